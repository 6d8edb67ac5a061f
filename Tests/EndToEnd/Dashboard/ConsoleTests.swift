import Foundation
import Testing

extension WholeProgram {
    /// Typed commands, the tuner and the operator's file, seen from outside.
    @Suite struct Console {
        @Test func `keys are those of the file`() async throws {
            try await withFile("[keys]\nzoom = [\"F5\"]\n") { _, terminal in
                try await terminal.press("4", "F5")
                try await terminal.screen { $0.text.contains("Latency") && !$0.text.contains("Limits") }
            }
        }

        @Test func `the screen is saved as text, with colours and as a picture`() async throws {
            try await withFile("") { path, terminal in
                try await terminal.press("w")
                try await terminal.screen(showing: "saved the screen as")
                let folder = (path as NSString).deletingLastPathComponent + "/headroom/screens"
                let files = try FileManager.default.contentsOfDirectory(atPath: folder)
                #expect(Set(files.map { ($0 as NSString).pathExtension }) == ["txt", "ansi", "svg"])
            }
        }

        /// A dashboard on an idle simulator with this file.
        private func withFile(
            _ text: String,
            _ body: (String, TmuxTerminal) async throws -> Void
        ) async throws {
            try await withScratch { folder in
                let path = "\(folder)/config.toml"
                try text.write(toFile: path, atomically: true, encoding: .utf8)
                try await withDashboard(
                    "--simulate",
                    "calm",
                    "--config",
                    path,
                    environment: ["XDG_STATE_HOME": folder]
                ) { terminal in
                    try await terminal.screen(showing: "Limits")
                    try await body(path, terminal)
                }
            }
        }
    }
}
