import Reports
import Testing

@testable import GitHub

@Suite struct ProducerTests {
    @Test(arguments: [
        (
            "surefire",
            ["adds: passed", "removes: failed", "connects: errored", "later: skipped", "wavers: passed"]
        ),
        ("gradle", ["parsesNothing(): passed", "parses(String)[1]: failed", "parses(String)[2]: skipped"]),
        (
            "pytest",
            [
                "test_adds[1-日本]: passed", "test_divides: failed", "test_fixture: errored",
                "test_windows: skipped", "test_known: skipped",
            ]
        ),
        ("jest", ["sum adds: passed", "sum subtracts: failed", "sum waits: skipped"]),
        (
            "phpunit",
            ["testAdds: passed", "testRemoves: failed", "testTotals with data set #0: errored"]
        ),
        (
            "go-junit-report",
            ["TestWaits: passed", "TestResets/at_zero: failed", "TestWindows: skipped"]
        ),
        (
            "xunit",
            [
                "Shop.Tests.CartTests.Adds: passed", "Shop.Tests.CartTests.Removes: failed",
                "Shop.Tests.CartTests.Later: skipped",
            ]
        ),
        ("googletest", ["Pops: passed", "Peeks: failed", "DISABLED_Drains: skipped"]),
    ]) func `each producer's outcomes are told apart, in whatever pieces the bytes come`(
        name: String,
        outcomes: [String]
    ) throws {
        let bytes = try ReadingTest.fixture(name)
        for piece in [Int.max, 1000, 7, 1] {
            let report = try ReadingTest.report(ScriptedBytes(bytes, piece: piece))
            #expect(report.problem == nil)
            #expect(ReadingTest.outcomes(report) == outcomes, "in pieces of \(piece)")
        }
    }

    private func test(_ name: String, of fixture: String) throws -> TestCase {
        let report = try ReadingTest.report(ScriptedBytes(ReadingTest.fixture(fixture)))
        return try #require(report.cases.first { $0.id.name == name })
    }

    @Test func `Surefire writes thousands with commas, and tells what it repeated until it passed`() throws {
        #expect(try test("removes", of: "surefire").duration == .milliseconds(1_230_500))
        let wavers = try test("wavers", of: "surefire")
        #expect(wavers.isFlaky)
        #expect(wavers.retried.map(\.headline) == ["too slow"])
        #expect(wavers.retried[0].stack.text.hasSuffix("CartTest.java:60)"))
    }

    @Test func `a failure has type, message and stack`() throws {
        let failure = try #require(test("removes", of: "surefire").outcome.failure)
        #expect(failure.type == "org.opentest4j.AssertionFailedError")
        #expect(failure.message == Excerpt("expected: <2> but was: <3>"))
        #expect(failure.stack.text.contains("CartTest.java:41"))
    }

    @Test func `pytest's failure isn't replaced by the error of its tear-down`() throws {
        let test = try test("test_divides", of: "pytest")
        #expect(test.outcome.kind == .failed)
        #expect(test.outcome.failure?.headline == "ZeroDivisionError: division by zero")
        #expect(test.duration == .microseconds(12))
    }

    @Test func `Jest's message is the first line of its text`() throws {
        let failure = try #require(test("sum subtracts", of: "jest").outcome.failure)
        #expect(failure.headline.hasPrefix("Error: expect(received)"))
    }

    @Test func `PHPUnit's suites lie in each other, and each keeps its own tests`() throws {
        let report = try ReadingTest.report(ScriptedBytes(ReadingTest.fixture("phpunit")))
        let outer = ["phpunit.xml", "Unit", "Tests\\Unit\\CartTest"]
        #expect(report.suites.map(\.path) == [outer, outer + ["Tests\\Unit\\CartTest::testTotals"]])
        #expect(report.suites.map(\.tally.total) == [2, 1])
        #expect(report.suites[0].cases[1].location?.line == 19)
    }

    @Test func `xUnit's message and stack are elements, its assembly a path`() throws {
        let test = try test("Shop.Tests.CartTests.Removes", of: "xunit")
        #expect(test.id.suites == ["Shop.Tests.dll", "Test collection for Shop.Tests.CartTests"])
        #expect(test.outcome.failure?.headline == "Assert.Equal() Failure: Values differ")
        #expect(test.outcome.failure?.stack.text.contains("CartTests.cs:line 23") == true)
        #expect(test.location == SourcePlace(file: "tests/CartTests.cs", line: 21))
    }

    @Test func `skips have their reason`() throws {
        #expect(try test("test_windows", of: "pytest").outcome == .skipped(reason: "only on Windows"))
        #expect(try test("Shop.Tests.CartTests.Later", of: "xunit").outcome == .skipped(reason: "not yet"))
        #expect(try test("parses(String)[2]", of: "gradle").outcome == .skipped(reason: nil))
    }
}
