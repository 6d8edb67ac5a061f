import Foundation
import Resilience
import Testing

@Suite struct SettingsReferenceTests {
    /// With `HEADROOM_RECORD_GOLDEN=1` in the environment the page is written anew.
    @Test func `the page of settings in the documentation is what the table says`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
            .standardized
        let page = root.appending(path: "Sources/GitHub/GitHub.docc/Settings.md")
        if ProcessInfo.processInfo.environment["HEADROOM_RECORD_GOLDEN"] == "1" {
            try SettingsTable.reference.write(to: page, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: page, encoding: .utf8) == SettingsTable.reference)
    }
}
