import ArgumentParser
import Foundation

/// Measures what Headroom costs, and holds it against what it may cost.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "headroom-bench",
        abstract:
            "Measure what Headroom costs. A figure that misses its target is marked, and fails nothing.",
        subcommands: [Measure.self, Serve.self, ServeBlob.self],
        defaultSubcommand: Measure.self
    )
}

struct Measure: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Measure, and print a table (the default).")

    @Option(
        help: ArgumentHelp(
            "Measure only this; may be repeated: \(Family.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "name"
        )
    )
    var only: [Family] = []

    @Option(help: ArgumentHelp("Write the figures there as JSON.", valueName: "file"))
    var json: String?

    func run() async throws {
        let yardstick = Yardstick.measure()
        tell([Report.rule, Report.yardstickLine(yardstick), "", Report.heading])
        var figures: [Figure] = []
        for family in only.isEmpty ? Family.allCases : only {
            do {
                let measured = try await family.measure()
                tell(measured.map { Report.row($0, on: yardstick) })
                figures += measured
            } catch {
                tell(["\(family.rawValue): could not be measured: \(error)"])
            }
        }
        guard let json else { return }
        try Report(yardstick: yardstick, figures: figures).json().write(to: URL(fileURLWithPath: json))
    }

    /// At once, even into a pipe.
    private func tell(_ lines: [String]) {
        FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }
}

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answer every request on a loopback port; prints the port.",
        shouldDisplay: false
    )

    func run() async throws {
        try await Responder.run { port in
            FileHandle.standardOutput.write(Data("\(port)\n".utf8))
        }
    }
}

struct ServeBlob: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve-blob",
        abstract: "Serve a large blob on a loopback port; prints the port.",
        shouldDisplay: false
    )

    func run() async throws {
        try await BlobResponder.run { port in
            FileHandle.standardOutput.write(Data("\(port)\n".utf8))
        }
    }
}
