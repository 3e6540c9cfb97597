"""What must hold of a page in the browser. A check gives back a list of faults, empty when there is none."""

from axe_playwright_python.sync_playwright import Axe

WIDE, NARROW, NARROWEST = {"width": 1280, "height": 900}, {"width": 390, "height": 844}, {"width": 320, "height": 700}
AXE_SCRIPT = Axe().axe_script
# WCAG 2.2 AA and axe's own good practice. Only what is wrong comes back.
RUN_AXE = "() => axe.run({ resultTypes: ['violations'] }).then(results => results.violations)"
# The rules about colours.
RUN_AXE_ON_COLOURS = RUN_AXE.replace("{ ", "{ runOnly: ['color-contrast', 'link-in-text-block'], ", 1)


def accessibility(page, run=RUN_AXE):
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    violations = page.evaluate(run)
    faults = []
    for violation in violations:
        places = [" ".join(map(str, node["target"])) for node in violation["nodes"]]
        shown = "; ".join(places[:3]) + (f" and {len(places) - 3} more" if len(places) > 3 else "")
        faults.append(f"{violation['id']} ({violation['impact']}): {violation['help']}: {shown}")
    return faults


def in_the_dark(page):
    """Only the style sheet knows of the theme, and it changes colours alone; the page need not be opened anew."""
    page.emulate_media(color_scheme="dark")
    faults = accessibility(page, RUN_AXE_ON_COLOURS)
    page.emulate_media(color_scheme="light")
    return faults


def horizontal_scroll(page):
    width, room, culprits = page.evaluate(
        """() => {
            const root = document.scrollingElement, room = root.clientWidth;
            const scrolls = e => { for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
                if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(p).overflowX)) return true; return false; };
            const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + [...e.classList].map(c => '.' + c).join('');
            const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > room + 1 && !scrolls(e));
            return [root.scrollWidth, room, wide.slice(0, 4).map(name)];
        }""")
    return [] if width <= room else [f"the page is {width} px wide in {room} px; reaching out: {', '.join(culprits) or 'unknown'}"]


def layout_shift(page):
    shift = page.evaluate(
        """() => new Promise(done => {
            let sum = 0;
            new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
                .observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum), 50)));
        })""")
    return [] if shift < 0.03 else [f"cumulative layout shift {shift:.3f}"]


def outline(page):
    """One h1, a title, a language: what a screen reader reads first."""
    faults = []
    heads = page.locator("h1").count()
    if heads != 1:
        faults.append(f"{heads} h1")
    if not page.title().strip():
        faults.append("no title")
    if not page.locator("html").get_attribute("lang"):
        faults.append("no language")
    return faults


WATCH_FOCUS = """() => {
    const looks = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'borderTopColor', 'borderTopWidth', 'backgroundColor', 'color',
        'textDecorationLine', 'textDecorationThickness'];
    // A ring may be drawn around a label or a card instead of the field itself.
    const bearers = e => [e, e.parentElement, e.nextElementSibling, e.closest('label'), ...(e.labels || [])].filter(Boolean);
    const look = e => bearers(e).map(b => { const s = getComputedStyle(b); return looks.map(l => s[l]).join(); }).join('|');
    const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') +
        ' “' + (e.getAttribute('aria-label') || e.innerText || e.name || e.getAttribute('href') || '').trim().slice(0, 40) + '”';
    const usable = e => e.tabIndex >= 0 && !e.matches(':disabled') && !e.closest('[inert]') && e.getClientRects().length > 0
        && e.checkVisibility({ checkVisibilityCSS: true }) && !(e.tagName === 'SUMMARY' && e.parentElement.querySelector('summary') !== e);
    const group = e => e.type === 'radio' && e.name ? 'radio ' + e.name : e;
    const all = [...document.querySelectorAll(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable=true]')].filter(usable);
    const rest = new Map(), unfocused = new Map();
    for (const e of all) { rest.set(group(e), name(e)); unfocused.set(e, look(e)); }
    const unseen = [];
    document.addEventListener('focusin', event => {
        const e = event.target;
        rest.delete(group(e));
        if (!unfocused.has(e)) return;
        const before = unfocused.get(e);
        unfocused.delete(e);
        if (look(e) === before) unseen.push(name(e));
    });
    window.tertialFocus = { rest: () => [...rest.values()], unseen: () => unseen };
    // Within a date field, Tab goes from part to part.
    return all.length + 4 * all.filter(e => ['date', 'month', 'time', 'datetime-local'].includes(e.type)).length;
}"""


def keyboard(page):
    """Tab reaches everything that can be used, and shows where it is."""
    presses = page.evaluate(WATCH_FOCUS) + 40
    left = None
    while presses > 0 and left != []:
        for _ in range(min(25, presses)):
            page.keyboard.press("Tab")
        presses -= 25
        left = page.evaluate("() => window.tertialFocus.rest()")
    unseen = page.evaluate("() => window.tertialFocus.unseen()")
    faults = []
    if left:
        faults.append(f"Tab does not reach {len(left)}: {', '.join(left[:5])}")
    if unseen:
        faults.append(f"focus does not show on {len(unseen)}: {', '.join(unseen[:5])}")
    return faults


def without_javascript(page, text_with):
    """The same words, and no button that only a script could answer."""
    faults = []
    text = main_text(page)
    if len(text) < 0.9 * len(text_with):
        faults.append(f"{len(text)} characters of text instead of {len(text_with)}")
    dead = page.locator("button[type=button]:not([popovertarget]):not([commandfor]):visible").all_inner_texts()
    if dead:
        faults.append(f"buttons that do nothing: {', '.join(dead[:5])}")
    formless = page.locator("button:not([type=button]):not(form button):not([form]):visible").all_inner_texts()
    if formless:
        faults.append(f"buttons outside any form: {', '.join(formless[:5])}")
    return faults


def main_text(page):
    main = page.locator("main")
    return " ".join(main.first.inner_text().split()) if main.count() else ""
