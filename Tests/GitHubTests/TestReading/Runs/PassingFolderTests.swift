import Foundation
import Testing

@testable import GitHub

@Suite struct PassingFolderTests {
    @Test func `what is downloaded for its reports alone is nobody else's, and goes with its folder`() throws
    {
        var folder = PassingFolder()
        let path = try #require(folder?.path)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o700)
        #expect(FileManager.default.createFile(atPath: path + "/a.zip", contents: Data([1])))
        folder = nil
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
