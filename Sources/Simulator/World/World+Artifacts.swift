extension World {
    func artifacts(_ repository: Repository, _ errand: Errand) -> Found {
        let all = (1...repository.runs).reversed().flatMap { artifacts($0, repository) }
        return artifacts(all, "actions/artifacts", repository, errand)
    }

    func artifacts(of id: Int, _ repository: Repository, _ errand: Errand) -> Found {
        guard let number = runNumber(id, repository) else { return .missing }
        return artifacts(artifacts(number, repository), "actions/runs/\(id)/artifacts", repository, errand)
    }

    func artifact(_ id: Int, _ repository: Repository, _ errand: Errand) -> Found {
        guard exists(artifact: id, in: repository) else { return .missing }
        return Found(200, artifact(id, repository, errand.base))
    }

    mutating func deleteArtifact(_ id: Int, _ repository: Repository) -> Found {
        guard exists(artifact: id, in: repository) else { return .missing }
        deletedArtifacts.insert(id)
        return Found(empty: 204)
    }

    func exists(artifact id: Int, in repository: Repository) -> Bool {
        guard let number = runNumber(id / 10, repository) else { return false }
        return artifacts(number, repository).contains(id)
    }

    /// Artifacts live for 90 days; the oldest tenth of a repository's runs have lost theirs.
    func isExpired(artifact id: Int, in repository: Repository) -> Bool {
        guard let number = runNumber(id / 10, repository) else { return true }
        return number * 10 < repository.runs
    }

    /// What the blob host sends. A ZIP holds a JUnit report, or two, and padding where the scenario wants it
    /// larger; a file that was uploaded as it is is the report alone.
    func archive(of id: Int) -> [UInt8] {
        let variant = variant(of: id)
        guard !isRaw(id) else { return Self.rawFile(variant, seed: seed) }
        return Self.archive(variant, seed: seed, padding: artifactPadding)
    }

    /// Whether it was uploaded as it is (`archive: false`).
    func isRaw(_ id: Int) -> Bool {
        Double(SeededGenerator.value(seed, UInt64(id), 1) % 1_000) < rawArtifacts * 1_000
    }

    /// Archives come in so many variants that runs differ, and so few that their digests are soon known.
    mutating func learnArchives() {
        guard archives.isEmpty else { return }
        archives = (0..<Self.variants).map { variant in
            ArchiveFacts(of: Self.archive(variant, seed: seed, padding: artifactPadding))
        }
        rawFiles = (0..<Self.variants).map { ArchiveFacts(of: Self.rawFile($0, seed: seed)) }
    }

    private static let variants = 16

    /// The second artifact of each attempt has an odd variant, and with it a second report. Other attempts have other
    /// variants, so that tests waver.
    private func variant(of id: Int) -> Int {
        let dice = SeededGenerator.value(seed, UInt64(id / 10)) % UInt64(Self.variants / 2)
        return (Int(dice) + Self.attempt(of: id) - 1) % (Self.variants / 2) * 2 + id % 2
    }

    private static func attempt(of id: Int) -> Int { id % 10 / Repository.artifactsPerAttempt + 1 }

    private static func rawFile(_ variant: Int, seed: UInt64) -> [UInt8] {
        Array(report(SeededGenerator.value(seed, UInt64(variant)), suite: "unit", cases: 12).utf8)
    }

    private static func archive(_ variant: Int, seed: UInt64, padding: Int) -> [UInt8] {
        var archive = ZipArchive()
        let seed = SeededGenerator.value(seed, UInt64(variant))
        archive.add("TEST-unit.xml", containing: Array(report(seed, suite: "unit", cases: 12).utf8))
        if variant % 2 == 1 {
            let report = report(seed, suite: "integration", cases: 5)
            archive.add("nested/TEST-integration.xml", containing: Array(report.utf8))
        }
        if padding > 0 {
            var dice = SeededGenerator(seed: seed)
            archive.add(
                "trace.bin",
                containing: (0..<padding).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
            )
        }
        return archive.bytes
    }

    private func artifacts(_ ids: [Int], _ path: String, _ repository: Repository, _ errand: Errand) -> Found
    {
        let name = errand.query["name"]
        let chosen = ids.filter { name == nil || name == Self.artifactName($0) }
        return list(chosen.count, repository, path, errand, wrappedAs: "artifacts") { position in
            artifact(chosen[position], repository, errand.base)
        }
    }

    private func artifacts(_ number: Int, _ repository: Repository) -> [Int] {
        let attempts = min(attempts(of: number, repository), Repository.attemptsWithArtifacts)
        return (0..<Repository.artifactsPerAttempt * attempts).map { repository.number(number) * 10 + $0 }
            .filter { !deletedArtifacts.contains($0) }
    }

    private static func artifactName(_ id: Int) -> String {
        id % 2 == 0 ? "test-results" : "test-results-full"
    }

    private func artifact(_ id: Int, _ repository: Repository, _ base: String) -> JSON {
        let facts = (isRaw(id) ? rawFiles : archives)[variant(of: id)]
        let address = "\(base)/repos/\(repository.fullName)/actions/artifacts/\(id)"
        let number = repository.local(id / 10) ?? 0
        let made = started(number, attempt: Self.attempt(of: id), repository, plusSeconds: 120)
        return [
            "id": .integer(id),
            "node_id": .string("A_\(id)"),
            "name": .string(Self.artifactName(id)),
            "size_in_bytes": .integer(facts.size),
            "url": .string(address),
            "archive_download_url": .string("\(address)/zip"),
            "expired": .bool(isExpired(artifact: id, in: repository)),
            "digest": .string("sha256:\(hasWrongDigest(id) ? facts.wrongDigest : facts.digest)"),
            "created_at": .string(made),
            "updated_at": .string(made),
            "expires_at": .string(timestamp(hoursAgo: repository.runs - number - 90 * 24, plusSeconds: 0)),
            "workflow_run": [
                "id": .integer(id / 10),
                "repository_id": .integer(repository.id),
                "head_repository_id": .integer(repository.id),
                "head_branch": "main",
                "head_sha": .string(sha(repository, number % repository.commits)),
            ],
        ]
    }

    private func hasWrongDigest(_ id: Int) -> Bool {
        Double(SeededGenerator.value(seed, UInt64(id)) % 1_000) < wrongDigests * 1_000
    }

    private static func report(_ seed: UInt64, suite: String, cases: Int) -> String {
        let lines = (0..<cases).map { position in
            let dice = SeededGenerator.value(seed, UInt64(position))
            let opening =
                "<testcase classname=\"\(suite).Tests\" name=\"case\(position)\" time=\"0.\(100 + dice % 900)\""
            guard dice % 9 == 0 else { return "    \(opening)/>" }
            return
                "    \(opening)><failure message=\"expected 1, got \(dice % 7)\">at line \(dice % 300)</failure></testcase>"
        }
        let failures = lines.filter { $0.contains("<failure") }.count
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites>
              <testsuite name="\(suite)" tests="\(cases)" failures="\(failures)" errors="0" skipped="0">
            \(lines.joined(separator: "\n"))
              </testsuite>
            </testsuites>

            """
    }
}
