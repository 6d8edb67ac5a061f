internal import Resilience

/// Whose answer shut each gate. The core tells of an answer just before it tells of the gate that it shut.
struct GateCulprits: Hashable, Sendable {
    private struct Key: Hashable, Sendable {
        var credential: CredentialName
        var gate: Event.Gate
    }

    private var lastAnswered: Call?
    private var calls: [Key: Call] = [:]

    mutating func answered(_ call: Call) {
        lastAnswered = call
    }

    mutating func shut(_ gate: Event.Gate, of credential: CredentialName) {
        // A gate that stays shut for longer keeps the one that shut it.
        guard let lastAnswered, lastAnswered.lane.credential == credential else { return }
        let key = Key(credential: credential, gate: gate)
        calls[key] = calls[key] ?? lastAnswered
    }

    mutating func opened(_ gate: Event.Gate, of credential: CredentialName) {
        calls[Key(credential: credential, gate: gate)] = nil
    }

    /// Bytes that it takes, at most.
    var weight: Int { calls.count * 2 * (MemoryLayout<Key>.stride + MemoryLayout<Call>.stride + 4 * 64) }

    /// `nil` where it is open, or shut before anything was watched.
    func culprit(of gate: Event.Gate, credential: CredentialName) -> Call? {
        calls[Key(credential: credential, gate: gate)]
    }
}
