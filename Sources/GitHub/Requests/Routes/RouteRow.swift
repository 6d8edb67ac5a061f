internal import Resilience

/// One line of the table of routes: a pattern and in what it differs from an ordinary endpoint.
struct RouteRow: Hashable, Sendable {
    /// Which methods the row is for.
    enum Methods: Hashable, Sendable {
        case any
        case reads
        case only(Request.Method)

        func contains(_ method: Request.Method) -> Bool {
            switch self {
            case .any: true
            case .reads: method.isRead
            case .only(let one): method == one
            }
        }
    }

    let methods: Methods
    let pattern: RoutePattern
    /// `nil` lets the method decide.
    var priority: Priority?
    var bucket: Bucket? = .core
    var effect: Call.Effect = .write

    init(
        _ methods: Methods,
        _ pattern: String,
        priority: Priority? = nil,
        bucket: Bucket? = .core,
        effect: Call.Effect = .write
    ) {
        self.methods = methods
        self.pattern = RoutePattern(pattern)
        self.priority = priority
        self.bucket = bucket
        self.effect = effect
    }
}
