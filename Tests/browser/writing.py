"""A strategist writes a text: the editor by keyboard, live fields, a paste from Word, saving by itself, two browsers in one text, no script."""

import checks

ROUND = "/hagersten-alvsjo/2023/T1"
OUTLINE = ROUND + "/skriv"
PAGE = OUTLINE + "/mal/1.1/analysis"
SHARED = OUTLINE + "/mal/1.3/analysis"
PLAIN = OUTLINE + "/mal/1.4/analysis"
STRATEGIST, OFFICE = "strategist:hagersten-alvsjo", "councilOffice:stockholm"
EDITOR = ".writing-page"
FAULT = "document.querySelector('[data-fault]').textContent"

# What Word puts on the clipboard, with what somebody might add to it.
WORD = """<html><head><style>p { color: red }</style></head><body><!--StartFragment-->
<script>window.wasRun = true</script><img src=x onerror="window.wasRun = true">
<h2 style='mso-style-name:"Rubrik 2"'>Från Word</h2><b style="font-weight:normal"><p>Ej fet, <span style="font-weight:700">men fet</span>.</p></b><p class=MsoNormal onclick="window.wasRun = true">Ett <b style='mso-bidi-font-weight:normal'>fett</b>
ord och en <a href="javascript:window.wasRun=true">ond</a> <a href="https://stockholm.se">god</a> länk.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span>·<span>&nbsp;&nbsp; </span></span>Första</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span>·<span>&nbsp;&nbsp; </span></span>Andra</p>
<table><tr><td><p>Enhet</p></td><td><p>Barn</p></td></tr><tr><td><p>Äng</p></td><td><p>12</p></td></tr></table><!--EndFragment--></body></html>"""
PASTE = """([type, text]) => {
    const data = new DataTransfer();
    data.setData(type, text);
    document.querySelector('.writing-page').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}"""
MARKUP = "document.querySelector('form[data-writing]').elements.body.value"

# Lists within lists, a cell over two rows, and what Word hides in front of an item.
NESTED = """<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Ett <b>fett</b> ord</p>
<ul><li>Yttre<ul><li>Inre<ol><li>Djupast</li></ol></li></ul></li><li>Sist</li></ul>
<table><tr><td>X</td><td>Y</td></tr><tr><td rowspan=2>A</td><td>B</td></tr><tr><td>C</td></tr></table>"""
# The markup that the editor writes of the server's HTML, beside what the server stores, for every text that can be written.
ROUND_TRIP = """async addresses => {
    const { documentOf, markupOf, rememberOriginals } = await import(document.querySelector('script[type=module]').src.replace('writing.js', 'writing-text.js'));
    const wrong = [];
    let read = 0;
    for (const address of addresses) {
        const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
        const template = page.querySelector('template[data-text]');
        if (!template) continue;
        read += 1;
        const root = document.createElement('div');
        root.innerHTML = template.innerHTML;
        const written = markupOf(rememberOriginals(documentOf(root)));
        const stored = page.querySelector('textarea[name=body]').value;
        if (written !== stored) wrong.push(`${address}: ${JSON.stringify(stored.slice(0, 200))} became ${JSON.stringify(written.slice(0, 200))}`);
    }
    return [read, wrong];
}"""


