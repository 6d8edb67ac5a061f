/// Puts things of the world in place of the names in braces: all of one call's belong to the same repository.
struct Filler {
    let world: World
    private(set) var repository: Repository?

    init(world: World, repository: Repository?) {
        self.world = world
        self.repository = repository
    }

    mutating func filled(_ template: String, using generator: inout some RandomNumberGenerator) -> String {
        let repository =
            repository ?? world.repositories[Int.random(in: 0..<world.repositories.count, using: &generator)]
        self.repository = repository
        var filled = ""
        var rest = Substring(template)
        while let opening = rest.firstIndex(of: "{") {
            filled += rest[..<opening]
            rest = rest[opening...]
            guard let closing = rest.firstIndex(of: "}"),
                let value = value(rest[..<closing].dropFirst(), repository, using: &generator)
            else {
                filled.append(rest.removeFirst())
                continue
            }
            filled += value
            rest = rest[rest.index(after: closing)...]
        }
        return filled + rest
    }

    /// Nil for words that stand for nothing: a brace of JSON is a brace.
    private func value(
        _ name: Substring,
        _ repository: Repository,
        using generator: inout some RandomNumberGenerator
    ) -> String? {
        switch name {
        case "repo": return repository.fullName
        case "name": return repository.name
        case "owner": return repository.owner
        case "issue": return String(Int.random(in: 1...repository.issues, using: &generator))
        case "run": return String(run(repository, using: &generator))
        case "job": return String(run(repository, using: &generator) * 10)
        case "artifact": return String(run(repository, using: &generator) * 10)
        case "check": return String(1_000_000 + Int.random(in: 0..<10, using: &generator))
        case "sha": return world.sha(repository, Int.random(in: 0..<repository.commits, using: &generator))
        case "page": return String(Int.random(in: 1...3, using: &generator))
        case "word":
            let words = ["timeout", "retry", "login", "parser", "cache", "leak", "race", "upload"]
            return words[Int.random(in: 0..<words.count, using: &generator)]
        default: return nil
        }
    }

    /// One of the runs that have ended and still have their artifacts.
    private func run(_ repository: Repository, using generator: inout some RandomNumberGenerator) -> Int {
        repository.number(Int.random(in: repository.runs / 4...repository.runs - 2, using: &generator))
    }
}
