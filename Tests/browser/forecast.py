"""A controller enters the committee's forecast for every service area by keyboard alone; recorded as a trace.

See it with `playwright show-trace out/test/forecast-trace.zip`.
"""

import os
import re

ROUND = "/hagersten-alvsjo/2023/T1/ekonomi"
PAGE = ROUND + "/prognos"
CONTROLLER = "controller:hagersten-alvsjo"
WIDE = {"width": 1280, "height": 900}
TAB_MAX = 200
BOX = 'input.amount[data-set="ar"]'

SPREAD = """text => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}"""
FOCUSED = "() => { const e = document.activeElement; return e.id || e.textContent.trim(); }"


def enter_forecast(browser, base, trace_path, tally):
    context = opened(browser, base)
    context.tracing.start(screenshots=True, snapshots=True)
    tab = context.new_page()
    try:
        tab.goto(base + PAGE, wait_until="load")
        grid = Grid(tab)
        tally.run(PAGE, "the keyboard reaches the first area", lambda: reach(tab, grid.names[0]))
        tally.run(PAGE, "every area is typed, Enter between them", lambda: type_all(grid))
        tally.run(PAGE, "Esc gives back what was saved", lambda: undo(grid))
        tally.run(PAGE, "a column is pasted from a spreadsheet", lambda: paste(grid))
        tally.run(PAGE, "a wrong amount comes back as it was typed", lambda: mistype(grid))
        tally.run(PAGE, "the error leads to its box", lambda: follow_error(grid))
        tally.run(PAGE, "all is saved together, by keyboard", lambda: save(grid))
        tally.run(ROUND, "the new total is seen at a glance", lambda: at_a_glance(tab, base, grid))
    finally:
        os.makedirs(os.path.dirname(trace_path), exist_ok=True)
        context.tracing.stop(path=trace_path)
        context.close()
    tally.run(PAGE, "without JavaScript the form is saved too", lambda: without_javascript(browser, base))


def opened(browser, base, **settings):
    context = browser.new_context(viewport=WIDE, locale="sv-SE", reduced_motion="reduce", **settings)
    context.set_default_timeout(30_000)
    context.add_cookies([{"name": "tertial_person", "value": CONTROLLER, "url": base}])
    return context


class Grid:
    """The boxes in the order of the rows, and what is to be typed: each area a little below its budget, which needs no explanation."""

    def __init__(self, tab):
        self.tab = tab
        boxes = tab.locator(BOX).evaluate_all(
            "boxes => boxes.map(b => [b.id, b.dataset.budget === undefined ? null : Number(b.dataset.budget), b.dataset.part !== undefined])")
        self.names = [name for name, _, _ in boxes]
        self.budgets = {name: budget for name, budget, _ in boxes}

    def amount(self, name, below):
        """In millions, as people type it; `below` the budget by so many tenths of a million."""
        budget = self.budgets[name]
        return print_millions((budget if budget is not None else 1_000_000_000) - below * 10_000_000)

    def deviation(self, name):
        return self.tab.locator(f'output[for="{name}"]').inner_text().strip()

    def value(self, name):
        return self.tab.locator(f'[id="{name}"]').input_value()

    def total(self):
        return self.tab.locator('[data-total="prognos"]').inner_text().strip()

    def wrong_deviations(self, expected):
        return [
            f"{name}: {self.deviation(name)!r} instead of {expected!r}"
            for name in self.names if self.budgets[name] is not None and self.deviation(name) != expected]


def print_millions(ore):
    sign = "-" if ore < 0 else ""
    whole, rest = divmod(abs(ore), 100_000_000)
    return f"{sign}{whole}" + ("," + f"{rest:08d}".rstrip("0") if rest else "")


def reach(tab, name):
    for _ in range(TAB_MAX):
        tab.keyboard.press("Tab")
        if tab.evaluate(FOCUSED) == name:
            return []
    return [f"{TAB_MAX} presses of Tab do not reach {name}"]


def type_all(grid):
    keyboard, before = grid.tab.keyboard, grid.total()
    for name in grid.names:
        if (focused := grid.tab.evaluate(FOCUSED)) != name:
            return [f"{focused} has the focus instead of {name}"]
        keyboard.type(grid.amount(name, 1))
        keyboard.press("Enter")
    faults = grid.wrong_deviations("+0,1")
    if grid.total() == before:
        faults.append(f"the total is still {before}")
    if (focused := grid.tab.evaluate(FOCUSED)) != "Spara prognosen":
        faults.append(f"after the last row {focused} has the focus")
    return faults


