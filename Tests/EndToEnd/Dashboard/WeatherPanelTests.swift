import Testing

extension WholeProgram {
    /// The simulated weather, turned from the screen.
    @Suite struct WeatherPanel {
        @Test func `what is turned on the panel is what the simulator does and counts`() async throws {
            try await withDashboard("--simulate=calm", "--speed", "20") { terminal in
                let start = try await terminal.screen { $0.simulator != nil && $0.quota("core") != nil }
                try await terminal.press("S")
                try await terminal.screen(showing: "Weather of calm, simulated", "0 spoilt")
                try await terminal.type(":")
                try await terminal.screen(showing: ":weather")
                try await terminal.type("server-error 100%")
                try await terminal.press("Enter")
                try await terminal.screen { screen in
                    screen.text.contains("Weather of calm, by hand") && screen.text.contains("100%")
                        && !screen.text.contains(" 0 spoilt")
                }
                let address = try #require(start.simulator)
                let weather = try await Curl.get("\(address)/_simulator/weather").body
                #expect(weather.contains(#""server-error":1"#))
                try await terminal.press("c")
                try await terminal.screen(showing: "Weather of calm, simulated")
                try await terminal.press("Escape")
                try await terminal.screen { !$0.text.contains("Weather of") }
            }
        }

        @Test func `a limit that is struck and a bucket that is exhausted reach the client`() async throws {
            try await withDashboard("--simulate=calm", "--speed", "20") { terminal in
                try await terminal.screen { $0.quota("core") != nil }
                try await type(":weather exhaust core", in: terminal)
                try await terminal.screen(showing: "Weather of calm", "0/5000")
                try await terminal.press("Escape")
                try await terminal.screen {
                    !$0.text.contains("Weather of") && $0.text.contains("LIMITED core")
                }
                try await type(":weather strike", in: terminal)
                try await terminal.press("Escape")
                try await terminal.screen { !$0.text.contains("Weather of") && $0.text.contains("secondary") }
            }
        }

        private func type(_ line: String, in terminal: TmuxTerminal) async throws {
            try await terminal.type(line)
            try await terminal.press("Enter")
        }
    }
}
