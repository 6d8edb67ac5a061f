/// The glyphs of a text as a terminal can draw them, one after the other.
///
/// A cell of ncurses holds one letter and a few marks over it. Sequences that only some terminals draw as one
/// picture (skin tones, families joined by U+200D) are therefore cut to their first picture, so that every
/// terminal agrees on the width.
struct Glyphs: Sequence, IteratorProtocol {
    /// Stands for a character that may not reach the terminal.
    static let replacement: Character = "\u{FFFD}"
    private static let skinTones: ClosedRange<UInt32> = 0x1F3FB...0x1F3FF

    private var scalars: String.UnicodeScalarView.Iterator
    private var pending: Unicode.Scalar?

    init(_ text: String) {
        scalars = text.unicodeScalars.makeIterator()
        pending = scalars.next()
    }

    mutating func next() -> Glyph? {
        while let scalar = pending {
            pending = scalars.next()
            switch ScalarWidth(of: scalar) {
            case .ignored: continue
            case .tab: return Glyph(character: " ", width: 1)
            case .harmful: return Glyph(character: Self.replacement, width: 1)
            case .mark: return Glyph(character: Character(scalar), width: 0)
            case .cells(let width):
                return Glyph(character: completed(from: scalar), width: width)
            }
        }
        return nil
    }

    /// The letter with the marks that follow it in the text.
    private mutating func completed(from base: Unicode.Scalar) -> Character {
        var character = Character(base)
        while let scalar = pending, scalar.value >= 0x300 {
            if scalar.value == 0x200D {
                pending = scalars.next()
                if base.isPicture { skipJoinedPicture() }
            } else if Self.skinTones.contains(scalar.value), base.properties.isEmojiModifierBase {
                pending = scalars.next()
            } else if ScalarWidth(of: scalar) == .mark {
                pending = scalars.next()
                character = character.marked(with: scalar)
            } else if ScalarWidth(of: scalar) == .ignored {
                pending = scalars.next()
            } else {
                break
            }
        }
        return character
    }

    private mutating func skipJoinedPicture() {
        guard let joined = pending, joined.isPicture else { return }
        pending = scalars.next()
    }
}

extension Unicode.Scalar {
    /// An emoji that isn't a digit or another sign of plain text.
    fileprivate var isPicture: Bool { value > 0x2000 && properties.isEmoji }
}

extension Character {
    /// The character with a mark over it; unchanged where it has four already (a cell of ncurses holds no
    /// more) or where Unicode doesn't join the two.
    func marked(with mark: Unicode.Scalar) -> Character {
        guard unicodeScalars.count < 5 else { return self }
        var text = String(self)
        text.unicodeScalars.append(mark)
        return text.count == 1 ? Character(text) : self
    }
}
