import Resilience
import Screen
import Testing

@testable import Dashboard

@Suite struct TuningTests {
    private let reserve = "rateLimit.reservePercentage"

    private func seat(isReadOnly: Bool = false) throws -> Operator {
        var seat = try Operator(isReadOnly: isReadOnly)
        seat.tell(.settingsRead(ResolvedSettings(), file: "config.toml"))
        return seat
    }

    private func settings(_ path: String, _ text: String) throws -> Settings {
        var settings = ResolvedSettings()
        _ = try settings.change(path, to: text, from: .operator)
        return settings.values
    }

    private func typed(_ text: String, in seat: inout Operator) -> [Effect] {
        seat.press(.character(":"))
        seat.type(text)
        return seat.press(.enter)
    }

    @Test func `a setting is changed at once, with what it was and the way back`() throws {
        var seat = try seat()
        let effects = typed("set \(reserve) 25%", in: &seat)
        #expect(effects == [.reconfigure(try settings(reserve, "25%"))])
        #expect(seat.frame.contains("\(reserve) 10% -> 25%; u takes it back"))
    }

    @Test func `u takes back step by step, U does it again`() throws {
        var seat = try seat()
        _ = typed("set \(reserve) 25%", in: &seat)
        _ = typed("set \(reserve) 30%", in: &seat)
        #expect(seat.press(.character("u")) == [.reconfigure(try settings(reserve, "25%"))])
        #expect(seat.press(.character("u")) == [.reconfigure(Settings())])
        #expect(seat.press(.character("u")) == [])
        #expect(seat.press(.character("U")) == [.reconfigure(try settings(reserve, "25%"))])
        _ = typed("set \(reserve) 40%", in: &seat)
        #expect(seat.press(.character("U")) == [])
    }

    @Test func `what can't be is told in the setting's own words while it is typed`() throws {
        var seat = try seat()
        seat.press(.character("t"), .character("/"))
        seat.type("reservePerc")
        seat.press(.enter, .enter, .control("u"))
        seat.type("250")
        #expect(seat.frame.contains("but allowed is 0% to 100%"))
        #expect(seat.press(.enter) == [])
        seat.press(.backspace)
        #expect(seat.frame.contains("reservePercentage 10% -> 25"))
        #expect(seat.press(.enter) == [.reconfigure(try settings(reserve, "25"))])
    }

    @Test func `the tuner reckons what a reserve means at this burn`() throws {
        var seat = try seat()
        seat.press(.character("t"), .character("/"))
        seat.type("reservePerc")
        seat.press(.enter)
        #expect(seat.frame.contains("core, 4810 left, 22/m: lasts till its reset, normal calls don't wait"))
        seat.press(.enter, .control("u"))
        seat.type("47")
        #expect(seat.frame.contains("normal calls wait in 05:00"))
    }

    @Test func `a preset is a difference first`() throws {
        var seat = try seat()
        #expect(typed("preset development", in: &seat) == [])
        #expect(seat.frame.contains("\(reserve)  10% -> 20%"))
        #expect(seat.press(.enter) == [.reconfigure(Settings(preset: .development))])
        #expect(seat.press(.escape, .character("u")) == [.reconfigure(Settings())])
    }

    @Test func `only what the operator set is saved, and saved things stay`() throws {
        var seat = try seat()
        #expect(typed("save", in: &seat) == [])
        #expect(seat.frame.contains("nothing was changed that is not in the file"))
        _ = typed("set \(reserve) 25%", in: &seat)
        let wanted = SettingAssignment(path: reserve, text: "25%", origin: .operator)
        #expect(typed("save", in: &seat) == [.saveSettings([wanted], screen: [])])
        let file = SettingAssignment(path: reserve, text: "25", origin: .file("config.toml", line: 2))
        let saved = try ResolvedSettings(preset: nil, file: [file], environment: [:], flags: [])
        seat.tell(.settingsSaved(saved, file: "config.toml", count: 1))
        #expect(seat.frame.contains("saved 1 setting in config.toml"))
        #expect(typed("save", in: &seat) == [])
    }

    @Test func `a file edited outside applies, what was set and not saved goes on`() throws {
        var seat = try seat()
        _ = typed("set \(reserve) 25%", in: &seat)
        let line = SettingAssignment(
            path: "retry.maxAttempts",
            text: "2",
            origin: .file("config.toml", line: 2)
        )
        let read = try ResolvedSettings(preset: nil, file: [line], environment: [:], flags: [])
        var wanted = read.values
        wanted.rateLimit.reservePercent = 25
        #expect(seat.tell(.settingsRead(read, file: "config.toml")) == [.reconfigure(wanted)])
        #expect(seat.tell(.settingsRead(read, file: "config.toml")) == [])
    }

    @Test func `a broken file is refused with its reason, and nothing changes`() throws {
        var seat = try seat()
        #expect(seat.tell(.settingsRefused(reason: "config.toml, line 3: no.")) == [])
        #expect(seat.frame.contains("Nothing was changed: config.toml, line 3: no."))
    }

    @Test func `read only looks and changes nothing`() throws {
        var seat = try seat(isReadOnly: true)
        seat.press(.character("t"))
        #expect(seat.press(.down, .enter, .character("P"), .character("S"), .character("u")) == [])
        #expect(seat.frame.contains("read-only"))
        #expect(typed("set \(reserve) 25%", in: &seat) == [])
    }

    @Test func `what takes effect at a start only says so`() throws {
        var seat = try seat()
        let row = try #require(SettingsTable.rows.first { !$0.isChangeableAtRunTime })
        #expect(typed("set \(row.path) \(row.defaultValue.text)", in: &seat) == [])
        #expect(seat.frame.contains("while the program runs"))
    }
}
