import Screen
import TestSupport
import Testing

@testable import Curses

/// What bytes from a terminal mean.
@Suite struct InputDecoderTests {
    @Test(
        arguments: [
            ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down),
            ("\u{1B}[C", .right), ("\u{1B}OC", .right), ("\u{1B}[D", .left), ("\u{1B}OD", .left),
            ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
            ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
            ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete),
            ("\u{1B}[Z", .backTab), ("\t", .tab), ("\r", .enter), ("\n", .enter), ("\u{1B}OM", .enter),
            ("\u{7F}", .backspace), ("\u{8}", .backspace),
            ("\u{1B}OP", .function(1)), ("\u{1B}[[A", .function(1)), ("\u{1B}[11~", .function(1)),
            ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[24~", .function(12)),
            ("\u{1B}[1;5A", .up), ("\u{1B}[3;2~", .delete), ("\u{1B}[1;2P", .function(1)),
            ("\u{1}", .control("a")), ("\u{3}", .control("c")), ("\u{1A}", .control("z")),
            ("\u{0}", .control("@")), ("\u{1C}", .control("\\")), ("\u{1F}", .control("_")),
            ("a", .character("a")), ("é", .character("é")), ("💥", .character("💥")),
            ("e\u{301}", .character("e\u{301}")), ("\u{1B}Oq", .character("1")),
        ]
    )
    func `a key is known by every sequence that terminals send for it`(bytes: String, key: Key) {
        #expect(decode(bytes) == [.key(key)])
    }

    @Test(
        arguments: [
            "\u{1B}[?2026;1$y", "\u{1B}[?62;22c", "\u{1B}[24;80R", "\u{1B}[99~", "\u{1B}[201~",
            "\u{1B}[27;5;9~",
            "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]52;c;AAAA\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
            "\u{1B}[<35;10;5M", "\u{1B}[<0;0;5M", "\u{1B}[<:;1;1M", "\u{1B}[=1;2u", "\u{1B}OZ",
            "\u{1B}[" + String(repeating: "1;", count: 500) + "A", "\u{85}",
        ]
    )
    func `an unknown report leaves nothing behind, and what follows is read`(report: String) {
        #expect(decode(report + "k") == [.key(.character("k"))])
    }

    @Test func `sequences may arrive byte by byte`() {
        var decoder = InputDecoder()
        let inputs = "\u{1B}[A中\u{1B}[<64;3;4M\u{1B}[200~ab\u{1B}[201~".utf8.flatMap {
            decoder.received([$0])
        }

        #expect(
            inputs == [
                .key(.up), .key(.character("中")), .mouse(Mouse(action: .wheelUp, point: Point(x: 2, y: 3))),
                .pasted("ab"),
            ]
        )
        #expect(decoder.patience == nil)
    }

    @Test func `ESC alone is a key when nothing follows`() {
        var decoder = InputDecoder()

        #expect(decoder.received("\u{1B}".utf8) == [])
        #expect(decoder.patience == .milliseconds(25))
        #expect(decoder.silenceLasted() == [.key(.escape)])
        #expect(decoder.patience == nil)
    }

    @Test func `Alt with a key is ESC and the key`() {
        #expect(decode("\u{1B}x") == [.key(.escape), .key(.character("x"))])
        #expect(decode("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
        #expect(decodeWithSilence("\u{1B}[") == [.key(.escape), .key(.character("["))])
        #expect(decodeWithSilence("\u{1B}O") == [.key(.escape), .key(.character("O"))])
        #expect(decodeWithSilence("\u{1B}]") == [.key(.escape), .key(.character("]"))])
    }

    @Test func `a sequence that breaks off is dropped`() {
        #expect(decodeWithSilence("\u{1B}[1;5") == [])
        #expect(decodeWithSilence("\u{1B}]11;rgb") == [])
        #expect(decode("\u{1B}[1;5\u{1B}[B") == [.key(.down)])
    }

    @Test(
        arguments: [
            ("\u{1B}[<0;1;1M", Mouse.Action.pressed), ("\u{1B}[<0;1;1m", .released),
            ("\u{1B}[<64;1;1M", .wheelUp),
            ("\u{1B}[<65;1;1M", .wheelDown), ("\u{1B}[<16;1;1M", .pressed), ("\u{1B}[M !!", .pressed),
            ("\u{1B}[M#!!", .released), ("\u{1B}[M`!!", .wheelUp),
        ]
    )
    func `the first button and the wheel are reported`(bytes: String, action: Mouse.Action) {
        #expect(decode(bytes) == [.mouse(Mouse(action: action, point: Point(x: 0, y: 0)))])
    }

    @Test func `a mouse beyond column 223 is where it says`() {
        #expect(
            decode("\u{1B}[<0;240;70M") == [.mouse(Mouse(action: .pressed, point: Point(x: 239, y: 69)))]
        )
    }

    @Test(arguments: [
        "\u{1B}[<1;1;1M", "\u{1B}[<2;1;1M", "\u{1B}[<32;1;1M", "\u{1B}[<66;1;1M", "\u{1B}[<128;1;1M",
    ])
    func `other buttons and motion are not`(bytes: String) {
        #expect(decode(bytes) == [])
    }

    @Test func `focus is told`() {
        #expect(decode("\u{1B}[I\u{1B}[O") == [.focused(true), .focused(false)])
    }

    @Test func `a paste is one input, whatever is in it`() {
        let text = "q\r\n\u{1B}[A\u{1B}[20\u{1B}\u{3}é"

        #expect(decode("\u{1B}[200~\(text)\u{1B}[201~q") == [.pasted(text), .key(.character("q"))])
    }

    @Test func `a paste is cut at one mebibyte, and its end is still found`() {
        let long = String(repeating: "x", count: 1 << 20) + "more"

        #expect(
            decode("\u{1B}[200~\(long)\u{1B}[201~q")
                == [.pasted(String(long.prefix(1 << 20))), .key(.character("q"))]
        )
    }

    @Test func `a paste whose end never comes is delivered`() {
        #expect(decodeWithSilence("\u{1B}[200~half") == [.pasted("half")])
    }

    @Test func `broken UTF-8 is dropped, and what follows is read`() {
        var decoder = InputDecoder()

        #expect(decoder.received([0xC3, 0x28, 0xFF, 0xE2, 0x82, 0x61]) == "(a".map { .key(.character($0)) })
    }

    @Test func `no bytes trap, and silence always ends in a state of rest`() {
        var generator = SystemRandomNumberGenerator()
        let seed = UInt64.random(in: 0...UInt64.max, using: &generator)
        var dice = Dice(seed: seed)
        let alphabet = Array("\u{1B}\u{1B}[[]OM<;0129~ABuI\\P_\u{7}xé中\r".utf8) + [0x9B, 0xFF]
        for _ in 0..<5_000 {
            var decoder = InputDecoder()
            for _ in 0..<Int.random(in: 1...40, using: &dice) {
                _ = decoder.received([alphabet[Int.random(in: 0..<alphabet.count, using: &dice)]])
            }
            _ = decoder.silenceLasted()
            #expect(decoder.patience == nil, "seed \(seed)")
            #expect(decoder.received("k".utf8) == [.key(.character("k"))], "seed \(seed)")
        }
    }

    private func decode(_ text: String) -> [TerminalInput] {
        var decoder = InputDecoder()
        return decoder.received(text.utf8)
    }

    private func decodeWithSilence(_ text: String) -> [TerminalInput] {
        var decoder = InputDecoder()
        return decoder.received(text.utf8) + decoder.silenceLasted()
    }
}