def write_texts(browser, base, tally):
    for path, person in [(OUTLINE, STRATEGIST), (PAGE, STRATEGIST), (SHARED, STRATEGIST), (ROUND + "/falt?q=antal", STRATEGIST)]:
        tally.run(path, "as a writer sees it: axe, both widths and the dark theme", lambda p=path, w=person: looks(browser, base, p, w))
    context = opened(browser, base, STRATEGIST)
    tab = context.new_page()
    complaints = []
    tab.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    try:
        tab.goto(base + PAGE, wait_until="load")
        tally.run(PAGE, "the editor takes the plain field's place", lambda: opens(tab))
        tally.run(PAGE, "what is typed is saved by itself", lambda: types(tab, base))
        tally.run(PAGE, "{{ finds a field, by keyboard alone", lambda: inserts_field(tab))
        tally.run(PAGE, "Alt+F10 leads to the tools and Esc back", lambda: uses_tools(tab))
        tally.run(PAGE, "a paste from Word is cleaned", lambda: pastes(tab))
        tally.run(PAGE, "lists within lists, wide cells and plain lists are pasted piece by piece", lambda: pastes_nested(tab))
        tally.run(PAGE, "a paste that is too long is refused with its number", lambda: pastes_too_much(tab))
        tally.run(PAGE, "what was typed is there after a reload", lambda: reloads(tab, base))
        tally.run(PAGE, "a text is approved and changed since", lambda: approves(tab, base))
        tally.run(OUTLINE, "every text that can be written goes through the editor unchanged", lambda: round_trip(tab, base))
        tally.note(PAGE, "no complaints in the console", complaints)
    finally:
        context.close()
    tally.run(SHARED, "two browsers: different paragraphs are merged, the same one is asked about", lambda: share(browser, base))
    tally.run(PLAIN, "without JavaScript the plain field saves", lambda: without_javascript(browser, base))


def opened(browser, base, person, **settings):
    context = browser.new_context(locale="sv-SE", reduced_motion="reduce", **{"viewport": checks.WIDE, **settings})
    context.set_default_timeout(30_000)
    context.add_cookies([{"name": "tertial_person", "value": person, "url": base}])
    return context


def looks(browser, base, path, person):
    context = opened(browser, base, person)
    tab = context.new_page()
    tab.goto(base + path, wait_until="load")
    if path in (PAGE, SHARED):
        tab.wait_for_selector(EDITOR)
    faults = [f"at 1280 px: {fault}" for fault in checks.accessibility(tab)]
    faults += [f"in the dark theme: {fault}" for fault in checks.in_the_dark(tab)]
    tab.set_viewport_size(checks.NARROW)
    faults += [f"at 390 px: {fault}" for fault in checks.accessibility(tab)]
    tab.set_viewport_size(checks.NARROWEST)
    faults += checks.horizontal_scroll(tab)
    context.close()
    return faults


def opens(tab):
    tab.wait_for_selector(EDITOR)
    faults = [] if tab.locator("textarea[name=body]").is_hidden() else ["the plain field is still shown"]
    if tab.locator(EDITOR).get_attribute("role") != "textbox":
        faults.append("the editor is no text box to a screen reader")
    return faults


def types(tab, base):
    to_end(tab)
    tab.keyboard.press("Enter")
    tab.keyboard.type("Ett stycke till.")
    tab.keyboard.press("Enter")
    tab.keyboard.type("- första")
    tab.keyboard.press("Enter")
    tab.keyboard.type("andra")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Enter")
    wait_until_saved(tab)
    markup = tab.evaluate(MARKUP)
    return [] if markup.endswith("Ett stycke till.\n\n- första\n- andra") else [f"the markup ends {markup[-80:]!r}"]


def inserts_field(tab):
    tab.keyboard.type("Antalet är {{")
    tab.wait_for_selector("dialog[data-dialog=fields][open]")
    tab.keyboard.type("antal")
    tab.wait_for_selector("#falt-lista [role=option]")
    faults = [f"with the search open: {fault}" for fault in checks.accessibility(tab)]
    tab.wait_for_timeout(400)
    tab.keyboard.press("ArrowDown")
    chosen = tab.locator("#falt-lista [aria-selected=true] .picker-value").inner_text()
    tab.keyboard.press("Enter")
    tab.wait_for_selector("dialog[data-dialog=fields]:not([open])", state="attached")
    tab.keyboard.type(".")
    shown = tab.locator(f"{EDITOR} .live-field").last
    if shown.inner_text() != chosen:
        faults.append(f"{chosen!r} was chosen, {shown.inner_text()!r} stands there")
    if not shown.get_attribute("title"):
        faults.append("the field does not say where it comes from")
    if "Antalet är {{" not in tab.evaluate(MARKUP):
        faults.append("no field in the markup")
    return faults


