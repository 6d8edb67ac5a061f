import Testing

extension WholeProgram {
    /// Colours and characters, as the terminal was promised them.
    @Suite struct Colors {
        @Test(arguments: [["NO_COLOR": "1"], ["NO_COLOR": "yes", "COLORTERM": "truecolor"]])
        func `NO_COLOR means none, and words and shapes still tell the state`(
            _ environment: [String: String]
        ) async throws {
            try await withDashboard("--simulate", "exhausted", environment: environment) { terminal in
                let screen = try await terminal.screen {
                    $0.text.contains("LIMITED") && $0.text.contains("CLOSED")
                }
                #expect(screen.text.contains("!! out"))
                #expect(screen.text.contains("o CLOSED"))
                #expect(Self.colors(of: try await terminal.styledScreen()) == [])
            }
        }

        @Test func `mono draws without colours`() async throws {
            let colors = try await colors(for: "mono")
            #expect(colors == [])
        }

        @Test func `16 colours stay within 16`() async throws {
            let colors = try await colors(for: "16")
            #expect(!colors.isEmpty)
            #expect(colors.allSatisfy { $0 == .basic })
        }

        @Test func `256 colours are from the palette`() async throws {
            let colors = try await colors(for: "256")
            #expect(colors.contains(.palette))
            #expect(colors.contains(.direct) == false)
        }

        /// Needs terminfo's descriptions of terminals with direct colours, which not every system has.
        @Test(
            .enabled("terminfo knows tmux-direct") { try await shell("infocmp tmux-direct").status.isSuccess }
        )
        func `truecolor is 24 bits`() async throws {
            let colors = try await colors(for: "truecolor")
            #expect(colors.contains(.direct))
        }

        @Test func `an empty NO_COLOR is none`() async throws {
            try await withDashboard("--simulate", "calm", environment: ["NO_COLOR": ""]) { terminal in
                try await terminal.screen { $0.quota("core") != nil }
                let styled = try await terminal.styledScreen()
                #expect(Self.colors(of: styled).isEmpty == false)
            }
        }

        @Test func `ascii means ASCII`() async throws {
            try await withDashboard("--simulate", "calm", "--ascii", "--speed", "10") { terminal in
                let screen = try await terminal.screen {
                    $0.quota("core") != nil && $0.text.contains("/repos/")
                }
                #expect(screen.text.unicodeScalars.filter { !$0.isASCII } == [])
                try await terminal.press("?")
                let help = try await terminal.screen(showing: "Help")
                #expect(help.text.unicodeScalars.filter { !$0.isASCII } == [])
            }
        }

        private enum Color: Hashable { case basic, palette, direct }

        private func colors(for tier: String) async throws -> Set<Color> {
            let environment = ["COLORTERM": "truecolor"]
            return try await withDashboard("--simulate", "calm", "--color", tier, environment: environment) {
                terminal in
                try await terminal.screen { $0.quota("core") != nil && $0.text.contains("CLOSED") }
                return Self.colors(of: try await terminal.styledScreen())
            }
        }

        /// The kinds of colours that were asked for.
        private static func colors(of screen: String) -> Set<Color> {
            var colors: Set<Color> = []
            for match in screen.matches(of: #/\u{1B}\[([0-9;:]+)m/#) {
                let codes = match.1.split { $0 == ";" || $0 == ":" }.compactMap { Int($0) }
                for (index, code) in codes.enumerated()
                where index == 0 || ![38, 48].contains(codes[index - 1]) {
                    switch code {
                    case 30...37, 40...47, 90...97, 100...107: colors.insert(.basic)
                    case 38, 48: colors.insert(codes.dropFirst(index + 1).first == 2 ? .direct : .palette)
                    default: break
                    }
                    if code == 38 || code == 48 { break }
                }
            }
            return colors
        }
    }
}
