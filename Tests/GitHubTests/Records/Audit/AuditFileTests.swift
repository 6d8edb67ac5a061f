import Foundation
import Resilience
import TestSupport
import Testing
import Timing

@testable import GitHub

@Suite struct AuditFileTests {
    private let now = Instant(secondsSinceEpoch: 1_000_000)

    private func records(_ count: Int) -> [Record] {
        (0..<count).map { Record(.note, "subject \($0)", .noted, by: "test", at: now) }
    }

    private func policy(bytes: Int = 1 << 20, kept: Int = 0) -> AuditPolicy {
        var policy = AuditPolicy()
        policy.maximumFileBytes = bytes
        policy.keptFiles = kept
        return policy
    }

    private func examination(_ path: String) throws -> AuditExamination {
        try AuditExamination(of: AuditFolder(of: path).files)
    }

    @Test func `the file is its owner's alone, and so are the folders made for it`() throws {
        try withFolder { folder in
            let path = folder + "/a/b/audit.jsonl"
            try AuditFile(at: path, policy()).write(records(1), lost: 0, at: now)
            func mode(_ path: String) throws -> Int? {
                try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            }
            #expect(try mode(path) == 0o600)
            #expect(try mode(folder + "/a/b") == 0o700)
        }
    }

    @Test func `a program that begins again goes on with the chain`() throws {
        try withFolder { folder in
            let path = folder + "/audit.jsonl"
            for _ in 0..<3 { try AuditFile(at: path, policy()).write(records(2), lost: 0, at: now) }
            let examination = try examination(path)
            #expect(examination.findings == [])
            #expect(examination.lines == 9)
        }
    }

    @Test func `two programs at one file make one chain`() throws {
        try withFolder { folder in
            let path = folder + "/audit.jsonl"
            let files = [
                try AuditFile(at: path, policy(bytes: 4096)), try AuditFile(at: path, policy(bytes: 4096)),
            ]
            for round in 0..<40 { try files[round % 2].write(records(1 + round % 3), lost: 0, at: now) }
            let examination = try examination(path)
            #expect(examination.findings == [])
            #expect(examination.last?.number == Int64(examination.lines))
            #expect(AuditFolder(of: path).files.count > 2)
        }
    }

    @Test func `a full file is put aside and the chain goes on`() throws {
        try withFolder { folder in
            let path = folder + "/audit.jsonl"
            let file = try AuditFile(at: path, policy(bytes: 4096))
            for _ in 0..<30 { try file.write(records(3), lost: 0, at: now) }
            let files = AuditFolder(of: path).files
            #expect(files.count > 3)
            #expect(try AuditExamination(of: files.reversed()).findings == [])
            #expect(try !AuditExamination(of: files.filter { $0 != files[1] }).findings.isEmpty)
        }
    }

    @Test func `old files that the audit drops itself are not missed`() throws {
        try withFolder { folder in
            let path = folder + "/audit.jsonl"
            let file = try AuditFile(at: path, policy(bytes: 4096, kept: 2))
            for _ in 0..<40 { try file.write(records(3), lost: 0, at: now) }
            let files = AuditFolder(of: path).files
            #expect(files.count == 3)
            #expect(try examination(path).findings == [])
            #expect(try !AuditExamination(of: Array(files.dropFirst())).findings.isEmpty)
        }
    }

    @Test func `a line that a crash has cut is told of, and the chain goes on`() throws {
        try withFolder { folder in
            let path = folder + "/audit.jsonl"
            try AuditFile(at: path, policy()).write(records(2), lost: 0, at: now)
            let handle = try #require(FileHandle(forWritingAtPath: path))
            try handle.seekToEnd()
            try handle.write(contentsOf: Data(#"{"n":4,"at":"2"#.utf8))
            try handle.close()
            try AuditFile(at: path, policy()).write(records(2), lost: 0, at: now)
            #expect(try examination(path).findings == [])
        }
    }

    @Test func `a disk that is full is told of, and the file stays whole`() throws {
        let file = try RecordFile(at: "/dev/full")
        #expect(throws: RecordFileError(operation: "write to", path: "/dev/full", code: ENOSPC)) {
            try file.append([1, 2, 3])
        }
    }
}
