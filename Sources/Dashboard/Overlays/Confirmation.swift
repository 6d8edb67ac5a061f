internal import Resilience
internal import Screen

/// A question before something that can do harm. It holds what will be done, made when it was asked, so that
/// nothing that moves meanwhile changes its target.
struct Confirmation: Hashable, Sendable {
    enum Answer: Hashable, Sendable {
        /// Yes and No; No has the keyboard first.
        case choice(isYes: Bool)
        /// The word must be typed.
        case word(String, typed: TextField)
    }

    enum Verdict: Hashable, Sendable {
        case confirmed
        case rejected
        case open
    }

    var title: String
    /// Names the target.
    var question: String
    var answer: Answer
    var effects: [Effect]
    /// Told once it is done.
    var notice: String
    /// Where the answer leads back to; `nil` for the panels.
    var page: ShelfPage?

    mutating func pressed(_ key: Key) -> Verdict {
        if key == .escape { return .rejected }
        switch answer {
        case .choice(let isYes): return choose(key, isYes: isYes)
        case .word(let word, var typed):
            if key == .enter { return typed.text == word ? .confirmed : .open }
            _ = typed.edit(key)
            answer = .word(word, typed: typed)
            return .open
        }
    }

    mutating func pasted(_ text: String) {
        guard case .word(let word, var typed) = answer else { return }
        typed.insert(text)
        answer = .word(word, typed: typed)
    }

    private mutating func choose(_ key: Key, isYes: Bool) -> Verdict {
        switch key {
        case .character("y"), .character("Y"): return .confirmed
        case .character("n"), .character("N"), .character("q"): return .rejected
        case .enter: return isYes ? .confirmed : .rejected
        case .left, .right, .tab, .backTab:
            answer = .choice(isYes: !isYes)
            return .open
        default: return .open
        }
    }
}