def uses_tools(tab):
    tab.keyboard.press("Enter")
    tab.keyboard.type("Rubrik")
    tab.keyboard.press("Alt+F10")
    faults = [] if tab.evaluate("document.activeElement.closest('[role=toolbar]') !== null") else ["Alt+F10 does not lead to the tools"]
    tab.keyboard.press("ArrowRight")
    tab.keyboard.press("Enter")
    if not tab.evaluate(MARKUP).endswith("### Rubrik"):
        faults.append(f"no heading: {tab.evaluate(MARKUP)[-40:]!r}")
    tab.keyboard.press("Alt+F10")
    tab.keyboard.press("Escape")
    if not tab.evaluate(f"document.activeElement.matches('{EDITOR}')"):
        faults.append("Esc does not lead back")
    tab.keyboard.press("Enter")
    return faults


def pastes(tab):
    tab.evaluate(PASTE, ["text/html", WORD])
    markup = tab.evaluate(MARKUP)
    faults = []
    for wanted in ("### Från Word", "Ej fet, **men fet**.", "Ett **fett** ord och en ond [god](https://stockholm.se) länk.", "- Första\n- Andra", "| Enhet | Barn |\n|---|---|\n| Äng | 12 |"):
        if wanted not in markup:
            faults.append(f"{wanted!r} is not in {markup[-400:]!r}")
    if tab.evaluate("window.wasRun === true") or "javascript" in markup:
        faults.append("what was pasted was run")
    return faults


def pastes_nested(tab):
    before = tab.evaluate(MARKUP)
    to_end(tab)
    tab.keyboard.press("Enter")
    tab.evaluate(PASTE, ["text/html", NESTED])
    markup = tab.evaluate(MARKUP)
    faults = [
        f"{wanted!r} is not in {markup[-300:]!r}"
        for wanted in ("1. Ett **fett** ord", "- Yttre\n- Inre\n- Djupast\n- Sist", "| X | Y |\n|---|---|\n| A | B |\n|  | C |")
        if wanted not in markup
    ]
    while tab.evaluate(MARKUP) != before and len(faults) < 5:
        undone = tab.evaluate(MARKUP)
        tab.keyboard.press("Control+z")
        if tab.evaluate(MARKUP) == undone:
            return faults + ["the paste cannot be undone"]
    to_end(tab)
    tab.keyboard.press("Enter")
    tab.evaluate(PASTE, ["text/plain", "Före\n• punkt\n• till\n\nEfter"])
    if not tab.evaluate(MARKUP).endswith("Före\n\n- punkt\n- till\n\nEfter"):
        faults.append(f"plain text became {tab.evaluate(MARKUP)[-60:]!r}")
    tab.keyboard.press("Shift+Enter")
    tab.keyboard.type("Ny rad")
    if not tab.evaluate(MARKUP).endswith("Efter\n\nNy rad"):
        faults.append(f"Shift+Enter gave {tab.evaluate(MARKUP)[-40:]!r}")
    return faults


def pastes_too_much(tab):
    faults = []
    for kind, text in (("text/plain", "ord " * 750_000), ("text/html", f"<p>{'ord ' * 750_000}</p>")):
        before = tab.evaluate(MARKUP)
        tab.evaluate(f"{FAULT} = ''")
        tab.evaluate(PASTE, [kind, text])
        told = tab.evaluate(FAULT)
        if tab.evaluate(MARKUP) != before:
            faults.append(f"something was pasted of {kind}")
        if "3\u00a0000\u00a0000" not in told or "200\u00a0000" not in told:
            faults.append(f"of {kind} it says {told!r}")
    return faults


def reloads(tab, base):
    tab.keyboard.press("Control+s")
    wait_until_saved(tab)
    before = tab.evaluate(MARKUP)
    tab.goto(base + PAGE, wait_until="load")
    tab.wait_for_selector(EDITOR)
    after = tab.evaluate(MARKUP)
    return [] if after == before else [f"{before[-200:]!r} became {after[-200:]!r}"]


def approves(tab, base):
    tab.get_by_role("button", name="Godkänn texten").click()
    tab.wait_for_url("**sparat=godkand")
    tab.wait_for_selector(EDITOR)
    faults = [] if "Godkänd av" in tab.locator("[data-writing-margin]").inner_text() else ["it is not approved"]
    to_end(tab)
    tab.keyboard.type(" Mer.")
    wait_until_saved(tab)
    tab.wait_for_timeout(100)
    if "Ändrad sedan godkännandet" not in tab.locator("[data-writing-margin]").inner_text():
        faults.append("the margin does not say that it has changed")
    return faults


