import Foundation
import Resilience
import TestSupport
import Testing
import Timing

@testable import GitHub

/// Files of recordings: bounded, private, and honest about damage.
@Suite struct RecordingFileTests {
    private let samples = RecordedSamples(text: "octo")

    private var header: RecordingHeader {
        RecordingHeader(
            host: "api.github.com",
            credentials: ["token"],
            simulation: nil,
            startedAt: samples.now,
            utcOffset: .seconds(3600),
            sampling: .seconds(1),
            polling: .seconds(60)
        )
    }

    private func entry(_ number: Int) -> RecordingEntry {
        let event = Event(number: UInt64(number), at: samples.now, kind: .operated(.pauseQueue))
        return RecordingEntry(at: samples.now.advanced(by: .seconds(number)), fact: .events([event]))
    }

    /// Lends the path of a file that is not there yet.
    private func withPath(_ body: (String) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        try await body(folder.path + "/run.jsonl")
    }

    private func write(_ entries: [RecordingEntry], to path: String) throws {
        try RecordingFile(at: path, header, .standard).write(entries, lost: 0, at: samples.now)
    }

    private func damage(_ path: String, _ change: (String) -> String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try change(text).write(toFile: path, atomically: true, encoding: .utf8)
    }

    private func problem(of path: String) -> RecordingError? {
        do throws(RecordingError) {
            _ = try RecordingReader.read(path, damage: .refused)
            return nil
        } catch {
            return error
        }
    }

    @Test func `what a recorder was handed can be read again, by its owner alone`() async throws {
        try await withPath { path in
            let recorder = Recorder(at: path, header, time: ManualTime()) { _ in }
            let facts: [RecordedFact] = [
                .sampled(samples.snapshot([1])), .events(samples.events), .connectionLost(reason: "no route"),
                .connectionFound, .missing(3),
                .settingsRead(
                    RecordedSettings(
                        assignments: [
                            SettingAssignment(path: "a.b", text: "1", origin: .file("config.toml", line: 3)),
                            SettingAssignment(path: "a.c", text: "2", origin: .preset(.highThroughput)),
                        ],
                        file: "config.toml"
                    )
                ),
            ]
            let entries = facts.map { RecordingEntry(at: samples.now, fact: $0) }
            entries.forEach(recorder.put)
            recorder.finish()
            await recorder.run()
            let recording = try RecordingReader.read(path, damage: .refused)
            #expect(recording == Recording(header: header, entries: entries))
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func `full files are put aside, the oldest goes, and those that are left are played in order`()
        async throws
    {
        try await withPath { path in
            let bounds = RecordingBounds(fileBytes: 400, keptFiles: 2)
            let file = try RecordingFile(at: path, header, bounds)
            for number in 1...12 { try file.write([entry(number)], lost: 0, at: samples.now) }
            #expect(FileManager.default.fileExists(atPath: path + ".2"))
            #expect(!FileManager.default.fileExists(atPath: path + ".3"))
            let recording = try RecordingReader.read(path, damage: .refused)
            let first = 13 - recording.entries.count
            #expect(first > 1)
            #expect(recording.entries == (first...12).map { entry($0) })
        }
    }

    @Test func `files of another recording beside it are left out`() async throws {
        try await withPath { path in
            try write([entry(2)], to: path)
            var other = header
            other.startedAt = samples.now.advanced(by: .seconds(-900))
            try RecordingFile(at: path + ".1", other, .standard).write([entry(1)], lost: 0, at: samples.now)
            #expect(try RecordingReader.read(path, damage: .refused).entries == [entry(2)])
        }
    }

    @Test func `what the disk would not take is a gap that is told`() async throws {
        try await withPath { path in
            try RecordingFile(at: path, header, .standard).write([entry(1)], lost: 7, at: samples.now)
            let recording = try RecordingReader.read(path, damage: .refused)
            #expect(recording.entries.last == RecordingEntry(at: samples.now, fact: .missing(7)))
        }
    }

    @Test func `a torn last line is told with its number, and salvaging plays what is before it`()
        async throws
    {
        try await withPath { path in
            try write([entry(1), entry(2)], to: path)
            try damage(path) { String($0.dropLast(20)) }
            #expect(problem(of: path) == .torn(file: path, line: 3))
            #expect(problem(of: path)?.description.contains("line 3: torn") == true)
            #expect(try RecordingReader.read(path, damage: .cutOff).entries == [entry(1)])
        }
    }

    @Test(arguments: ["{", "null", #"{"at":1}"#, #"{"at":1,"events":[{"number":1}]}"#, "\u{0}"])
    func `a damaged line is told with its number`(line: String) async throws {
        try await withPath { path in
            try write([entry(1), entry(2)], to: path)
            try damage(path) { text in
                var lines = text.components(separatedBy: "\n")
                lines[1] = line
                return lines.joined(separator: "\n")
            }
            #expect(problem(of: path) == .damaged(file: path, line: 2))
            #expect(problem(of: path)?.leavesBeginning == true)
        }
    }

    @Test func `a file of a newer version is told as one, whatever else it holds`() async throws {
        try await withPath { path in
            let text = #"{"headroom_recording":9,"header":{"hosts":[]}}"# + "\n"
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            #expect(problem(of: path) == .newer(file: path, version: 9))
            #expect(problem(of: path)?.description.contains("a recording of version 9") == true)
        }
    }

    @Test func `what is no recording, is empty or is not there is told`() async throws {
        try await withPath { path in
            guard case .unreadable = problem(of: path) else { throw Unexpected() }
            try "".write(toFile: path, atomically: true, encoding: .utf8)
            #expect(problem(of: path) == .noRecording(file: path))
            try "hello\n".write(toFile: path, atomically: true, encoding: .utf8)
            #expect(problem(of: path) == .noRecording(file: path))
            try (RecordingWriter.line(for: header) + "\n").write(
                toFile: path,
                atomically: true,
                encoding: .utf8
            )
            #expect(problem(of: path) == .empty(file: path))
        }
    }

    private struct Unexpected: Error {}
}
