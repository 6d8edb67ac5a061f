public import Reports

extension GitHubClient {
    /// Which tests wavered over the last completed runs of a workflow, read run by run.
    ///
    /// - Parameters:
    ///   - workflow: its name, or its file's name or path.
    ///   - repository: `owner/name`.
    ///   - count: how many runs at most.
    ///   - caller: who asks, as the operator shall see it.
    public func flakiness(
        of workflow: String,
        in repository: String,
        last count: Int,
        for caller: String = "headroom"
    ) async throws(ClientError) -> Flakiness {
        var flakiness = Flakiness()
        for run in try await workflowRuns(of: repository, workflow: workflow, last: count, for: caller) {
            let tested = try await testedRun(run.id, in: repository, for: caller)
            for attempt in tested.attempts { flakiness.add(attempt) }
        }
        return flakiness
    }

    /// What the reports in a file, an archive or a folder say; archives unpack to as much as the settings allow.
    public func testReport(in path: String) async -> RunReport {
        let reader = TestReportReader(archiveLimits: ExtractionLimits(shell.settings.archive))
        return await reader.reading(path).report
    }

    /// What the tests of a run say: its attempts, and all reports in their artifacts. The artifacts are downloaded into
    /// a folder that is gone afterwards; one that can't be had or read is told in the report.
    ///
    /// - Parameters:
    ///   - id: GitHub's number of the run.
    ///   - repository: `owner/name`.
    ///   - largest: artifacts of more bytes are told and not downloaded, for they hold something else.
    ///   - caller: who asks, as the operator shall see it.
    public func testedRun(
        _ id: UInt64,
        in repository: String,
        largest: Int64 = 256 << 20,
        for caller: String = "headroom"
    ) async throws(ClientError) -> TestedRun {
        let attempts = try await attempts(of: id, in: repository, for: caller)
        let sharing = ArtifactSharing(among: attempts)
        var collection = ReportCollection(on: self, repository: repository, largest: largest, caller: caller)
        for artifact in try await artifacts(of: repository, run: id, for: caller) {
            collection.add(artifact, of: sharing.attempt(of: artifact))
        }
        var tests: [TestRun] = []
        for attempt in attempts {
            tests.append(
                TestRun(
                    id: TestRun.ID(run: id, attempt: attempt.attempt),
                    // A run whose commit isn't known is compared with itself alone.
                    commit: attempt.commit ?? "unknown commit of run \(id)",
                    report: try await collection.report(ofAttempt: attempt.attempt)
                )
            )
        }
        // GitHub told at least the latest.
        return TestedRun(attempts[attempts.count - 1], attempts: tests)
    }

    /// Writes what a run's tests say as a completed check run on its commit.
    ///
    /// - Parameters:
    ///   - run: what its tests said.
    ///   - name: what the check is called.
    ///   - repository: `owner/name`.
    ///   - root: the folder in which the tests ran, whose files are the repository's; without one, that of
    ///     GitHub's own runners.
    ///   - caller: who asks, as the operator shall see it.
    /// - Returns: `nil` where GitHub does not tell the run's commit.
    public func writeCheckRun(
        about run: TestedRun,
        named name: String,
        in repository: String,
        root: String? = nil,
        for caller: String = "headroom"
    ) async throws(ClientError) -> CheckRun? {
        guard let commit = run.run.commit else { return nil }
        let output = CheckOutput(run.report, root: root ?? CheckOutput.runnerRoot(of: repository))
        let draft = CheckRunDraft(output, named: name, on: commit, of: run.run)
        return try await createCheckRun(draft, in: repository, for: caller)
    }
}
