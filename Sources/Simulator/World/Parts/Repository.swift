/// A repository's name and size; everything in it follows from the seed and its number.
struct Repository: Hashable, Sendable {
    let id: Int
    let owner: String
    let name: String
    let issues: Int
    let commits: Int
    let runs: Int

    static let jobsPerRun = 4
    static let artifactsPerAttempt = 2
    /// Later attempts leave nothing: an artifact's number ends with one digit for all of them.
    static let attemptsWithArtifacts = 5

    var fullName: String { "\(owner)/\(name)" }

    /// Numbers of things are unique across repositories: the repository's number, then the thing's.
    func number(_ local: Int) -> Int { id * 100_000 + local }

    /// Inverse of `number`; nil for another repository's things.
    func local(_ number: Int) -> Int? {
        number / 100_000 == id ? number % 100_000 : nil
    }
}
