/// Keeps retries from making an outage worse: when many attempts fail, none is repeated.
///
/// A failed attempt takes a token, a success gives a part of one back, and retries are allowed while more than half of
/// the tokens are left (gRPC proposal A6, "Throttling Retry Attempts and Hedged RPCs").
public struct RetryBudget: Sendable {
    /// In thousandths of a token, so that sums stay exact.
    private var thousandths: Int
    private var capacity: Int
    private var earning: Int

    /// Full.
    public init(policy: RetryPolicy) {
        capacity = Self.thousandths(of: policy.budgetTokens)
        earning = Self.thousandths(of: policy.budgetRatio)
        thousandths = capacity
    }

    /// Tokens left, from 0 to `limit`.
    public var tokens: Double { Double(thousandths) / 1000 }

    /// Tokens in the full budget; 0 where the budget is off.
    public var limit: Double { Double(capacity) / 1000 }

    /// Whether a failed attempt may be repeated. Always true where the budget is off.
    public var allowsRetry: Bool {
        capacity == 0 || thousandths * 2 > capacity
    }

    /// An attempt succeeded.
    public mutating func succeeded() {
        thousandths = min(capacity, thousandths + earning)
    }

    /// An attempt failed, and it is about to be decided whether it is repeated. Ask `allowsRetry` after this.
    public mutating func failed() {
        thousandths = max(0, thousandths - 1000)
    }

    /// New settings; the budget stays as full as it is. One that was off begins full.
    public mutating func reconfigured(_ policy: RetryPolicy) {
        let old = capacity
        capacity = Self.thousandths(of: policy.budgetTokens)
        earning = Self.thousandths(of: policy.budgetRatio)
        thousandths = old == 0 ? capacity : thousandths * capacity / old
    }

    private static func thousandths(of tokens: Double) -> Int {
        Int((max(0, tokens) * 1000).rounded())
    }
}
