import ArgumentParser

/// What `--credential NAME=SOURCE` asks for.
struct NamedCredential: Hashable, Sendable, ExpressibleByArgument {
    enum Source: Hashable, Sendable {
        case environment(variable: String)
        case file(String)
        case command(String)
        case gitHubCLI
        case app(id: String, installation: String, keyFile: String)
    }

    let name: String
    let source: Source

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else { return nil }
        name = String(argument[..<equals])
        guard name.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "/") }) else { return nil }
        let words = argument[argument.index(after: equals)...].split(
            separator: ":",
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        let value = words.count == 2 ? String(words[1]) : ""
        switch words[0] {
        case "env" where !value.isEmpty: source = .environment(variable: value)
        case "file" where !value.isEmpty: source = .file(value)
        case "command" where !value.isEmpty: source = .command(value)
        case "gh" where words.count == 1: source = .gitHubCLI
        case "app":
            let parts = value.split(separator: ":", maxSplits: 2)
            guard parts.count == 3 else { return nil }
            source = .app(id: String(parts[0]), installation: String(parts[1]), keyFile: String(parts[2]))
        default: return nil
        }
    }
}
