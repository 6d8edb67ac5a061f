/// The number of a call, given by whoever submits it; unique in one run of the program.
public struct CallID: RawRepresentable, Hashable, Comparable, Sendable {
    public let rawValue: UInt64

    public init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    public static func < (left: CallID, right: CallID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// One try at sending a call. Tries count from 1.
public struct AttemptID: Hashable, Sendable {
    /// Which call.
    public let call: CallID
    /// Which try, from 1.
    public let number: Int

    /// Takes the value of each property.
    public init(call: CallID, number: Int) {
        self.call = call
        self.number = number
    }
}
