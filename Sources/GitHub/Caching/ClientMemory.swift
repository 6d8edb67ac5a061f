internal import Resilience
internal import Timing

/// What a client remembers of GitHub's answers beyond a call.
struct ClientMemory: Sendable {
    var pages: ResponseCache
    var missing: MissingPages
    var moves = MovedPages()
    var deprecations = Deprecations()
    /// What was found since it was asked last, for those who follow the events.
    private var findings: [Finding] = []
    /// What is to be done on disk since it was asked last.
    private var changes: [ResponseCache.Change] = []
    private let isCopied: Bool

    /// Only in memory.
    init(_ policy: CachePolicy) {
        pages = ResponseCache(policy)
        missing = MissingPages(policy)
        isCopied = false
    }

    /// With a copy on disk, which brings what an earlier run kept.
    init(_ policy: CachePolicy, copiedTo folder: CacheFolder) {
        pages = ResponseCache(policy)
        missing = MissingPages(policy)
        isCopied = true
        for (key, response) in folder.load() {
            changes += pages.keep(response, for: key).filter { $0 != .write(key, response) }
        }
    }

    mutating func reconfigured(_ policy: CachePolicy) {
        note(pages.reconfigured(policy))
        missing.reconfigured(policy)
    }

    mutating func keep(_ response: CachedResponse, for key: CacheKey) {
        note(pages.keep(response, for: key))
    }

    mutating func forget(_ key: CacheKey) {
        note(pages.forget(key))
    }

    mutating func found(_ finding: Finding) {
        findings.append(finding)
    }

    mutating func takeFindings() -> [Finding] {
        defer { findings = [] }
        return findings
    }

    mutating func takeChanges() -> [ResponseCache.Change] {
        defer { changes = [] }
        return changes
    }

    private mutating func note(_ news: [ResponseCache.Change]) {
        if isCopied { changes += news }
    }
}
