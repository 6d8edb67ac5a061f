import Foundation
import Testing

@testable import GitHub

@Suite struct PassingFolderTests {
    @Test func `what is downloaded for its reports alone is nobody else's, and goes with its folder`()
        async throws
    {
        let path = try await withPassingFolder { path async throws in
            let path = try #require(path)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o700)
            #expect(FileManager.default.createFile(atPath: path + "/a.zip", contents: Data([1])))
            await Task.yield()
            #expect(FileManager.default.fileExists(atPath: path + "/a.zip"))
            return path
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
