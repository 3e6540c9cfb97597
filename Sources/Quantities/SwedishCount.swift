import Foundation

/// Counts in running text: words up to twelve, digits from thirteen (Swedish writing rules).
public enum SwedishCount {
    /// The gender of what is counted: *en indikator* is common, *ett mål* is neuter.
    public enum Gender: Sendable {
        case common
        case neuter
    }

    private static let words = ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"]

    public static func words(_ n: Int, gender: Gender = .common) -> String {
        if n == 1, gender == .neuter { return "ett" }
        return words.indices.contains(n) ? words[n] : SwedishNumber.format(Decimal(n), decimals: 0)
    }
}
