import Testing

extension WholeProgram {
    /// The same program while its terminal changes size.
    @Suite struct Sizes {
        private static let panels = ["Limits", "Breakers", "Queue", "Latency", "Requests", "Events"]

        @Test func `each size is drawn at once and wholly`() async throws {
            try await withDashboard("--simulate", "calm") { terminal in
                try await terminal.screen {
                    Self.panels.allSatisfy($0.text.contains) && $0.quota("core") != nil
                }
                for (columns, rows) in [(80, 24), (200, 60), (60, 20), (120, 40)] {
                    try await terminal.resize(columns: columns, rows: rows)
                    let screen = try await terminal.screen { Self.isFramed($0, columns: columns, rows: rows) }
                    let shown = Self.panels.filter(screen.text.contains)
                    #expect(rows < 24 || shown == Self.panels, "\(columns)x\(rows):\n\(screen.text)")
                    #expect(screen.lines[1].contains("ok"), "\(columns)x\(rows):\n\(screen.text)")
                }
            }
        }

        @Test func `too small for panels it keeps the line that matters, and quits`() async throws {
            try await withDashboard("--simulate", "exhausted") { terminal in
                try await terminal.screen(showing: "LIMITED")
                try await terminal.resize(columns: 39, rows: 7)
                let screen = try await terminal.screen(showing: "q quits")
                #expect(screen.lines[0].contains(#/!! core \d+:\d\d/#))
                #expect(screen.text.contains("39x7"))
                try await terminal.press("q")
                let asked = try await terminal.screen { $0.text.contains("y/N") || $0.text.contains("EXIT=") }
                if asked.text.contains("y/N") { try await terminal.press("y") }
                let status = try await terminal.exitStatus()
                #expect(status == 0)
            }
        }

        @Test(arguments: [(1, 1), (2, 3), (39, 1), (20, 60)])
        func `no size is too small to live in`(columns: Int, rows: Int) async throws {
            try await withDashboard("--simulate", "calm") { terminal in
                try await terminal.screen(showing: "SIMULATED")
                try await terminal.resize(columns: columns, rows: rows)
                try await terminal.screen { !$0.text.contains("SIMULATED") }
                try await terminal.resize(columns: 120, rows: 40)
                try await terminal.screen { Self.isFramed($0, columns: 120, rows: 40) }
            }
        }

        /// The panels' frames begin at the left edge and end at the right one, and the hints have the last line.
        private static func isFramed(_ screen: Screenshot, columns: Int, rows: Int) -> Bool {
            let corners = screen.lines.filter { $0.hasPrefix("┌") }
            return !corners.isEmpty && corners.allSatisfy { $0.count == columns && $0.hasSuffix("┐") }
                && screen.lines.prefix(rows).last?.contains("q quit") == true
        }
    }
}
