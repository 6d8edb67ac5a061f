import Resilience
import Screen
import Testing

@testable import Dashboard

@Suite struct PaletteTests {
    private func typed(_ text: String, in seat: inout Operator) -> [Effect] {
        seat.press(.character(":"))
        seat.type(text)
        return seat.press(.enter)
    }

    @Test func `a word runs the command that its key would`() throws {
        var seat = try Operator()
        #expect(typed("pause", in: &seat) == [.operate(.pauseQueue)])
        #expect(typed("q", in: &seat) == [])
        #expect(seat.frame.contains("on the wire. Quit all the same?"))
    }

    @Test func `the beginning of one word alone is enough, of several it is told`() throws {
        var seat = try Operator()
        _ = typed("zo", in: &seat)
        #expect(seat.model.isZoomed)
        #expect(typed("s", in: &seat) == [])
        #expect(seat.frame.contains("s may mean several commands"))
    }

    @Test func `a word that is none stays in the line to be mended`() throws {
        var seat = try Operator()
        _ = typed("explode", in: &seat)
        #expect(seat.frame.contains("there is no command explode"))
        seat.press(.control("u"))
        seat.type("zoom")
        seat.press(.enter)
        #expect(seat.model.isZoomed)
    }

    @Test func `Tab goes through what may follow, and Enter runs it`() throws {
        var seat = try Operator()
        seat.press(.character(":"))
        seat.type("the")
        seat.press(.tab, .tab)
        #expect(seat.frame.contains(":theme contrast"))
        seat.press(.tab, .tab)
        #expect(seat.frame.contains(":theme light"))
        #expect(seat.press(.enter) == [.useTheme("light")])
    }

    @Test(arguments: ["set requestQueue.maxSize 200", "set requestQueue.maxSize=200"])
    func `a setting is set as at the table and as at the command line`(line: String) throws {
        var seat = try Operator()
        seat.tell(.settingsRead(ResolvedSettings(), file: "config.toml"))
        guard case .reconfigure(let settings)? = typed(line, in: &seat).first else {
            Issue.record("nothing is set by \(line)")
            return
        }
        #expect(settings.requestQueue.capacity == 200)
    }

    @Test func `a recording goes into the file that is named, and another waits for its end`() throws {
        var seat = try Operator()
        #expect(typed("record storm.jsonl", in: &seat) == [.startRecording(file: "storm.jsonl")])
        seat.tell(.recordingChanged(file: "storm.jsonl"))
        #expect(typed("record again.jsonl", in: &seat) == [])
        #expect(seat.frame.contains("storm.jsonl is being recorded; :record alone ends that"))
        #expect(typed("record", in: &seat) == [.stopRecording])
        seat.tell(.recordingChanged(file: nil))
        #expect(typed("record", in: &seat) == [.startRecording(file: nil)])
    }

    @Test func `what isn't offered is refused with what is`() throws {
        var seat = try Operator()
        _ = typed("breaker api ajar", in: &seat)
        #expect(seat.frame.contains("no ajar; choose open, closed, metrics, auto"))
        _ = typed("", in: &seat)
    }

    @Test func `a breaker is asked about as by its menu`() throws {
        var seat = try Operator()
        #expect(typed("breaker api open", in: &seat) == [])
        #expect(seat.press(.character("y")) == [.operate(.breaker(.api, .forceOpen))])
    }

    @Test func `up and down recall lines, the unfinished one included`() throws {
        var seat = try Operator()
        _ = typed("zoom", in: &seat)
        _ = typed("freeze", in: &seat)
        seat.press(.character(":"))
        seat.type("he")
        seat.press(.up)
        #expect(seat.frame.contains(":freeze"))
        seat.press(.up, .up)
        #expect(seat.frame.contains(":zoom"))
        seat.press(.down, .down)
        #expect(seat.frame.contains(":he"))
    }

    @Test func `read only refuses through the palette as well`() throws {
        var seat = try Operator(isReadOnly: true)
        #expect(typed("pause", in: &seat) == [])
        #expect(typed("breaker api open", in: &seat) == [])
        #expect(seat.frame.contains("read-only: breaker changes something"))
    }

    @Test func `every command can be typed by its word`() {
        for command in CommandTable.all {
            #expect(CommandTable.command(called: command.name.word) == command)
        }
    }

    @Test func `a filter takes the whole rest of the line`() throws {
        var seat = try Operator(events: Samples.story)
        _ = typed("filter POST /repos", in: &seat)
        #expect(seat.model.filter(of: .requests).text == "POST /repos")
    }

    @Test func `lines of earlier runs are recalled, and those of this one are kept`() throws {
        var seat = try Operator()
        seat.tell(.commandsRemembered(["sort newest", "zoom"]))
        seat.press(.character(":"), .up, .up)
        #expect(seat.frame.contains(":sort newest"))
        seat.press(.enter)
        #expect(seat.keptCommands == ["sort newest"])
    }
}
