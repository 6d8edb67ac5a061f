import Screen
import Testing

@testable import Dashboard

@Suite struct KeyMapTests {
    private func binding(_ command: String, _ keys: String...) -> KeyBinding {
        KeyBinding(command: command, keys: keys, place: "config.toml, line 3")
    }

    private func complaint(_ bindings: KeyBinding...) -> String? {
        do {
            _ = try KeyMap(remapping: bindings)
            return nil
        } catch {
            return error.description
        }
    }

    @Test func `a remapped command has its new keys and loses the old`() throws {
        var seat = try Operator()
        seat.tell(.keysChanged(try KeyMap(remapping: [binding("zoom", "F5", "^X")])))
        seat.press(.character("z"))
        #expect(!seat.model.isZoomed)
        seat.press(.control("x"))
        #expect(seat.model.isZoomed)
        #expect(seat.model.hints.contains { $0.key == "F5" && $0.label == "unzoom" })
    }

    @Test func `two commands can change places`() throws {
        let map = try KeyMap(remapping: [binding("zoom", "Z"), binding("freeze", "z")])
        #expect(map.command(for: .character("Z"), in: .limits)?.name == .screen(.zoom))
        #expect(map.command(for: .character("z"), in: .limits)?.name == .screen(.freeze))
    }

    @Test func `a command without keys is still typed`() throws {
        var seat = try Operator()
        seat.tell(.keysChanged(try KeyMap(remapping: [binding("pause")])))
        #expect(seat.press(.character("p")) == [])
        seat.press(.character(":"))
        seat.type("pause")
        #expect(seat.press(.enter) == [.operate(.pauseQueue)])
    }

    @Test func `what can't be is told with its line`() {
        #expect(
            complaint(binding("zom", "z"))?.hasPrefix("config.toml, line 3: there is no command zom") == true
        )
        #expect(complaint(binding("zoom", "Hyper"))?.contains("no key “Hyper”") == true)
        #expect(complaint(binding("zoom", "^C"))?.contains("^C keeps its meaning") == true)
        #expect(complaint(binding("zoom", "p"))?.contains("p means pause already") == true)
    }

    @Test func `one key may mean two things in two panels`() {
        #expect(complaint(binding("verbosity", "o")) == nil)
        #expect(complaint(binding("sort", "x"))?.contains("x means cancel already") == true)
    }

    @Test func `every key's name is read back`() {
        for key in CommandTable.all.flatMap(\.keys) + [.character(" "), .function(12), .control("@")] {
            #expect(Key(name: key.name) == key)
        }
    }
}
