"""The browser tests: every page of pages.txt in Debian's chromium, on a demo city of its own, several pages at a time.

    .venv/bin/python Tests/browser/run.py --binary .build/debug/tertial
    .venv/bin/python Tests/browser/run.py --base http://127.0.0.1:8080 --only /organisation     (a server that runs already)

One line for each check, and the last line counts. bin/setup-tests installs what is needed.
"""

import argparse
import collections
import contextlib
import os
import shutil
import sys
import time

from playwright.sync_api import Error as BrowserError

import checks
import forecast
import writing
from pages import Page, read_pages
from server import DemoServer
from workers import Workers

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SCREENS = os.path.join(ROOT, "out", "screens")
FORECAST_TRACE = os.path.join(ROOT, "out", "test", "forecast-trace.zip")
LOAD_MS_MAX = 30_000


class Tally:
    """What was found, in the order of the checks; the lines are printed when their page's turn comes."""

    def __init__(self):
        self.passed = self.failed = 0
        self.lines = []
        self.size = None
        # Seconds, by what was checked.
        self.spent = collections.Counter()

    def note(self, where, what, faults):
        if not faults:
            self.passed += 1
            self.lines.append(f"ok {where} · {what}")
            return
        self.failed += 1
        self.lines += [f"FAILED {where} · {what}: {fault}" for fault in faults]

    def run(self, where, what, check):
        """A check that breaks has failed, and the next one still runs."""
        started = time.monotonic()
        try:
            self.note(where, what, check())
        except BrowserError as error:
            self.note(where, what, [str(error).splitlines()[0]])
        self.spent[what] += time.monotonic() - started

    def add(self, other):
        self.passed += other.passed
        self.failed += other.failed
        self.spent += other.spent
        for line in other.lines:
            print(line, flush=True)


def visit(browser, base, page, pictures, tally):
    """All checks of one page. It is opened twice, with and without JavaScript; the theme and the width change in the open page."""
    where = page.name
    started = time.monotonic()
    with opened(browser, base, page) as (tab, complaints, answer):
        tally.spent["opening"] += time.monotonic() - started
        tally.note(where, f"answers {page.status}", [] if answer.status == page.status else [f"status {answer.status}"])
        tally.run(where, "is outlined", lambda: checks.outline(tab))
        tally.run(where, "stays in place while it loads", lambda: checks.layout_shift(tab))
        tally.run(where, "axe at 1280 px", lambda: checks.accessibility(tab))
        if pictures:
            tab.screenshot(path=f"{SCREENS}/{page.file_name}-1280.png", full_page=True)
        text, tally.size = checks.main_text(tab), answer.request.sizes()["responseBodySize"]
        tally.run(where, "axe in the dark theme", lambda: checks.in_the_dark(tab))
        tab.set_viewport_size(checks.NARROW)
        tally.run(where, "axe at 390 px", lambda: checks.accessibility(tab))
        if pictures:
            tab.screenshot(path=f"{SCREENS}/{page.file_name}-390.png", full_page=True)
        tab.set_viewport_size(checks.NARROWEST)
        tally.run(where, "fits in 320 px", lambda: checks.horizontal_scroll(tab))
        tab.set_viewport_size(checks.WIDE)
        tally.run(where, "by keyboard", lambda: checks.keyboard(tab))
        tally.note(where, "no complaints in the console", complaints)
    with opened(browser, base, page, java_script_enabled=False) as (tab, _, _):
        tally.run(where, "without JavaScript", lambda: checks.without_javascript(tab, text))


@contextlib.contextmanager
def opened(browser, base, page, **settings):
    """The page in a browser context of its own, with what its console complains about."""
    context = browser.new_context(viewport=checks.WIDE, locale="sv-SE", reduced_motion="reduce", **settings)
    context.set_default_timeout(LOAD_MS_MAX)
    if page.person:
        context.add_cookies([{"name": "tertial_person", "value": page.person, "url": base}])
    tab, complaints = context.new_page(), []

    def hear(message):
        # Chromium also reports the status of an error page that was asked for.
        if message.type in ("error", "warning") and not (page.status >= 400 and "Failed to load resource" in message.text):
            complaints.append(message.text)

    tab.on("console", hear)
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.on("requestfailed", lambda request: complaints.append(f"{request.url} failed: {request.failure}"))
    try:
        yield tab, complaints, tab.goto(base + page.path, wait_until="load")
    finally:
        context.close()


