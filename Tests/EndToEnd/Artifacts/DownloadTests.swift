import Foundation
import Subprocess
import Testing

extension WholeProgram {
    /// `headroom artifacts` against a simulator of its own.
    @Suite struct Artifacts {
        private static let environment = ["GITHUB_TOKEN": Program.token]
        private static let repository = "octo-org/api"

        @Test func `a list tells number, size, age, state and name, as lines or as JSON`() async throws {
            try await withSimulator("--scenario", "idle") { simulator in
                let lines = try await list(at: simulator)
                #expect(lines.count > 50)
                #expect(lines[0].contains("test-results") && lines[0].contains(" ok "))
                #expect(lines.contains { $0.contains("expired") })
                let json = try await list(at: simulator, "--json")
                let first = try #require(
                    try JSONSerialization.jsonObject(with: Data(json[0].utf8)) as? [String: Any]
                )
                #expect(lines[0].hasPrefix("\(first["id"] ?? "")"))
                #expect(first["expired"] as? Bool == false)
                #expect(json.count == lines.count)
            }
        }

        @Test func `a download says where the file is and that it is verified`() async throws {
            try await withSimulator("--scenario", "idle") { simulator in
                try await withScratch { folder in
                    let ids = try await ids(at: simulator)
                    let ended = try await download([ids[0], ids[1]], into: folder, at: simulator)
                    #expect(ended.status == .exited(0))
                    let lines = ended.output.split(separator: "\n")
                    #expect(lines.count == 2 && lines.allSatisfy { $0.hasSuffix("verified") })
                    #expect(try names(in: folder) == ["test-results-full.zip", "test-results.zip"])
                }
            }
        }

        @Test func `artifacts of one name get a folder each, called after their number`() async throws {
            try await withSimulator("--scenario", "idle") { simulator in
                try await withScratch { folder in
                    let ids = try await ids(at: simulator)
                    let ended = try await download([ids[0], ids[2]], into: folder, at: simulator)
                    #expect(ended.status == .exited(0))
                    #expect(try names(in: folder) == [ids[2], ids[0]].sorted())
                    #expect(try names(in: "\(folder)/\(ids[0])") == ["test-results.zip"])
                }
            }
        }

        @Test func `extracted, each archive lies in a folder of its name, and the settings' limits hold`()
            async throws
        {
            try await withSimulator("--scenario", "idle") { simulator in
                try await withScratch { folder in
                    let ids = try await ids(at: simulator)
                    let out = folder + "/new/out/"
                    let ended = try await download([ids[1]], into: out, at: simulator, "--extract")
                    #expect(ended.status == .exited(0))
                    #expect(ended.output.contains("2 files"))
                    #expect(try names(in: out) == ["test-results-full", "test-results-full.zip"])
                    #expect(try names(in: out + "test-results-full") == ["TEST-unit.xml", "nested"])
                    let named = folder + "/named.zip"
                    let alone = try await download([ids[1]], into: named, at: simulator, "--extract")
                    #expect(alone.status == .exited(0))
                    #expect(try names(in: folder + "/named") == ["TEST-unit.xml", "nested"])
                    let limited = try await download(
                        [ids[0]],
                        into: folder,
                        at: simulator,
                        "--extract",
                        "--set",
                        "archive.maxEntryBytes=10"
                    )
                    #expect(limited.status == .exited(4))
                    #expect(limited.errors.contains("TEST-unit.xml is refused: it is larger than 10 bytes"))
                }
            }
        }

        @Test func `a file that was uploaded as it is keeps its sanitised name, and is not unpacked`()
            async throws
        {
            try await withScenario("[weather]\nraw-artifacts = 1") { scenario in
                try await withSimulator("--scenario", scenario) { simulator in
                    try await withScratch { folder in
                        let id = try await ids(at: simulator)[0]
                        let ended = try await download([id], into: folder, at: simulator, "--extract")
                        #expect(ended.status == .exited(0))
                        #expect(ended.errors.contains("is no archive and is kept as it is"))
                        #expect(try names(in: folder) == ["tests é-\(id).xml"])
                    }
                }
            }
        }

