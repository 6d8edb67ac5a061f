import Foundation

/// The seeds that the fuzzer begins with.
enum Corpus {
    struct Seed {
        let name: String
        let bytes: [UInt8]
    }

    static func seeds(of reader: String) throws -> [Seed] {
        try files(in: tests.appendingPathComponent("Fuzz/Corpus/\(reader)"))
    }

    /// Reports as their producers write them.
    static func fixtures() throws -> [Seed] {
        try files(in: tests.appendingPathComponent("GitHubTests/TestReading/Fixtures"))
    }

    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func files(in folder: URL) throws -> [Seed] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try names.map { name in
            Seed(name: name, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
        }
    }
}
