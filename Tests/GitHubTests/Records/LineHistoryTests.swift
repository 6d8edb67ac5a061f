import Foundation
import TestSupport
import Testing

@testable import GitHub

/// Typed lines from one run to the next.
@Suite struct LineHistoryTests {
    private func withHistory(_ body: (LineHistory, String) throws -> Void) throws {
        let folder = try TemporaryFolder()
        try body(LineHistory(at: folder.path + "/state/commands"), folder.path + "/state/commands")
    }

    @Test func `what was kept comes back, oldest first, and its owner alone can read it`() throws {
        try withHistory { history, path in
            #expect(history.lines.isEmpty)
            try history.keep("sort newest")
            try history.keep("zoom\n")
            #expect(LineHistory(at: path).lines == ["sort newest", "zoom "])
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func `it is bounded, in memory and on the disk`() throws {
        try withHistory { history, path in
            for number in 1...401 { try history.keep("\(number)") }
            #expect(history.lines.count == 200)
            #expect(history.lines.last == "401")
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.split(separator: "\n").count == 201)
        }
    }

    @Test func `no secret is kept`() throws {
        var dice = Dice(seed: 109)
        try withHistory { history, path in
            for planted in PlantedSecret.all(&dice) {
                try history.keep("send GET \(planted.text)")
                let leak = planted.leak(in: try String(contentsOfFile: path, encoding: .utf8))
                #expect(leak == nil, "\(planted) leaks into \(leak ?? "")")
            }
        }
    }
}
