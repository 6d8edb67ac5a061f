/// Reads tokens from left to right; every method returns nil where the document is wrong.
struct GraphQLParser {
    private static let deepest = 24

    private let tokens: [GraphQLToken]
    private let variables: JSON?
    /// Where a fragment's selection begins.
    private let fragments: [String: Int]
    private var position = 0
    private var defaults: [String: JSON] = [:]

    init(_ tokens: [GraphQLToken], variables: JSON?, fragments: [String: Int]) {
        self.tokens = tokens
        self.variables = variables
        self.fragments = fragments
    }

    private var next: GraphQLToken? { position < tokens.count ? tokens[position] : nil }

    private mutating func take(_ token: GraphQLToken) -> Bool {
        guard next == token else { return false }
        position += 1
        return true
    }

    private mutating func name() -> String? {
        guard case .name(let name)? = next else { return nil }
        position += 1
        return name
    }

    /// Finds the fragments: `fragment Name on Type {`.
    mutating func fragmentStarts() -> [String: Int]? {
        var found: [String: Int] = [:]
        while let token = next {
            position += 1
            guard token == .name("fragment"), let name = name(), take(.name("on")), self.name() != nil else {
                continue
            }
            found[name] = position
        }
        return found
    }

    /// The first operation of the document.
    mutating func operation() -> (isMutation: Bool, fields: [GraphQLField])? {
        while take(.name("fragment")) {
            while let token = next, token != .mark("{") { position += 1 }
            guard skipBraces() else { return nil }
        }
        guard next != .mark("{") else { return selection(depth: 0).map { (false, $0) } }
        guard let kind = name(), kind == "query" || kind == "mutation" else { return nil }
        _ = name()
        if next == .mark("("), !variableDefinitions() { return nil }
        return selection(depth: 0).map { (kind == "mutation", $0) }
    }

    private mutating func skipBraces() -> Bool {
        var depth = 0
        while let token = next {
            position += 1
            if token == .mark("{") { depth += 1 }
            if token == .mark("}") { depth -= 1 }
            if depth == 0 { return true }
        }
        return false
    }

    private mutating func variableDefinitions() -> Bool {
        while let token = next, token != .mark(")") {
            position += 1
            guard token == .mark("$"), let variable = name() else { continue }
            while let token = next, token != .mark("="), token != .mark("$"), token != .mark(")") {
                position += 1
            }
            if take(.mark("=")) { defaults[variable] = value(depth: 0) }
        }
        return take(.mark(")"))
    }

    private mutating func selection(depth: Int) -> [GraphQLField]? {
        guard depth < Self.deepest, take(.mark("{")) else { return nil }
        var fields: [GraphQLField] = []
        while !take(.mark("}")) {
            if take(.spread) {
                guard let spread = spread(depth: depth) else { return nil }
                fields += spread
            } else {
                guard let field = field(depth: depth) else { return nil }
                fields.append(field)
            }
        }
        return fields
    }

    private mutating func spread(depth: Int) -> [GraphQLField]? {
        if take(.name("on")) {
            _ = name()
        } else if let name = name() {
            guard let start = fragments[name] else { return nil }
            let back = position
            position = start
            let fields = selection(depth: depth + 1)
            position = back
            return fields
        }
        directives()
        return selection(depth: depth + 1)
    }

    private mutating func field(depth: Int) -> GraphQLField? {
        guard let first = name() else { return nil }
        var name = first
        if take(.mark(":")) {
            guard let second = self.name() else { return nil }
            name = second
        }
        var arguments: [String: JSON] = [:]
        if take(.mark("(")) {
            while !take(.mark(")")) {
                guard let argument = self.name(), take(.mark(":")), let value = value(depth: depth) else {
                    return nil
                }
                arguments[argument] = value
            }
        }
        directives()
        var selections: [GraphQLField] = []
        if next == .mark("{") {
            guard let inner = selection(depth: depth + 1) else { return nil }
            selections = inner
        }
        return GraphQLField(name: name, key: first, arguments: arguments, selections: selections)
    }

    private mutating func directives() {
        while take(.mark("@")) {
            _ = name()
            guard take(.mark("(")) else { continue }
            while let token = next, token != .mark(")") { _ = take(token) }
            _ = take(.mark(")"))
        }
    }

    private mutating func value(depth: Int) -> JSON? {
        guard depth < Self.deepest, let token = next else { return nil }
        position += 1
        switch token {
        case .string(let text): return .string(text)
        case .number(let digits):
            return Int(digits).map { .integer($0) } ?? Double(digits).map { .number($0) }
        case .name("true"): return true
        case .name("false"): return false
        case .name("null"): return .null
        case .name(let word): return .string(word)
        case .mark("$"): return name().map { variables?[$0] ?? defaults[$0] ?? .null }
        case .mark("["): return array(depth: depth + 1)
        case .mark("{"): return object(depth: depth + 1)
        case .mark, .spread: return nil
        }
    }

    private mutating func array(depth: Int) -> JSON? {
        var elements: [JSON] = []
        while !take(.mark("]")) {
            guard let element = value(depth: depth) else { return nil }
            elements.append(element)
        }
        return .array(elements)
    }

    private mutating func object(depth: Int) -> JSON? {
        var members: [JSON.Member] = []
        while !take(.mark("}")) {
            guard let name = name(), take(.mark(":")), let value = value(depth: depth) else { return nil }
            members.append(.init(name, value))
        }
        return .object(members)
    }
}
