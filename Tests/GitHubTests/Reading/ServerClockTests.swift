import Resilience
import Testing
import Timing

@testable import GitHub

@Suite struct ServerClockTests {
    private let start = Instant(secondsSinceEpoch: 1_000_000)

    private func at(_ seconds: Double) -> Instant {
        start.advanced(by: .milliseconds(Int64(seconds * 1000)))
    }

    @Test func `a clock that could be right is taken to be right`() {
        var clock = ServerClock()
        clock.heard(TestDate.text(1_000_000), sentAt: at(0.2), receivedAt: at(0.4))
        #expect(clock.offset == .zero)
        #expect(clock.local(1_000_600) == Instant(secondsSinceEpoch: 1_000_600))
    }

    @Test func `every answer narrows what the offset can be`() {
        var clock = ServerClock()
        // Their clock is 10.5 s ahead; answers take 100 ms to come.
        for step in 0..<20 {
            let received = 0.1 + 0.05 * Double(step)
            let shown = Int64(1_000_000 + 10.5 + received - 0.1)
            clock.heard(TestDate.text(shown), sentAt: at(received - 0.1), receivedAt: at(received))
        }
        #expect(clock.offset <= .milliseconds(10_500))
        #expect(clock.offset >= .milliseconds(10_350))
    }

    @Test(arguments: [-3600, -5, 5, 3600] as [Int64])
    func `one date that is far off moves nothing`(error: Int64) {
        var clock = ServerClock()
        clock.heard(TestDate.text(1_000_000), sentAt: at(0), receivedAt: at(0.1))
        clock.heard(TestDate.text(1_000_001 + error), sentAt: at(1), receivedAt: at(1.1))
        clock.heard(TestDate.text(1_000_002), sentAt: at(2), receivedAt: at(2.1))
        clock.heard(TestDate.text(1_000_003 + error), sentAt: at(3), receivedAt: at(3.1))
        #expect(clock.offset == .zero)
    }

    @Test func `three dates in a row that agree say that a clock has been set`() {
        var clock = ServerClock()
        clock.heard(TestDate.text(1_000_000), sentAt: at(0), receivedAt: at(0))
        for second in 1...2 {
            clock.heard(
                TestDate.text(1_000_060 + Int64(second)),
                sentAt: at(Double(second)),
                receivedAt: at(Double(second))
            )
            #expect(clock.offset == .zero)
        }
        clock.heard(TestDate.text(1_000_063), sentAt: at(3), receivedAt: at(3))
        #expect(clock.offset == .seconds(60))
    }

    @Test(arguments: [
        "", "yesterday", "Mon, 99 Jan 1970 13:46:40 GMT", "Mon, 12 Jan 9999 13:46:40 GMT", "12:00:00",
    ])
    func `a date that cannot be changes nothing`(text: String) {
        var clock = ServerClock()
        for _ in 0..<5 { clock.heard(text, sentAt: start, receivedAt: start) }
        #expect(clock.offset == .zero)
    }

    @Test(arguments: [
        "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
    ])
    func `a date is read in each of HTTP's three forms`(text: String) {
        #expect(HTTPDate.seconds(in: text) == 784_111_777)
    }

    @Test func `a date in a leap year is read`() {
        #expect(HTTPDate.seconds(in: "Thu, 29 Feb 2024 23:59:59 GMT") == 1_709_251_199)
        #expect(HTTPDate.seconds(in: "Thu, 01 Jan 1970 00:00:00 GMT") == 0)
    }
}
