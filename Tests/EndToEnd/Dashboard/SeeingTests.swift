import Foundation
import Testing

extension WholeProgram {
    /// Looking back, marks, layouts and themes, seen from outside.
    @Suite struct Seeing {
        @Test func `a moment is marked, looked at again, and left by a key`() async throws {
            try await withSight("--simulate=calm") { _, terminal in
                try await terminal.type(":mark deploy of api")
                try await terminal.press("Enter")
                try await terminal.screen(showing: "INFO  mark", "deploy of api")
                // The mark's moment lies in the past as soon as a second has passed.
                try await terminal.screen { $0.text.contains(#/age [0-9]s/#) }
                try await terminal.type("{")
                try await terminal.screen(showing: "PAST ", "mark: deploy of api")
                try await terminal.press("Tab")
                try await terminal.screen(showing: "PAST ")
                try await terminal.press("Escape")
                try await terminal.screen { !$0.text.contains("PAST ") && $0.text.contains(" age ") }
            }
        }

        @Test func `the file of the theme in use is read anew, and a broken one refused with its line`()
            async throws
        {
            try await withSight("--simulate=calm", "--theme=mine", theme: Self.theme(good: "#00ff00")) {
                folder,
                terminal in
                let path = "\(folder)/headroom/themes/mine.toml"
                try Self.theme(good: "#00aaff").write(toFile: path, atomically: true, encoding: .utf8)
                try await terminal.screen(showing: "mine was read anew")
                try await terminal.screen { _ in true }
                let styled = try await terminal.styledScreen()
                #expect(
                    styled.contains("38;2;0;170;255") || styled.contains("38;5;39"),
                    "the new colour is on"
                )
                try Self.theme(good: "grene").write(toFile: path, atomically: true, encoding: .utf8)
                try await terminal.screen(showing: "The theme stays as it was: mine.toml:7: palette.good")
            }
        }

        @Test func `an own layout is saved into the file and used at the next start`() async throws {
            try await withSight("--simulate=calm") { folder, terminal in
                try await terminal.type("3H4H")
                try await terminal.screen { !$0.text.contains("3 Queue") && !$0.text.contains("4 Latency") }
                try await terminal.type(":save-layout oncall")
                try await terminal.press("Enter")
                try await terminal.screen(showing: "saved 1 setting in config.toml")
                try await terminal.type(":layout oncall")
                try await terminal.press("Enter")
                try await terminal.type(":save")
                try await terminal.press("Enter")
                let path = "\(folder)/headroom/config.toml"
                try await terminal.screen { _ in
                    (try? String(contentsOfFile: path, encoding: .utf8))?.contains("layout = ") ?? false
                }
                let text = try String(contentsOfFile: path, encoding: .utf8)
                let saved = """
                    [ui.layouts]
                    oncall = ["limits", "breakers", "requests", "events"]

                    [ui]
                    layout = "oncall"

                    """
                #expect(text == saved)
                try await withDashboard("--simulate=calm", environment: ["XDG_CONFIG_HOME": folder]) {
                    again in
                    _ = try await again.screen {
                        $0.text.contains("1 Limits") && !$0.text.contains("3 Queue")
                    }
                }
            }
        }

        @Test func `a wrong line of the section ui is refused at the start, with the line and what to write`()
            async throws
        {
            try await withScratch { folder in
                let path = "\(folder)/config.toml"
                try "[ui]\nbell = \"loud\"\n".write(toFile: path, atomically: true, encoding: .utf8)
                let ended = try await Program.run("--once", "--simulate", "--config", path)
                #expect(ended.status != .exited(0))
                #expect(
                    ended.errors.contains("config.toml, line 2: ui.bell can't be loud; write true or false.")
                )
            }
        }

        @Test func `an alert stands in the title until it is acknowledged`() async throws {
            try await withSight("--simulate=exhausted") { _, terminal in
                try await terminal.screen(showing: "LIMITED core", "ALERT")
                let title = try await terminal.formats("pane_title").joined(separator: " ")
                #expect(title.hasPrefix("! limited: core"))
                #expect(terminal.pane.text.contains("\u{1B}]777;notify;headroom;headroom "))
            }
        }

        private static func theme(good: String) -> String {
            "name = \"mine\"\nkind = \"dark\"\ninherits = \"dark\"\nbackground = \"terminal\"\n\n[palette]\ngood = \"\(good)\"\n"
        }

        /// A dashboard whose operator has a folder of their own, and perhaps a theme in it.
        private func withSight(
            _ arguments: String...,
            theme: String? = nil,
            _ body: (String, TmuxTerminal) async throws -> Void
        ) async throws {
            try await withScratch { folder in
                let themes = "\(folder)/headroom/themes"
                try FileManager.default.createDirectory(atPath: themes, withIntermediateDirectories: true)
                try theme?.write(toFile: "\(themes)/mine.toml", atomically: true, encoding: .utf8)
                try await withTerminal(
                    [Program.path] + arguments,
                    environment: ["XDG_CONFIG_HOME": folder, "COLORTERM": "truecolor"]
                ) { terminal in
                    try await terminal.screen(showing: "Limits")
                    try await body(folder, terminal)
                }
            }
        }
    }
}
