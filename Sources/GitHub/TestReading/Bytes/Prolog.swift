/// Reads what stands before a document's first element, to find a document type with declarations of its own.
///
/// The parser expands entities in attributes and tells of no declaration, and test reports have none, so a report that
/// declares something is not read at all.
struct Prolog {
    enum Finding: Hashable {
        /// Nothing is decided yet.
        case more
        /// The first element began, or what follows is for the parser to refuse.
        case passed
        /// A document type with an internal subset (XML 1.0, section 2.8).
        case declares
    }

    private enum State {
        case between
        /// After `<`.
        case opened
        /// In `<?…`, until `?>`.
        case instruction(last: UInt8)
        /// After `<!`, with what came since.
        case markup([UInt8])
        /// In `<!--…`, until `-->`.
        case comment(dashes: Int)
        case doctype
        /// In a quoted part of a document type.
        case quoted(by: UInt8)
        case ended(Finding)
    }

    private var state = State.between

    mutating func read(_ bytes: some Sequence<UInt8>) -> Finding {
        for byte in bytes {
            state = next(byte)
            if case .ended(let finding) = state { return finding }
        }
        if case .ended(let finding) = state { return finding }
        return .more
    }

    private func next(_ byte: UInt8) -> State {
        switch state {
        case .between: byte == UInt8(ascii: "<") ? .opened : .between
        case .opened: afterOpening(byte)
        case .instruction(let last):
            last == UInt8(ascii: "?") && byte == UInt8(ascii: ">") ? .between : .instruction(last: byte)
        case .markup(let read): markup(read + [byte])
        case .comment(let dashes):
            if byte == UInt8(ascii: "-") {
                .comment(dashes: dashes + 1)
            } else {
                byte == UInt8(ascii: ">") && dashes >= 2 ? .between : .comment(dashes: 0)
            }
        case .doctype: doctype(byte)
        case .quoted(let quote): byte == quote ? .doctype : state
        case .ended: state
        }
    }

    private func afterOpening(_ byte: UInt8) -> State {
        switch byte {
        case UInt8(ascii: "?"): .instruction(last: 0)
        case UInt8(ascii: "!"): .markup([])
        default: .ended(.passed)
        }
    }

    private func markup(_ read: [UInt8]) -> State {
        if read == Array("--".utf8) { return .comment(dashes: 0) }
        if read == Array("DOCTYPE".utf8) { return .doctype }
        let canBecome = "--".utf8.starts(with: read) || "DOCTYPE".utf8.starts(with: read)
        return canBecome ? .markup(read) : .ended(.passed)
    }

    private func doctype(_ byte: UInt8) -> State {
        switch byte {
        case UInt8(ascii: "["): .ended(.declares)
        case UInt8(ascii: ">"): .between
        case UInt8(ascii: "\""), UInt8(ascii: "'"): .quoted(by: byte)
        default: .doctype
        }
    }
}
