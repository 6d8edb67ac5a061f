import Foundation

/// Lends the path of a scenario's file with this text.
func withScenario<Success>(_ text: String, _ body: (String) async throws -> Success) async throws -> Success {
    try await withScratch { folder in
        let path = "\(folder)/scenario.toml"
        try ("summary = \"made by a test\"\n" + text).write(toFile: path, atomically: true, encoding: .utf8)
        return try await body(path)
    }
}
