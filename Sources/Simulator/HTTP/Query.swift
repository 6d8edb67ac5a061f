/// The parameters of a request target, in the caller's order and spelling.
struct Query: Hashable, Sendable {
    struct Parameter: Hashable, Sendable {
        let name: String
        /// As sent, not percent-decoded.
        let value: String
    }

    let parameters: [Parameter]

    init(_ target: String) {
        guard let mark = target.firstIndex(of: "?") else {
            parameters = []
            return
        }
        parameters = target[target.index(after: mark)...].split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return Parameter(name: String(parts[0]), value: parts.count > 1 ? String(parts[1]) : "")
        }
    }

    private init(parameters: [Parameter]) {
        self.parameters = parameters
    }

    subscript(name: String) -> String? { parameters.last { $0.name == name }?.value }

    /// The same parameters with one replaced in place, or appended.
    func replacing(_ name: String, with value: String) -> Query {
        let parameter = Parameter(name: name, value: value)
        guard parameters.contains(where: { $0.name == name }) else {
            return Query(parameters: parameters + [parameter])
        }
        return Query(parameters: parameters.map { $0.name == name ? parameter : $0 })
    }

    /// `?a=1&b=2`, or nothing.
    var text: String {
        guard !parameters.isEmpty else { return "" }
        return "?" + parameters.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    }
}
