/// The smallest parts of a GraphQL document.
enum GraphQLToken: Hashable, Sendable {
    case name(String)
    case string(String)
    case number(String)
    /// `{ } ( ) [ ] : ! = $ @ | &`.
    case mark(Character)
    case spread

    /// Commas and comments are dropped. An unknown character becomes a mark, which the parser refuses.
    static func tokens(of text: String) -> [GraphQLToken] {
        var tokens: [GraphQLToken] = []
        var rest = Substring(text)
        while let first = rest.first {
            if first.isWhitespace || first == "," {
                rest.removeFirst()
            } else if first == "#" {
                rest = rest.drop { !$0.isNewline }
            } else if rest.hasPrefix("...") {
                tokens.append(.spread)
                rest.removeFirst(3)
            } else if first == "\"" {
                tokens.append(.string(string(&rest)))
            } else {
                tokens.append(word(first, &rest))
            }
        }
        return tokens
    }

    private static func word(_ first: Character, _ rest: inout Substring) -> GraphQLToken {
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "." }
        guard !word.isEmpty else {
            rest.removeFirst()
            return .mark(first)
        }
        rest.removeFirst(word.count)
        return first.isNumber || first == "-" ? .number(String(word)) : .name(String(word))
    }

    /// Escapes give the character after the backslash; block strings are not known.
    private static func string(_ rest: inout Substring) -> String {
        var string = ""
        rest.removeFirst()
        while let next = rest.popFirst(), next != "\"" {
            if next == "\\", let escaped = rest.popFirst() {
                string.append(escaped)
            } else {
                string.append(next)
            }
        }
        return string
    }
}
