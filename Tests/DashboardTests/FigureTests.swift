import Testing
import Timing

@testable import Dashboard

@Suite struct FigureTests {
    let figures = Figures(utcOffset: .seconds(3600), unknown: "–")
    let now = Samples.now

    @Test func `a clock shows local time`() {
        #expect(figures.clock(now) == "11:32:07")
        #expect(figures.clock(Instant(secondsSinceEpoch: -3601)) == "23:59:59")
    }

    @Test(arguments: [
        (0, "1970-01-01"), (951_825_599, "2000-02-29"), (1_804_636_800, "2027-03-10"), (-3601, "1969-12-31"),
    ])
    func `a date is written year first, in local time`(seconds: Int64, text: String) {
        #expect(figures.date(Instant(secondsSinceEpoch: seconds)) == text)
    }

    @Test func `what is not known is a dash and never zero`() {
        #expect(figures.clock(nil) == "–")
        #expect(figures.count(nil) == "–")
        #expect(figures.rate(nil) == "–")
        #expect(figures.percent(nil) == "–")
        #expect(figures.latency(nil) == "–")
        #expect(figures.age(since: nil, at: now) == "–")
        #expect(figures.countdown(to: nil, from: now) == "–")
        #expect(figures.share(0, of: 0) == "–")
    }

    @Test(arguments: [
        (0, "00:00"), (1, "00:01"), (999, "00:01"), (1000, "00:01"), (462_000, "07:42"),
        (4_062_000, "1:07:42"),
        (400_000_000, "4d 15h"), (-5000, "00:00"),
    ])
    func `a countdown rounds up and never goes below zero`(milliseconds: Int, text: String) {
        #expect(figures.countdown(to: now.advanced(by: .milliseconds(milliseconds)), from: now) == text)
    }

    @Test(arguments: [
        (0, "0ms"), (88, "88ms"), (999, "999ms"), (1000, "1.0s"), (2149, "2.1s"), (9949, "9.9s"),
        (9950, "9s"),
        (41_000, "41s"), (125_000, "2m05s"), (7_200_000, "2h"),
    ])
    func `a latency has two or three digits`(milliseconds: Int, text: String) {
        #expect(figures.latency(.milliseconds(milliseconds)) == text)
    }

    @Test(arguments: [(0.0, "0"), (0.01, "<0.1"), (0.4, "0.4"), (9.94, "9.9"), (9.96, "10"), (22.4, "22")])
    func `a rate has one decimal below ten`(value: Double, text: String) {
        #expect(figures.rate(value) == text)
    }

    @Test(arguments: [(0, "0"), (99_999, "99999"), (123_456, "123k"), (4_812_345, "4.8M")])
    func `a count is short`(value: Int, text: String) {
        #expect(figures.count(value) == text)
    }

    @Test(arguments: [(0, "0s"), (59, "59s"), (60, "1m"), (7199, "1h"), (172_800, "2d")])
    func `an age rounds down`(seconds: Int, text: String) {
        #expect(figures.age(since: now, at: now.advanced(by: .seconds(seconds))) == text)
    }
}
