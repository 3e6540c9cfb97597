import Foundation
import Quantities
import Texts

/// What is said after a count: "en *är klar*", "två *är pausade*".
struct CountWords: Sendable, Hashable {
    let gender: SwedishCount.Gender
    let one: String
    let many: String

    init(_ gender: SwedishCount.Gender, one: String, many: String) {
        self.gender = gender
        self.one = one
        self.many = many
    }

    init(_ gender: SwedishCount.Gender, _ words: String) {
        self.init(gender, one: words, many: words)
    }

    func printed(_ count: Int, _ form: FieldReference.Form) -> String {
        switch form {
        case .digits: SwedishNumber.format(Decimal(count), decimals: 0)
        case .clause: "\(SwedishCount.words(count, gender: gender)) \(count == 1 ? one : many)"
        case .standard, .capitalised, .bare, .size, .deviation, .thousands, .crowns: SwedishCount.words(count, gender: gender)
        }
    }
}
