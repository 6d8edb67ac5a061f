import ArgumentParser
import Foundation
import Resilience

/// `headroom config`: every setting, its value, and where the value came from.
struct Config: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List every setting with its value, its range and where the value came from."
    )

    @OptionGroup var settings: SettingsOptions

    func run() async throws {
        let resolved = try settings.source(environment: ProcessInfo.processInfo.environment).load().settings
        for row in SettingsTable.rows {
            print("\(row.path) = \(row.value(in: resolved.values).text)")
            let origin = resolved.origin(of: row.path).description
            print("    \(row.help) Allowed: \(row.allowed). From \(origin).")
        }
    }
}
