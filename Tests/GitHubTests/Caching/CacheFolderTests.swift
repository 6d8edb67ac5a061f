import Foundation
import Testing

@testable import GitHub

@Suite struct CacheFolderTests {
    private let key = CacheKey(
        WireRequest(method: "GET", url: "https://api.github.com/user"),
        identity: CallerIdentity(owner: "octo", token: "t")
    )

    private func withFolder(_ body: (String) throws -> Void) throws {
        let path = NSTemporaryDirectory() + "cache-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    private func answer(_ body: String) throws -> CachedResponse {
        let headers: Headers = ["etag": #"W/"1""#, "x-a": "1", "X-A": "2"]
        let validators = try #require(Validators(headers, token: "t"))
        return CachedResponse(headers: headers, body: Array(body.utf8), validators: validators)
    }

    private func mode(of path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func `what is kept outlives the program, for its owner alone`() throws {
        try withFolder { path in
            let answer = try answer("{}")
            CacheFolder(path).apply { [.write(key, answer)] }
            let files = try FileManager.default.contentsOfDirectory(atPath: path)
            #expect(files.count == 1)
            #expect(try mode(of: path) == 0o700)
            #expect(try mode(of: "\(path)/\(files[0])") == 0o600)
            let loaded = CacheFolder(path).load()
            #expect(loaded.map(\.key) == [key])
            #expect(loaded.map(\.response) == [answer])
        }
    }

    @Test func `a change replaces, and what is forgotten is gone`() throws {
        try withFolder { path in
            let folder = CacheFolder(path)
            let (old, new) = (try answer("old"), try answer("new"))
            folder.apply { [.write(key, old), .write(key, new)] }
            #expect(folder.load().map(\.response) == [new])
            folder.apply { [.delete(key)] }
            #expect(try FileManager.default.contentsOfDirectory(atPath: path).isEmpty)
        }
    }

    @Test func `a damaged file is as if it had not been kept`() throws {
        try withFolder { path in
            let folder = CacheFolder(path)
            let answer = try answer("{}")
            folder.apply { [.write(key, answer)] }
            let file = "\(path)/\(try FileManager.default.contentsOfDirectory(atPath: path)[0])"
            try Data("{".utf8).write(to: URL(fileURLWithPath: file))
            #expect(folder.load().isEmpty)
            #expect(!FileManager.default.fileExists(atPath: file))
        }
    }
}