def undo(grid):
    name, keyboard = grid.names[-1], grid.tab.keyboard
    saved = grid.tab.locator(f'[id="{name}"]').evaluate("box => box.defaultValue")
    if faults := go_back(grid, name):
        return faults
    keyboard.press("Escape")
    faults = [] if grid.value(name) == saved else [f"{grid.value(name)} instead of {saved}"]
    keyboard.type(grid.amount(name, 1))
    return faults


def go_back(grid, name):
    for _ in range(TAB_MAX):
        grid.tab.keyboard.press("Shift+Tab")
        if grid.tab.evaluate(FOCUSED) == name:
            return []
    return [f"Shift+Tab does not come back to {name}"]


def paste(grid):
    for _ in grid.names[1:]:
        grid.tab.keyboard.press("Shift+Enter")
    if (focused := grid.tab.evaluate(FOCUSED)) != grid.names[0]:
        return [f"Shift+Enter leads to {focused} instead of {grid.names[0]}"]
    grid.tab.evaluate(SPREAD, "\r\n".join(grid.amount(name, 2) for name in grid.names) + "\r\n")
    return grid.wrong_deviations("+0,2")


def mistype(grid):
    tab, last = grid.tab, grid.names[-1]
    if (focused := tab.evaluate(FOCUSED)) != last:
        return [f"after pasting {focused} has the focus instead of {last}"]
    tab.keyboard.press("Control+a")
    tab.keyboard.type("18o,9")
    tab.keyboard.press("Enter")
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    lost = [name for name in grid.names[:-1] if grid.value(name) != grid.amount(name, 2)]
    faults = [f"lost: {', '.join(lost)}"] if lost else []
    if grid.value(last) != "18o,9":
        faults.append(f"the wrong amount became {grid.value(last)!r}")
    if tab.locator(".error-summary a").count() != 1:
        faults.append("no error summary with one link")
    return faults


def follow_error(grid):
    tab, last = grid.tab, grid.names[-1]
    if tab.evaluate("() => document.activeElement.className") != "error-summary":
        return ["the error summary does not take the focus"]
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.wait_for_function("name => document.activeElement.id === name", arg=last)
    tab.keyboard.press("Control+a")
    tab.keyboard.type(grid.amount(last, 2))
    return grid.wrong_deviations("+0,2")


def save(grid):
    tab, total = grid.tab, grid.total()
    tab.keyboard.press("Enter")
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    notice = tab.locator(".notice-success")
    faults = [] if notice.count() == 1 and "Prognosen är sparad" in notice.inner_text() else ["nothing says that it is saved"]
    lost = [name for name in grid.names if grid.value(name) != grid.amount(name, 2)]
    if lost:
        faults.append(f"not saved: {', '.join(lost)}")
    if grid.total() != total:
        faults.append(f"the total was {total} and is {grid.total()} when saved")
    grid.saved_total = total
    return faults


def at_a_glance(tab, base, grid):
    tab.goto(base + ROUND, wait_until="load")
    total = getattr(grid, "saved_total", None)
    words = plain(tab.locator("main").inner_text())
    return [] if total and plain(total) in words else [f"{total} does not stand on the page"]


def plain(text):
    return re.sub(r"\s", " ", text)


def without_javascript(browser, base):
    context = opened(browser, base, java_script_enabled=False)
    try:
        tab = context.new_page()
        tab.goto(base + PAGE, wait_until="load")
        grid = Grid(tab)
        # What was just saved stands there; each area is typed anew a tenth lower.
        for name in grid.names:
            tab.locator(f'[id="{name}"]').fill(grid.amount(name, 3))
        with tab.expect_navigation():
            tab.locator(f'[id="{grid.names[0]}"]').press("Enter")
        faults = [] if tab.locator(".notice-success").count() == 1 else ["nothing says that it is saved"]
        lost = [name for name in grid.names if grid.value(name) != grid.amount(name, 3)]
        return faults + ([f"not saved: {', '.join(lost)}"] if lost else [])
    finally:
        context.close()