def round_trip(tab, base):
    tab.goto(base + OUTLINE, wait_until="load")
    addresses = tab.locator(".outline-row a").evaluate_all("links => links.map(link => link.href)")
    tab.goto(base + PAGE, wait_until="load")
    tab.wait_for_selector(EDITOR)
    read, wrong = tab.evaluate(ROUND_TRIP, addresses)
    return wrong if read > 10 else [f"only {read} texts can be written"] + wrong


def share(browser, base):
    faults = []
    first, second = opened(browser, base, STRATEGIST), opened(browser, base, OFFICE)
    one, two = first.new_page(), second.new_page()
    one.goto(base + SHARED, wait_until="load")
    one.wait_for_selector(EDITOR)
    one.locator(EDITOR).press("Control+a")
    one.keyboard.press("Delete")
    for words in ("Första stycket.", "Andra stycket.", "Tredje stycket."):
        one.keyboard.type(words)
        one.keyboard.press("Enter")
    save(one)
    two.goto(base + SHARED, wait_until="load")
    two.wait_for_selector(EDITOR)
    # Different paragraphs.
    at_end_of(one, "Första stycket.")
    one.keyboard.type(" Ett tillägg.")
    save(one)
    at_end_of(two, "Tredje stycket.")
    two.keyboard.type(" Ett annat.")
    save(two)
    merged = two.evaluate(MARKUP)
    if "Första stycket. Ett tillägg." not in merged or "Tredje stycket. Ett annat." not in merged:
        faults.append(f"not merged: {merged!r}")
    # The same one.
    at_end_of(two, "Andra stycket.")
    two.keyboard.type(" Kontorets ord.")
    save(two)
    at_end_of(one, "Andra stycket.")
    one.keyboard.type(" Strategens ord.")
    one.keyboard.press("Control+s")
    one.wait_for_selector("[data-conflict]:not([hidden])")
    one.click("[data-conflict]")
    one.wait_for_selector(".conflict")
    one.wait_for_selector(EDITOR)
    both = one.locator(".conflict").inner_text()
    if "Kontorets ord." not in both or "Strategens ord." not in both:
        faults.append(f"both wordings are not shown: {both!r}")
    faults += checks.accessibility(one)
    mine = one.evaluate(MARKUP)
    if "Strategens ord." not in mine or "Ett annat." not in mine:
        faults.append(f"what was typed is lost: {mine!r}")
    save(one)
    one.reload()
    one.wait_for_selector(EDITOR)
    if "Strategens ord." not in one.evaluate(MARKUP):
        faults.append("the chosen wording is not saved")
    first.close()
    second.close()
    return faults


def without_javascript(browser, base):
    context = opened(browser, base, STRATEGIST, java_script_enabled=False)
    tab = context.new_page()
    tab.goto(base + PLAIN)
    tab.fill("textarea[name=body]", "Skrivet utan skript.\n\n- med en punkt")
    tab.click("button[data-save]")
    tab.wait_for_load_state("load")
    faults = [] if "Texten är sparad." in checks.main_text(tab) else ["it is not said that it is saved"]
    if tab.input_value("textarea[name=body]") != "Skrivet utan skript.\n\n- med en punkt":
        faults.append("what was typed is not there")
    context.close()
    return faults


# The page's policy lets nothing be evaluated, so that a condition cannot be waited for as text.
def wait_until_saved(tab):
    tab.locator("[data-state]", has_text="Sparad").wait_for(timeout=20_000)


def to_end(tab):
    tab.locator(EDITOR).click()
    # On a busy machine the editor takes the click's place in after the next key.
    tab.wait_for_timeout(300)
    tab.keyboard.press("Control+End")
    tab.wait_for_timeout(100)


def at_end_of(tab, words):
    tab.locator(f"{EDITOR} p", has_text=words).first.click()
    tab.keyboard.press("End")


def save(tab):
    tab.evaluate("document.querySelector('[data-state]').textContent = ''")
    tab.keyboard.press("Control+s")
    wait_until_saved(tab)
