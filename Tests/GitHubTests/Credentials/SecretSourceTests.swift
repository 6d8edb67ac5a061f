import Foundation
import Testing

@testable import GitHub

@Suite struct SecretSourceTests {
    private let text = "ghp_0123456789abcdefghijABCDEFGHIJ012345"
    private let folder = NSTemporaryDirectory() + "/headroom-\(UUID().uuidString)"

    /// Lends a file with these contents and permissions.
    private func withFile(_ contents: String, _ mode: Int, _ body: (String) throws -> Void) throws {
        let files = FileManager.default
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? files.removeItem(atPath: folder) }
        let path = folder + "/token"
        _ = files.createFile(
            atPath: path,
            contents: Data(contents.utf8),
            attributes: [.posixPermissions: mode]
        )
        try body(path)
    }

    @Test(arguments: ["", "\n", "\r\n", " \n\n"])
    func `a token file is read without the space at its end`(end: String) throws {
        try withFile(text + end, 0o600) { path in
            let secret = try SecretSource.file(path).readToken(environment: [:])
            #expect(secret == Secret(text))
        }
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o644])
    func `a file that others may read is refused, and how to close it is told`(mode: Int) throws {
        try withFile(text, mode) { path in
            let error = SecretSourceError.tooOpen(path: path, mode: UInt32(mode))
            #expect(throws: error) { try SecretSource.file(path).readToken(environment: [:]) }
            #expect(error.description.hasSuffix("chmod 600 \(path)"))
            let secret = try SecretSource.serviceCredential(path).readToken(environment: [:])
            #expect(secret == Secret(text))
        }
    }

    @Test func `a file that is missing, empty, too long or no token is refused with its reason`() throws {
        #expect(throws: SecretSourceError.unreadable(path: "/no/file", reason: "No such file or directory")) {
            try SecretSource.file("/no/file").read(environment: [:])
        }
        try withFile(" \n", 0o600) { path in
            #expect(throws: SecretSourceError.empty(source: path)) {
                try SecretSource.file(path).read(environment: [:])
            }
        }
        try withFile(String(repeating: "x", count: 65_537), 0o600) { path in
            #expect(throws: SecretSourceError.tooLong(source: path, bytes: 65_536)) {
                try SecretSource.file(path).read(environment: [:])
            }
        }
        try withFile("two words", 0o600) { path in
            #expect(throws: SecretSourceError.notAToken(source: path)) {
                try SecretSource.file(path).readToken(environment: [:])
            }
        }
    }

    @Test func `a program's words reach it as they are, and no shell reads them`() throws {
        let words = try SecretCommand.words(of: #"printf %s 'a$HOME' "" "b;c" d`e`"#)
        #expect(words == ["printf", "%s", "a$HOME", "", "b;c", "d`e`"])
        let secret = try SecretSource.command(["printf", "%s", "a$HOME;`x`"]).readToken(environment: [:])
        #expect(secret == Secret("a$HOME;`x`"))
        for line in ["", "  ", "a 'b", "\"\" x"] {
            #expect(throws: SecretSourceError.badCommand) { try SecretCommand.words(of: line) }
        }
    }

    @Test func `a program gets the environment that it is given, and no other`() throws {
        let secret = try SecretSource.command(["env"]).read(environment: [
            "ONE": "1", "PATH": "/usr/bin:/bin",
        ])
        #expect(
            secret.reveal { Set($0.split(separator: "\n").map(String.init)) } == [
                "ONE=1", "PATH=/usr/bin:/bin",
            ]
        )
    }

    @Test func `a program that fails or does not exist is told by its name alone`() {
        #expect(throws: SecretSourceError.failed(program: "false", status: 1)) {
            try SecretSource.command(["false", "private"]).read(environment: [:])
        }
        let error = SecretSourceError.notStarted(
            program: "no-such-program",
            reason: "No such file or directory"
        )
        #expect(throws: error) {
            try SecretSource.command(["no-such-program", "private"]).read(environment: [:])
        }
    }
}
