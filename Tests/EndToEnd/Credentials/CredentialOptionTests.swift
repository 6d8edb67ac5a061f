import Foundation
import TestSupport
import Testing

extension WholeProgram {
    /// Whose limits are watched, by options and environment.
    @Suite struct Credentials {
        private static func app(_ installation: String) -> [String: String] {
            [
                "GITHUB_APP_ID": "123456", "GITHUB_INSTALLATION_ID": installation,
                "GITHUB_PRIVATE_KEY": AppPrivateKey.pkcs1.replacing("\n", with: "\\n"),
            ]
        }

        @Test func `an App of the environment fetches its token and shows its limits`() async throws {
            try await withSimulator { simulator in
                let ended = try await Program.run(
                    "--once",
                    "--api-url",
                    simulator.api,
                    environment: Self.app("1")
                )
                #expect(ended.status == .exited(0), "\(ended.output)\(ended.errors)")
                #expect(ended.output.contains(#/core +\d+\/5000/#))
            }
        }

        @Test func `a suspended installation is told with what to do, and nothing of the key`() async throws {
            try await withSimulator { simulator in
                let ended = try await Program.run(
                    "--once",
                    "--api-url",
                    simulator.api,
                    environment: Self.app("2")
                )
                #expect(ended.status == .exited(3), "\(ended.output)\(ended.errors)")
                #expect(ended.errors.contains("the App's installation is suspended"))
                #expect(!(ended.output + ended.errors).contains("MII"))
            }
        }

        @Test func `several credentials are asked for their limits, each under its name`() async throws {
            try await withSimulator { simulator in
                let ended = try await Program.run(
                    "--once",
                    "--api-url",
                    simulator.api,
                    "--credential",
                    "ci=env:CI_TOKEN",
                    "--credential",
                    "me=command:printf ghp_0123456789",
                    environment: ["CI_TOKEN": Program.token]
                )
                #expect(ended.status == .exited(0), "\(ended.output)\(ended.errors)")
                #expect(
                    ended.output.contains("\n ci\n") && ended.output.contains("\n me\n"),
                    "\(ended.output)"
                )
            }
        }

        @Test(
            arguments: [
                (["--token-file", "/no/file"], [:], "/no/file cannot be read"),
                (["--token-command", "false"], [:], "false ended with status 1"),
                (["--credential", "ci=env:NOT_SET"], [:], "NOT_SET, the token of ci, is not set"),
                (["--credential", "ci"], [:], "name=source"),
                ([], ["GITHUB_APP_ID": "1"], "half set up: GITHUB_INSTALLATION_ID is not set"),
                ([], ["GITHUB_TOKEN": "two words"], "one word"),
            ] as [([String], [String: String], String)]
        )
        func `what cannot be used is refused with what to do`(
            arguments: [String],
            environment: [String: String],
            words: String
        ) async throws {
            let ended = try await Program.run(["--once"] + arguments, environment: environment)
            #expect(ended.status != .exited(0))
            #expect(ended.errors.contains(words), "\(ended.errors)")
        }

        @Test func `a child of the program finds no secret in its environment`() async throws {
            try await withSimulator { simulator in
                let ended = try await Program.run(
                    "--once",
                    "--api-url",
                    simulator.api,
                    "--token-command",
                    "sh -c \"env >&2; echo ghp_0123456789\"",
                    environment: ["GITHUB_TOKEN": Program.token, "GH_TOKEN": Program.token]
                )
                #expect(ended.status == .exited(0), "\(ended.output)\(ended.errors)")
                #expect(ended.errors.contains("PATH="))
                #expect(!ended.errors.contains(Program.token))
            }
        }
    }
}
