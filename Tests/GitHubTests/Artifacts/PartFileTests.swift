import Foundation
import NIOCore
import Testing

@testable import GitHub

@Suite struct PartFileTests {
    @Test func `a file that exists is left alone, and what came stays for another name`() throws {
        let folder = try Folder()
        folder.write([9], to: "a")
        var part = try PartFile(at: folder.file("a.part"))
        try part.append(ByteBuffer(bytes: [1, 2, 3]))
        #expect(throws: FileError(path: folder.file("a"), reason: .exists)) {
            try part.place(at: folder.file("a"))
        }
        #expect(folder.bytes("a") == [9])
        try part.place(at: folder.file("b"))
        #expect(folder.bytes("b") == [1, 2, 3])
        #expect(folder.names == ["a", "b"])
    }

    @Test func `two downloads never write the same file`() throws {
        let folder = try Folder()
        let first = try PartFile(at: folder.file("a.part"))
        #expect(throws: FileError(path: folder.file("a.part"), reason: .inUse)) {
            _ = try PartFile(at: folder.file("a.part"))
        }
        _ = first.path
    }

    @Test func `a folder that is not there, and a full disk, are told by their names`() throws {
        let folder = try Folder()
        let path = folder.file("none/a.part")
        #expect(throws: FileError(path: path, reason: .noFolder)) { _ = try PartFile(at: path) }
        // Every write to this device finds the disk full.
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("full"),
            withDestinationPath: "/dev/full"
        )
        #expect(throws: FileError.self) { _ = try PartFile(at: folder.file("full")) }
        #expect(throws: FileError(path: "/dev/full", reason: .diskFull)) {
            var full = try PartFile(at: "/dev/full")
            try full.append(ByteBuffer(bytes: [1]))
        }
    }

    @Test func `what stands beside a part is read back, and nonsense is not`() throws {
        #expect(PartState(Array("{\"artifact\":".utf8)) == nil)
        #expect(PartState(Array("{}".utf8)) == nil)
        let text = "{\"artifact\":7,\"repository\":\"o/r\",\"etag\":\"\\\"x\\\"\",\"total\":10}"
        let state = try #require(PartState(Array(text.utf8)))
        #expect(state.facts == PartFacts(etag: "\"x\"", total: 10))
        #expect(PartState(state.bytes) == state)
    }

    @Test func `what stands beside a part is replaced whole, so that a kill meanwhile loses nothing`() throws
    {
        let folder = try Folder()
        let part = try PartFile(at: folder.file("a.part"))
        let text = "{\"artifact\":7,\"repository\":\"o/r\",\"etag\":\"\\\"x\\\"\",\"total\":10}"
        let state = try #require(PartState(Array(text.utf8)))
        try part.write(state)
        let old = try #require(FileHandle(forReadingAtPath: part.statePath))
        try part.write(state)
        #expect(try old.readToEnd() == Data(state.bytes), "the old one is still there for who has it open")
        let number = try FileManager.default.attributesOfItem(atPath: part.statePath)[.systemFileNumber]
        var status = stat()
        #expect(fstat(old.fileDescriptor, &status) == 0)
        #expect(number as? UInt64 != UInt64(status.st_ino), "and nothing was written into it")
        #expect(folder.names == ["a.part", "a.part.json"])
    }

    @Test(arguments: ["", "a/", "..", "a/.", "a\u{7}b", "x\ny"])
    func `a path that names no file is refused before anything is asked`(path: String) {
        #expect(throws: FileError.self) {
            try DownloadPlace(.file(path), for: .init(id: 1, name: "x")).partPath()
        }
    }
}
