import Foundation
import Testing

extension WholeProgram {
    /// What the documentation tells to type.
    struct CommandTests {
        /// In an empty folder, with a simulated GitHub where a token is given, and placeholders filled in.
        @Test(arguments: Manual.pages.filter { !$0.commands.isEmpty })
        func `the commands of a page work, one after the other`(_ page: Manual.Page) async throws {
            // Nobody listens there any more.
            let free = try await withSimulator { $0.api }
            let port = try #require(free.split(separator: ":").last)
            let session = CommandSession(page.commands, port: String(port))
            try await withSimulator("--scenario", "calm") { address in
                try await withScratch { folder in
                    let ended = try await shell(
                        session.script,
                        Program.path,
                        folder,
                        address.api,
                        Program.token
                    )
                    #expect(ended.status.isSuccess, "\(ended.output)\(ended.errors)")
                }
            }
        }

        @Test(arguments: Set(Manual.pages.flatMap(\.mentions)).sorted())
        func `a command that a text mentions exists`(_ command: String) async throws {
            let words = command.split(separator: " ").dropFirst().map(String.init)
            let names = words.prefix { $0.allSatisfy(\.isLowercase) }
            let options = words.filter { $0.hasPrefix("--") }.map { $0.prefix { $0 != "=" } }
            let help = try await Program.run(Array(names) + ["--help"])
            #expect(help.status.isSuccess, "\(help.errors)")
            for option in options { #expect(help.output.contains(option), "\(command): no \(option)") }
        }

        @Test func `every setting that an article names exists`() throws {
            let settings = try String(
                contentsOf: Manual.root.appendingPathComponent("Sources/GitHub/GitHub.docc/Settings.md"),
                encoding: .utf8
            )
            let groups = Set(settings.matches(of: /`([a-zA-Z]+)\.[a-zA-Z0-9]+`</).map { String($0.1) })
            let articles = Manual.root.appendingPathComponent("Sources/GitHub/GitHub.docc")
            for name in try FileManager.default.contentsOfDirectory(atPath: articles.path) {
                guard name.hasSuffix(".md") else { continue }
                let text = try String(contentsOf: articles.appendingPathComponent(name), encoding: .utf8)
                for match in text.matches(of: /`(([a-zA-Z]+)\.[a-zA-Z0-9]+)`/)
                where groups.contains(String(match.2)) {
                    #expect(settings.contains("`\(match.1)`<"), "\(name) names \(match.1)")
                }
            }
        }
    }
}