        @Test func `each way to fail has its own words and exit status`() async throws {
            try await withSimulator("--scenario", "idle") { simulator in
                try await withScratch { folder in
                    let missing = try await download(["17"], into: folder, at: simulator)
                    #expect(missing.status == .exited(1))
                    #expect(missing.errors.contains("no such artifact"))
                    let expired = try await list(at: simulator).first { $0.contains("expired") }
                    let old = String(try #require(expired).prefix { $0 != " " })
                    let gone = try await download([old], into: folder, at: simulator)
                    #expect(gone.status == .exited(2))
                    #expect(gone.errors.contains("expired"))
                    let nowhere = try await download([old], into: folder + "/none/x", at: simulator)
                    #expect(nowhere.status == .exited(1))
                    #expect(nowhere.errors.contains("does not exist"))
                    #expect(try names(in: folder).isEmpty)
                }
            }
        }

        @Test func `an interrupted download keeps its part, says so, and goes on from it`() async throws {
            let slow = "[answers]\nartifact-padding = 100000\n[weather]\nblob-rate = 50000"
            try await withScenario(slow) { scenario in
                try await withSimulator("--scenario", scenario) { simulator in
                    try await withScratch { folder in
                        let id = try await ids(at: simulator)[0]
                        let part = "\(folder)/a.zip.part"
                        let (status, _) = try await withRunning(
                            arguments([id], "\(folder)/a.zip", simulator),
                            environment: Self.environment
                        ) { running in
                            try await grown(part)
                            running.send(SIGINT)
                        }
                        #expect(status == .exited(130))
                        #expect(try names(in: folder) == ["a.zip.part", "a.zip.part.json"])
                        let there = try size(of: part)
                        let ended = try await download([id], into: "\(folder)/a.zip", at: simulator)
                        #expect(ended.status == .exited(0))
                        #expect(try names(in: folder) == ["a.zip"])
                        let last = try await ranges(at: simulator).last
                        #expect(last?.hasPrefix("bytes \(there)-") == true)
                    }
                }
            }
        }

        @Test func `killed fifty times at random, every file is exact and no byte is asked for twice`()
            async throws
        {
            let slow = "[answers]\nartifact-padding = 120000\n[weather]\nblob-rate = 400000"
            try await withScenario(slow) { scenario in
                try await withSimulator("--scenario", scenario) { simulator in
                    try await withScratch { folder in
                        var dice = SystemRandomNumberGenerator()
                        var kills = 0
                        for id in try await ids(at: simulator) where kills < 50 {
                            kills += try await killing(id, in: folder, at: simulator, using: &dice)
                        }
                        #expect(kills >= 50)
                    }
                }
            }
        }

        /// Downloads one artifact, killing the program wherever it happens to be until it was quicker.
        private func killing(
            _ id: String,
            in folder: String,
            at simulator: SimulatorAddress,
            using dice: inout SystemRandomNumberGenerator
        ) async throws -> Int {
            let target = "\(folder)/\(id).zip"
            var kills = 0
            while !FileManager.default.fileExists(atPath: target) {
                let there = (try? size(of: target + ".part")) ?? 0
                let before = try await ranges(at: simulator).count
                // Ever later, so that a slow machine gets somewhere too.
                let delay = Duration.milliseconds(Int.random(in: 20...(450 + 50 * kills), using: &dice))
                let (status, _) = try await withRunning(
                    arguments([id], target, simulator),
                    environment: Self.environment
                ) { running in
                    try await killed(running, after: delay)
                }
                if status != .exited(0) { kills += 1 }
                for range in try await ranges(at: simulator).dropFirst(before) {
                    #expect(range.hasPrefix("bytes \(there)-"), "\(range) was asked for with \(there) there")
                }
            }
            #expect(try names(in: folder).filter { $0.hasPrefix(id) } == ["\(id).zip"])
            try FileManager.default.removeItem(atPath: target)
            return kills
        }

        /// The one moment that a test may choose by the clock: a kill comes from outside, at any time.
        private func killed(_ running: Running, after delay: Duration) async throws {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    try await Task.sleep(for: delay)
                    running.send(SIGKILL)
                }
                for try await _ in running.lines {}
                group.cancelAll()
            }
        }

        /// Waits until bytes are in the file.
        private func grown(_ path: String) async throws {
            while ((try? size(of: path)) ?? 0) == 0 { await Task.yield() }
        }

        private func arguments(_ ids: [String], _ output: String, _ simulator: SimulatorAddress) -> [String] {
            ["artifacts", "download", Self.repository] + ids + ["-o", output, "--api-url", simulator.api]
        }

        private func download(
            _ ids: [String],
            into output: String,
            at simulator: SimulatorAddress,
            _ more: String...
        ) async throws -> Ended {
            try await Program.run(arguments(ids, output, simulator) + more, environment: Self.environment)
        }

        private func list(at simulator: SimulatorAddress, _ more: String...) async throws -> [String] {
            let ended = try await Program.run(
                ["artifacts", "list", Self.repository, "--api-url", simulator.api] + more,
                environment: Self.environment
            )
            #expect(ended.status == .exited(0))
            return ended.output.split(separator: "\n").map(String.init)
        }

        private func ids(at simulator: SimulatorAddress) async throws -> [String] {
            try await list(at: simulator).map { String($0.prefix { $0 != " " }) }
        }

        /// What was asked of the blob host and given, in order.
        private func ranges(at simulator: SimulatorAddress) async throws -> [String] {
            try await Ledger.report(of: simulator.api).journal.compactMap(\.range)
        }

        private func names(in folder: String) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        }

        private func size(of path: String) throws -> Int {
            let facts = try FileManager.default.attributesOfItem(atPath: path)
            return (facts[.size] as? NSNumber)?.intValue ?? 0
        }
    }
}
