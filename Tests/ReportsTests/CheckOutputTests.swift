import Reports
import Testing

@Suite struct CheckOutputTests {
    private static let root = "/home/runner/work/api/api"

    private func annotation(_ stack: String) -> CheckAnnotation? {
        CheckOutput(RunReport(.named("a", .failed("no", stack: stack))), root: Self.root)
            .annotations.first?.first
    }

    @Test(arguments: [
        ("    at divide (src/math.js:7:3)", "src/math.js", 7),
        ("    at Object.<anonymous> (/home/runner/work/api/api/test/a.test.ts:12:5)", "test/a.test.ts", 12),
        ("  File \"tests/test_math.py\", line 41, in test_divide", "tests/test_math.py", 41),
        ("tests/test_math.py:41: AssertionError", "tests/test_math.py", 41),
        ("        math_test.go:9: got 1", "math_test.go", 9),
        ("/home/runner/work/api/api/tests/MathTest.php:33", "tests/MathTest.php", 33),
    ]) func `a failure is annotated where its stack first names the repository's source`(
        stack: String,
        path: String,
        line: Int
    ) {
        let annotation = annotation("Error at all\n" + stack)
        #expect(annotation?.path == path)
        #expect(annotation?.line == line)
    }

    @Test(arguments: [
        "at /usr/lib/node/assert.js:12:3", "at ../other/a.js:3", "took 12:30", "at C:\\a\\b.cs:3", "",
        "see http://host.example:80/a",
    ]) func `a place outside the repository is no annotation`(stack: String) {
        #expect(annotation(stack) == nil)
    }

    @Test func `the place that the report tells comes before the stack`() {
        let test = TestCase.named(
            "a",
            .failed("no", stack: "b.py:1: in b"),
            at: SourcePlace(file: "tests/a.py", line: 5)
        )
        #expect(CheckOutput(RunReport(test), root: "").annotations.first?.first?.path == "tests/a.py")
    }

    @Test func `annotations go fifty to a request, and what is left out is said`() {
        let tests = (1...120).map { TestCase.named("t\($0)", .failed("no", stack: "a.py:\($0): x")) }
        let output = CheckOutput(RunReport(listing: tests), root: "", annotationLimit: 110)
        #expect(output.annotations.map(\.count) == [50, 50, 10])
        #expect(output.summary.hasSuffix("10 further failures have no annotation: too many."))
        #expect(output.conclusion == .failure)
    }

    @Test func `a summary never exceeds what GitHub takes, whatever the failures say`() {
        let huge = String(repeating: "🙂`<b>", count: 1_000)
        let tests = (1...60).map { TestCase.named("t\($0)", .failed(huge, stack: huge)) }
        let output = CheckOutput(RunReport(listing: tests), root: "")
        #expect(output.summary.utf16.count <= CheckOutput.summaryLimit)
        let names = (1...60).map { TestCase.named(huge + "\($0)", .failed("no"), duration: .seconds(1)) }
        let named = CheckOutput(RunReport(listing: names), root: "")
        #expect(named.summary.utf16.count <= CheckOutput.summaryLimit)
    }
}
