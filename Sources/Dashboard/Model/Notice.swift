internal import Screen
internal import Timing

/// Something just happened that the operator should read.
struct Notice: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case info, warning, failure
    }

    var text: String
    var kind: Kind
    /// Gone then.
    var until: Instant

    init(_ text: String, _ kind: Kind, at now: Instant) {
        self.text = text
        self.kind = kind
        until = now.advanced(by: kind == .info ? .seconds(6) : .seconds(12))
    }

    var role: Role {
        switch kind {
        case .info: .info
        case .warning: .warn
        case .failure: .bad
        }
    }
}
