import Expectations
import Testing
import Texts

@Suite struct InlineReadingTests {
    @Test(arguments: [
        ("**a** b", "p <b a> b"), ("*a* b", "p <i a> b"), ("a**b**c", "p a<b b>c"), ("5 * 3 * 2", "p 5 * 3 * 2"),
        ("**a", "p **a"), ("a** b", "p a** b"), ("** a**", "p ** a**"), ("**a **", "p **a **"), ("****", "p ****"),
        ("barn* och elever*", "p barn* och elever*"), ("***a***", "p <b a>"), ("**a***b*", "p <b a><i b>"),
        ("*a***b**", "p <i a><b b>"),
        ("**a *b* c**", "p <b a *b* c>"), ("*a **b** c*", "p <i a **b** c>"), ("**a\nb**", "p <b a b>"),
        ("**a\n\nb**", "p **a\np b**"),
        ("**a {{antal/enheter}} b**", "p <b a> <f antal/enheter> <b b>"), ("**[a](https://b.se)**", "p <a a https://b.se>"),
        ("**a {{fel}} b**", "p <b a {{fel}} b>"), ("*a*\u{A0}*b*", "p <i a>\u{A0}<i b>"), ("*\u{A0}a*", "p *\u{A0}a*"),
        ("### **a** b", "h <b a> b"), ("- **a** b", "l <b a> b"),
    ])
    func starsMarkWords(markup: String, expected: String) {
        expectEqual(TextSketch.of(RunningText(markup)), expected)
    }

    @Test(arguments: [
        ("\\*a\\*", "p *a*"), ("\\\\", "p \\"), ("C:\\temp", "p C:\\temp"), ("\\", "p \\"), ("\\- a", "p - a"),
        ("\\### a", "p ### a"),
        ("\\{{antal/enheter}}", "p {{antal/enheter}}"), ("\\[a](https://b.se)", "p [a](https://b.se)"), ("\\>>> a", "p >>> a"),
        ("\\\\*a*", "p \\<i a>"),
    ])
    func aBackslashMakesASignOrdinary(markup: String, expected: String) {
        expectEqual(TextSketch.of(RunningText(markup)), expected)
    }

    @Test(arguments: [
        ("[Stan](https://stockholm.se)", "p <a Stan https://stockholm.se>"),
        ("[a](http://b.se/c?d=e&f#g)", "p <a a http://b.se/c?d=e&f#g>"),
        ("[skriv](mailto:a@b.se)", "p <a skriv mailto:a@b.se>"), ("[a](HTTPS://b.se)", "p <a a HTTPS://b.se>"),
        ("[a](javascript:alert(1))", "p [a](javascript:alert(1))"), ("[a](//b.se)", "p [a](//b.se)"), ("[a](/b)", "p [a](/b)"),
        ("[a](data:text/html,b)", "p [a](data:text/html,b)"), ("[a](https://)", "p [a](https://)"),
        ("[a](https://b c)", "p [a](https://b c)"),
        ("[a](https://b.se/c_(d))", "p <a a https://b.se/c_%28d%29>"), ("[](https://b.se)", "p <a https://b.se https://b.se>"),
        ("[a]", "p [a]"), ("[a] (https://b.se)", "p [a] (https://b.se)"), ("[a[b](https://c.se)", "p [a<a b https://c.se>"),
        ("[a\\]b](https://c.se)", "p <a a]b https://c.se>"), ("[*a*](https://b.se)", "p <a *a* https://b.se>"),
        ("[a](https://b.se/\u{202E}c)", "p <a a https://b.se/%E2%80%AEc>"),
        ("[a](https://b\u{A0}.se)", "p [a](https://b\u{A0}.se)"),
        ("[a](https://b.se", "p [a](https://b.se"),
    ])
    func aLinkLeadsToTheWebOrAMailbox(markup: String, expected: String) {
        expectEqual(TextSketch.of(RunningText(markup)), expected)
    }

    @Test(arguments: [
        ("Av {{antal/goals/council/fullyMet}} mål", "p Av <f antal/goals/council/fullyMet> mål"),
        ("{{ utfall/a | siffror }}", "p <f utfall/a|siffror>"), ("{{utfall/a|okänd}}", "p {{utfall/a|okänd}}"), ("{{}}", "p {{}}"),
        ("{{{antal/enheter}}}", "p {<f antal/enheter>}"), ("{{antal/enheter", "p {{antal/enheter"),
        ("{{antal/enheter}", "p {{antal/enheter}"),
        ("{{utfall/a\nb}}", "p {{utfall/a b}}"),
    ])
    func bracesFetchAValue(markup: String, expected: String) {
        expectEqual(TextSketch.of(RunningText(markup)), expected)
    }

    @Test func aFieldIsReadWithinItsLimit() {
        let long = "{{ekonomi/\(String(repeating: "a", count: 400))}}"
        expectEqual(TextSketch.of(RunningText(long)), "p \(long)")
    }
}
