import GitHub
import Resilience

/// A field of a request, an answer or an error in which a test plants a secret.
struct PlantingField: Sendable, CustomStringConvertible {
    /// What comes back.
    enum Reply: Sendable {
        case answer(Int, Headers, String)
        case failure(TransportError)
    }

    let description: String
    let request: @Sendable (String) -> Request
    let reply: @Sendable (String) -> Reply

    private static let plain: @Sendable (String) -> Request = { _ in
        Request(.post, "/repos/o/r/issues", caller: "ci")
    }

    static let all: [PlantingField] = requests + headers + bodies + failures

    private static let requests: [PlantingField] = {
        func field(_ name: String, _ request: @escaping @Sendable (String) -> Request) -> PlantingField {
            PlantingField(description: name, request: request) { _ in
                .answer(200, ["content-type": "application/json"], "{}")
            }
        }
        return [
            field("query item") { Request(.post, "/search", query: [QueryItem("q", $0)]) },
            field("caller") { Request(.post, "/user", caller: $0) },
            field("request header") { Request(.post, "/user", headers: ["x-extra": $0]) },
            field("request body") { Request(.post, "/user", body: Array($0.utf8)) },
            field("JSON of the request") {
                Request(.post, "/user", body: Array(#"{"a":"\#(escaped($0))"}"#.utf8))
            },
        ]
    }()

    private static let headers: [PlantingField] = [
        "x-github-request-id", "x-ratelimit-resource", "location", "set-cookie", "etag", "link", "x-anything",
        "content-type", "retry-after", "date", "x-github-sso",
    ].flatMap { name in
        [200, 403].map { status in
            PlantingField(description: "header \(name) of a \(status)", request: plain) { text in
                var headers: Headers = [
                    "x-ratelimit-limit": "5000", "x-ratelimit-remaining": "10",
                    "x-ratelimit-reset": "1000600",
                ]
                headers.add(name, text)
                return .answer(status, headers, "{}")
            }
        }
    }

    private static let bodies: [PlantingField] = [200, 401, 403, 404, 422, 500].flatMap { status in
        func field(_ name: String, _ body: @escaping @Sendable (String) -> String) -> PlantingField {
            PlantingField(description: "\(name) of a \(status)", request: plain) {
                .answer(status, ["content-type": "application/json"], body($0))
            }
        }
        return [
            field("message") { #"{"message":"\#(escaped($0))"}"# },
            field("documentation_url") { #"{"message":"x","documentation_url":"\#(escaped($0))"}"# },
            field("errors") { #"{"message":"x","errors":["\#(escaped($0))"]}"# },
            field("page") { "<html><body>\($0)</body></html>" },
            field("cut JSON") { String(repeating: "x ", count: 4080) + $0 },
        ]
    }

    private static let failures: [PlantingField] = [
        PlantingField(description: "not sent", request: plain) { .failure(.notSent(reason: $0)) },
        PlantingField(description: "cut", request: plain) { .failure(.cut(reason: $0)) },
        PlantingField(description: "protocol error", request: plain) { .failure(.protocolError(reason: $0)) },
    ]

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }
}
