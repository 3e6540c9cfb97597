"""The browser tests: every page of pages.txt in Debian's chromium, on a demo city of its own.

    .venv/bin/python Tests/browser/run.py --binary .build/debug/tertial
    .venv/bin/python Tests/browser/run.py --base http://127.0.0.1:8080 --only /organisation     (a server that runs already)

One line for each check, pictures in out/screens, and the last line counts. bin/setup-tests installs what is needed.
"""

import argparse
import contextlib
import os
import shutil
import sys
import time

from playwright.sync_api import Error as BrowserError
from playwright.sync_api import sync_playwright

import checks
import forecast
import writing
from pages import read_pages
from server import DemoServer

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SCREENS = os.path.join(ROOT, "out", "screens")
FORECAST_TRACE = os.path.join(ROOT, "out", "test", "forecast-trace.zip")
WIDE, NARROW, NARROWEST = {"width": 1280, "height": 900}, {"width": 390, "height": 844}, {"width": 320, "height": 700}
LOAD_MS_MAX = 30_000


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def note(self, where, what, faults):
        if not faults:
            self.passed += 1
            print(f"ok {where} · {what}", flush=True)
            return
        self.failed += 1
        for fault in faults:
            print(f"FAILED {where} · {what}: {fault}", flush=True)

    def run(self, where, what, check):
        """A check that breaks has failed, and the next one still runs."""
        try:
            self.note(where, what, check())
        except BrowserError as error:
            self.note(where, what, [str(error).splitlines()[0]])


def visit(browser, base, page, tally):
    """All checks of one page; gives back its size in bytes."""
    where = page.name
    with opened(browser, base, page, WIDE) as (tab, complaints, answer):
        tally.note(where, f"answers {page.status}", [] if answer.status == page.status else [f"status {answer.status}"])
        tally.run(where, "is outlined", lambda: checks.outline(tab))
        tally.run(where, "stays in place while it loads", lambda: checks.layout_shift(tab))
        tally.run(where, "axe at 1280 px", lambda: checks.accessibility(tab))
        tab.screenshot(path=f"{SCREENS}/{page.file_name}-1280.png", full_page=True)
        text, size = checks.main_text(tab), answer.request.sizes()["responseBodySize"]
        tally.run(where, "by keyboard", lambda: checks.keyboard(tab))
        tally.note(where, "no complaints in the console", complaints)
    with opened(browser, base, page, WIDE, color_scheme="dark") as (tab, _, _):
        tally.run(where, "axe in the dark theme", lambda: checks.accessibility(tab))
    with opened(browser, base, page, NARROW) as (tab, _, _):
        tally.run(where, "axe at 390 px", lambda: checks.accessibility(tab))
        tab.screenshot(path=f"{SCREENS}/{page.file_name}-390.png", full_page=True)
        tab.set_viewport_size(NARROWEST)
        tally.run(where, "fits in 320 px", lambda: checks.horizontal_scroll(tab))
    with opened(browser, base, page, WIDE, java_script_enabled=False) as (tab, _, _):
        tally.run(where, "without JavaScript", lambda: checks.without_javascript(tab, text))
    return size


@contextlib.contextmanager
def opened(browser, base, page, viewport, **settings):
    """The page in a browser context of its own, with what its console complains about."""
    context = browser.new_context(viewport=viewport, locale="sv-SE", reduced_motion="reduce", **settings)
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


def search_without_javascript(browser, base, tally):
    def check():
        context = browser.new_context(viewport=NARROW, java_script_enabled=False)
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
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    arguments = parser.parse_args()
    if not (arguments.binary or arguments.base):
        parser.error("--binary or --base is needed")
    shutil.rmtree(SCREENS, ignore_errors=True)
    os.makedirs(SCREENS)

    tally, sizes, started = Tally(), {}, time.monotonic()
    server = DemoServer(os.path.abspath(arguments.binary), os.path.join(ROOT, "out", "test", "server.log")) if arguments.binary else None
    with server or contextlib.nullcontext(arguments.base) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments.chromium)
        for page in read_pages(arguments.pages, base):
            if isinstance(page, str):
                tally.note("pages.txt", "links", [page])
            elif not arguments.only or arguments.only in page.path:
                try:
                    sizes[page.name] = visit(browser, base, page, tally)
                except BrowserError as error:
                    tally.note(page.name, "opens", [str(error).splitlines()[0]])
        if not arguments.only:
            search_without_javascript(browser, base, tally)
        # It writes: only where the demo city is our own, or where it is asked for.
        if arguments.binary and not arguments.only or arguments.only == forecast.PAGE:
            forecast.enter_forecast(browser, base, tally, FORECAST_TRACE)
        if arguments.binary and not arguments.only or arguments.only == writing.PAGE:
            writing.write_texts(browser, base, tally)
        browser.close()
    if sizes:
        heaviest = max(sizes, key=sizes.get)
        print(f"{len(sizes)} pages in {time.monotonic() - started:.0f} s; the heaviest is {heaviest}, {sizes[heaviest] / 1000:.0f} kB (budget 100)")
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 0 if tally.failed == 0 and tally.passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
