import Quantities
import Testing

@testable import Design

@Suite struct ComponentPageTests {
    @Test(arguments: Language.allCases) func theComponentPageLooksAsItDid(_ language: Language) {
        let page = ComponentPage(frame: .specimen(language), language: language)
        expectSnapshot(page.html(), "components-\(language.rawValue)")
    }
}
