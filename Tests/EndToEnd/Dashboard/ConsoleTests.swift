import Foundation
import Testing

extension WholeProgram {
    /// Typed commands, the tuner and the operator's file, seen from outside.
    @Suite struct Console {
        @Test func `a setting is tuned, saved with the file's comments, and read anew when edited`()
            async throws
        {
            try await withFile("# mine\n[rateLimit] # calm\nreservePercentage = 12 # mine too\n") {
                path,
                terminal in
                try await terminal.press("t")
                try await terminal.screen(showing: "Tune", "12%", "config.toml")
                try await terminal.press("Escape")
                // A key right behind an Escape would be read as Alt and that key.
                try await terminal.screen { !$0.text.contains("─Tune─") }
                try await type(":set rateLimit.reservePercentage 25%", in: terminal)
                try await terminal.screen(showing: "rateLimit.reservePercentage 12% -> 25%", "INFO  setting")
                try await type(":save", in: terminal)
                try await terminal.screen(showing: "saved 1 setting in config.toml")
                let saved = try String(contentsOfFile: path, encoding: .utf8)
                #expect(saved == "# mine\n[rateLimit] # calm\nreservePercentage = 25 # mine too\n")
                try "[rateLimit]\nreservePercentage = 30\n".write(
                    toFile: path,
                    atomically: true,
                    encoding: .utf8
                )
                try await terminal.screen(showing: "config.toml was read anew")
                try "[rateLimit]\nreservePercentage = 999\n".write(
                    toFile: path,
                    atomically: true,
                    encoding: .utf8
                )
                try await terminal.screen(showing: "Nothing was changed: rateLimit", "config.toml, line 2")
            }
        }

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

        private func type(_ line: String, in terminal: TmuxTerminal) async throws {
            try await terminal.type(line)
            try await terminal.press("Enter")
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
