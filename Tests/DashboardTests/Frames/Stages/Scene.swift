import Resilience
import Timing

@testable import Dashboard

/// What there is to see before an operator does anything.
enum Scene {
    case calm
    /// Limited, a breaker open, the queue paused.
    case trouble
    /// Nothing is known yet.
    case start
    /// Five minutes ago, when nothing was known yet.
    case earlier
    /// Three credentials: one sends, one waits for a token, one is refused.
    case credentials
    /// A simulated GitHub in bad weather.
    case simulated

    var snapshot: Snapshot? {
        switch self {
        case .calm, .simulated: Samples.calm
        case .trouble: Samples.trouble
        case .start, .earlier: nil
        case .credentials: Samples.severalCredentials
        }
    }

    var events: [Event.Kind] {
        switch self {
        case .calm, .simulated, .start, .earlier: []
        case .trouble: Samples.story
        case .credentials: Samples.tokens
        }
    }

    var start: Instant {
        switch self {
        case .calm, .trouble, .start, .credentials, .simulated: Samples.now
        case .earlier: Samples.later(-300)
        }
    }

    var others: [String] {
        switch self {
        case .calm, .trouble, .simulated, .start, .earlier: []
        case .credentials: ["app", "spare"]
        }
    }

    var source: Identity.Source {
        switch self {
        case .calm, .trouble, .start, .earlier, .credentials: .live
        case .simulated:
            .simulated(scenario: "storm", seed: 7, advice: "Set GITHUB_TOKEN to watch the real GitHub.")
        }
    }
}
