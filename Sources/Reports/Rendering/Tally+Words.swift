extension Tally {
    /// As `1,234 tests: 3 failed, 1 errored, 20 skipped, 1,210 passed in 1 min 2 s`; only what there is.
    package var words: String {
        let parts = [(failed, "failed"), (errored, "errored"), (skipped, "skipped"), (passed, "passed")]
            .filter { $0.0 > 0 }.map { "\(Words.count($0.0)) \($0.1)" }
        let time = untimed == total ? "" : " in \(Words.duration(duration))"
        guard total > 0 else { return "no tests" }
        return "\(Words.count(total, "test", "tests")): \(parts.joined(separator: ", "))\(time)"
    }
}
