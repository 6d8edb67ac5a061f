import Dashboard
import GitHub
import Resilience

/// Between what the screen speaks of and what the client sends.
extension Draft {
    init(_ request: Request) {
        self.init(
            request.method.rawValue,
            Self.path(in: request.path),
            query: request.query.map { Field($0.name, $0.value) },
            headers: request.headers.fields.map { Field($0.name, $0.value) },
            body: request.body.map { String(decoding: $0, as: UTF8.self) },
            priority: request.priority,
            credential: request.credential
        )
    }

    /// Of a whole URL, as a `Link` header gives it, what follows the host.
    private static func path(in address: String) -> String {
        guard !address.hasPrefix("/"), let scheme = address.range(of: "://") else { return address }
        return String(address[scheme.upperBound...].drop { $0 != "/" })
    }
}

extension Request {
    /// As the operator's, without a deadline.
    init(_ method: Method, _ draft: Draft) {
        self.init(
            method,
            draft.path,
            query: draft.query.map { QueryItem($0.name, $0.value) },
            headers: Headers(draft.headers.map { Headers.Field(name: $0.name, value: $0.value) }),
            body: draft.body.map { Array($0.utf8) },
            priority: draft.priority,
            caller: "operator",
            credential: draft.credential
        )
    }
}
