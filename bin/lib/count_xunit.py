"""Counts the tests in xUnit files: prints "PASSED FAILED". Arguments: the exit status of the run, then the files.

A run that ended badly without a failed test on record (a crash, no file at all) counts as one failure: it must never look green.
"""

import os
import sys
import xml.etree.ElementTree

status, files = int(sys.argv[1]), [file for file in sys.argv[2:] if os.path.exists(file)]
passed = failed = 0
for file in files:
    for case in xml.etree.ElementTree.parse(file).iter("testcase"):
        if case.find("skipped") is not None:
            continue
        if case.find("failure") is None and case.find("error") is None:
            passed += 1
        else:
            failed += 1
if failed == 0 and (status != 0 or passed == 0):
    failed = 1
print(passed, failed)
