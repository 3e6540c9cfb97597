import Foundation
import Quantities
import Rounds
import Steering
import Texts

extension RoundKey {
    fileprivate var packageKey: [String] { ["\(year)", organisation.text, kind.code] }
}

extension DocumentTemplate: PackageKeyed {
    var packageKey: [String] { [code.text] }
}

extension CaseFile: PackageKeyed {
    var packageKey: [String] { key.packageKey }
}

extension DecisionPoint: PackageKeyed {
    /// By their codes: their place in the document is a field.
    var packageKey: [String] { key.packageKey + [code.text] }
}

extension CaseAttachment: PackageKeyed {
    /// With leading zeros, so that the tenth stands after the ninth.
    var packageKey: [String] {
        let digits = "\(number)"
        return key.packageKey + [String(repeating: "0", count: max(0, 6 - digits.count)) + digits]
    }
}

extension OwnSection: PackageKeyed {
    var packageKey: [String] { key.packageKey + [code.text] }
}

extension SentenceChoice: PackageKeyed {
    var packageKey: [String] { key.packageKey + [sentence] }
}

extension ReportingPromise: PackageKeyed {
    var packageKey: [String] { [code.text] }
}

extension ImageFile: PackageKeyed {
    /// A picture is its bytes.
    var packageKey: [String] { [mediaType, Data(bytes).base64EncodedString()] }
}
