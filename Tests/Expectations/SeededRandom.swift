/// SplitMix64 (Steele, Lea and Flood 2014): the same seed gives the same strings on every machine.
public struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    public mutating func text(of pieces: [String], upTo count: Int) -> String {
        let length = Int.random(in: 0...count, using: &self)
        return (0..<length).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
    }

    public mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    public mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