def checked(check, base, *details):
    """A task for a worker: the check with a tally of its own, which it gives back."""
    def task(browser):
        tally = Tally()
        try:
            check(browser, base, *details, tally)
        except BrowserError as error:
            where = details[0].name if details and isinstance(details[0], Page) else check.__name__
            tally.note(where, "opens", [str(error).splitlines()[0]])
        return tally
    return task


def missing(line):
    tally = Tally()
    tally.note("pages.txt", "links", [line])
    return tally


def search_without_javascript(browser, base, tally):
    def check():
        context = browser.new_context(viewport=checks.NARROW, java_script_enabled=False)
        tab = context.new_page()
        tab.goto(base + "/sok")
        tab.locator("main input[name=q], input[name=q]").last.fill("uppfyll")
        tab.keyboard.press("Enter")
        tab.wait_for_url("**/sok?*q=uppfyll*", timeout=LOAD_MS_MAX)
        found = "måluppfyllelse" in checks.main_text(tab).lower()
        context.close()
        return [] if found else ["“uppfyll” does not find “måluppfyllelse”"]

    tally.run("/sok", "searching without JavaScript", check)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", help="the built tertial")
    parser.add_argument("--base", help="the address of a running server instead")
    parser.add_argument("--pages", default=os.path.join(HERE, "pages.txt"))
    parser.add_argument("--only", help="only the pages whose path contains this")
    parser.add_argument("--pictures", action="store_true", help="of each page at 1280 and 390 px in out/screens; a fifth more time")
    parser.add_argument("--workers", type=int, default=2, help="browsers side by side")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    arguments = parser.parse_args()
    if not (arguments.binary or arguments.base):
        parser.error("--binary or --base is needed")
    shutil.rmtree(SCREENS, ignore_errors=True)
    os.makedirs(SCREENS)

    total, sizes, started = Tally(), {}, time.monotonic()
    server = DemoServer(os.path.abspath(arguments.binary), os.path.join(ROOT, "out", "test", "server.log")) if arguments.binary else None
    with server or contextlib.nullcontext(arguments.base) as base, Workers(arguments.workers, arguments.chromium) as workers:
        found = []
        for page in read_pages(arguments.pages, base):
            if isinstance(page, str):
                total.add(missing(page))
            elif not arguments.only or arguments.only in page.path:
                found.append((page.name, workers.start(checked(visit, base, page, arguments.pictures))))
        if not arguments.only:
            found.append(("/sok", workers.start(checked(search_without_javascript, base))))
        for name, awaited in found:
            tally = awaited.result()
            total.add(tally)
            if tally.size is not None:
                sizes[name] = tally.size
        # What writes comes when all pages have been seen, and only where the demo city is our own, or where it is asked for.
        writers = []
        if arguments.binary and not arguments.only or arguments.only == forecast.PAGE:
            writers.append(workers.start(checked(forecast.enter_forecast, base, FORECAST_TRACE)))
        if arguments.binary and not arguments.only or arguments.only == writing.PAGE:
            writers.append(workers.start(checked(writing.write_texts, base)))
        for awaited in writers:
            total.add(awaited.result())
    if sizes:
        heaviest = max(sizes, key=sizes.get)
        print(f"{len(sizes)} pages in {time.monotonic() - started:.0f} s; the heaviest is {heaviest}, {sizes[heaviest] / 1000:.0f} kB (budget 100)")
        print("seconds of a browser: " + ", ".join(f"{what} {seconds:.0f}" for what, seconds in total.spent.most_common(6)))
    print(f"{total.passed} passed, {total.failed} failed")
    return 0 if total.failed == 0 and total.passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
