"""Compiles one Typst source with the `typst` wheel. Argument: a JSON file that names source, result, kind, standards, fonts.

Leaves with 1 and the compiler's own words on standard error when the source does not compile, with 3 when the wheel is missing.
"""

import json
import sys

try:
    import typst
except ImportError as missing:
    print(missing, file=sys.stderr)
    sys.exit(3)

with open(sys.argv[1], encoding="utf-8") as file:
    job = json.load(file)

compiler_fonts = dict(font_paths=job["fontPaths"], ignore_system_fonts=job["ignoreSystemFonts"])
try:
    if job["kind"] == "pdf":
        typst.compile(job["source"], output=job["result"], format="pdf", pdf_standards=job["standards"], **compiler_fonts)
    else:
        typst.compile(job["source"], output=job["result"], format="png", ppi=job["ppi"], **compiler_fonts)
except RuntimeError as failure:
    print(getattr(failure, "diagnostic", None) or failure, file=sys.stderr)
    sys.exit(1)
