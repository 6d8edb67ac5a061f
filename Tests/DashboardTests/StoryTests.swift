import Resilience
import Screen
import Testing

@testable import Dashboard

@Suite struct StoryTests {
    @Test func `p pauses a running queue and resumes a paused one`() throws {
        var seat = try Operator(Samples.calm)
        #expect(seat.press(.character("p")) == [.operate(.pauseQueue)])
        seat.tell(.sampled(Samples.trouble))
        #expect(seat.press(.character("p")) == [.operate(.resumeQueue)])
    }

    @Test func `nothing is paused before anything is known`() throws {
        var seat = try Operator(nil)
        #expect(seat.press(.character("p")) == [])
        #expect(seat.frame.contains("nothing is known of the queue yet"))
    }

    @Test func `cancelling reads is done at once, cancelling a write on the wire is asked`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        seat.model.selection[.requests] = .request(CallID(rawValue: 4804))
        #expect(seat.press(.character("x")) == [.cancel(CallID(rawValue: 4804))])

        let id = CallID(rawValue: 9)
        let call = Samples.call(9, "POST", "/repos/x/y/issues")
        let sent: [Event.Kind] = [.received(call), .sent(AttemptID(call: id, number: 1), call)]
        seat.tell(.events(Samples.events(sent, from: 100)))
        seat.model.selection[.requests] = .request(id)
        #expect(seat.press(.character("x")) == [])
        #expect(seat.frame.contains("#9 POST /repos/x/y/issues is on the wire"))
        #expect(seat.press(.character("y")) == [.cancel(id)])
    }

    @Test func `what has ended can't be cancelled, and the notice says what can be done`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        seat.model.selection[.requests] = .request(CallID(rawValue: 4801))
        #expect(seat.press(.character("x")) == [])
        #expect(seat.frame.contains("it has ended already; r sends it again"))
        #expect(seat.press(.character("r")) == [.rerun(CallID(rawValue: 4801))])
    }

    @Test func `priorities go up and down by one, and not beyond the ends`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        let id = CallID(rawValue: 4804)
        seat.model.selection[.requests] = .request(id)
        #expect(seat.press(.character("K")) == [.operate(.reprioritise(id, .high))])
        #expect(seat.press(.character("J")) == [.operate(.reprioritise(id, .low))])
        seat.tell(.events(Samples.events([.reprioritised(id, from: .normal, to: .low)], from: 100)))
        #expect(seat.press(.character("J")) == [])
    }

    @Test func `an open detail is loaded again when its request moves on`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story)
        let id = CallID(rawValue: 4804)
        seat.model.selection[.requests] = .request(id)
        #expect(seat.press(.enter) == [.loadExchange(id)])
        let answer = Answer(status: 201, outcome: .succeeded)
        let other = AttemptID(call: CallID(rawValue: 4801), number: 1)
        #expect(seat.tell(.events(Samples.events([.answered(other, answer, took: .zero)], from: 100))) == [])
        let own = AttemptID(call: id, number: 1)
        let news = Samples.events([.answered(own, answer, took: .zero)], from: 101)
        #expect(seat.tell(.events(news)) == [.loadExchange(id)])
        seat.press(.escape)
        #expect(seat.tell(.events(Samples.events([.answered(own, answer, took: .zero)], from: 102))) == [])
    }

    @Test func `the breaker menu names its target, and asks`() throws {
        var seat = try Operator(Samples.trouble)
        seat.press(.character("b"))
        #expect(seat.frame.contains("uploads  x OPEN"))
        #expect(seat.press(.character("a")) == [])
        #expect(seat.press(.character("y")) == [.operate(.breaker(.uploads, .automatic))])
    }

    @Test func `the breaker menu works on the selected breaker`() throws {
        var seat = try Operator(Samples.trouble)
        seat.press(.character("2"), .down, .down, .down, .character("b"), .character("o"), .character("y"))
        #expect(seat.model.selection[.breakers] == .breaker(.search))
        seat.press(.character("b"), .character("c"))
        #expect(seat.press(.character("y")) == [.operate(.breaker(.search, .forceClosed))])
    }

    @Test func `opening all breakers needs the word typed`() throws {
        var seat = try Operator(Samples.calm)
        seat.press(.character("b"), .character("O"))
        #expect(seat.press(.enter) == [])
        seat.type("al")
        #expect(seat.press(.enter) == [])
        seat.type("l")
        #expect(
            seat.press(.enter) == [
                .operate(.breaker(.api, .forceOpen)), .operate(.breaker(.search, .forceOpen)),
            ]
        )
    }

    @Test func `quitting asks only while requests are on the wire`() throws {
        var seat = try Operator(Samples.calm)
        #expect(seat.press(.character("q")) == [])
        #expect(seat.frame.contains("4 requests are on the wire"))
        #expect(seat.press(.character("y")) == [.quit])
        seat.tell(.sampled(Samples.empty))
        #expect(seat.press(.character("q")) == [.quit])
    }

    @Test func `control keys work everywhere, also while text is typed`() throws {
        var seat = try Operator()
        seat.press(.character("s"))
        #expect(seat.press(.control("z")) == [.suspend])
        #expect(seat.press(.control("l")) == [.repaint])
        #expect(seat.press(.control("c")) == [.quit])
        #expect(seat.tell(.quitRequested) == [.quit])
    }

    @Test func `pasted text presses no keys`() throws {
        var seat = try Operator()
        #expect(seat.tell(.input(.pasted("qy\u{3}"))) == [])
        #expect(seat.model.overlay == nil)
        seat.press(.character("s"))
        seat.tell(.input(.pasted("/rate\n_limit")))
        #expect(seat.frame.contains("/rate _limit"))
    }

    @Test func `read only refuses in one place and says so`() throws {
        var seat = try Operator(Samples.trouble, events: Samples.story, isReadOnly: true)
        seat.model.selection[.requests] = .request(CallID(rawValue: 4804))
        for key in "sxreKJpb" {
            #expect(seat.type(String(key)) == [])
            #expect(seat.frame.contains("read-only: "), "\(key)")
            #expect(seat.model.overlay == nil)
        }
        seat.press(.enter)
        for key in "xreKJ" { #expect(seat.type(String(key)) == []) }
    }

    @Test func `themes are seen while they are chosen, and Esc brings the old one back`() throws {
        var seat = try Operator()
        seat.press(.character("T"))
        #expect(seat.press(.down) == [.useTheme("light")])
        seat.tell(.themeChanged(try Operator.theme("light")))
        #expect(seat.press(.escape) == [.useTheme("dark")])
        seat.press(.character("T"), .down)
        #expect(seat.press(.enter) == [])
    }

    @Test func `the mouse is given to the terminal and taken back`() throws {
        var seat = try Operator()
        #expect(seat.press(.character("m")) == [.releaseMouse])
        #expect(seat.press(.character("m")) == [.captureMouse])
    }

    @Test func `the refresh rate has two ends`() throws {
        var seat = try Operator()
        #expect(seat.press(.character("+")) == [])
        #expect(seat.press(.character("-")) == [.refresh(every: .milliseconds(200))])
        seat.press(.character("-"), .character("-"), .character("-"))
        #expect(seat.press(.character("-")) == [])
    }

    @Test func `an effect that failed is told`() throws {
        var seat = try Operator()
        seat.tell(.effectFailed(.useTheme("dusk"), reason: "dusk.toml:3: roles.ok.fg: expected a colour"))
        #expect(seat.frame.contains("theme dusk: dusk.toml:3"))
    }
}
