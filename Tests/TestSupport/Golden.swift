import Foundation
public import Testing

/// Compares text with a file of the repository, in the folder `Golden` beside the test.
public enum Golden {
    /// Whether files are to be written instead of compared.
    public static var isRecording: Bool {
        ProcessInfo.processInfo.environment["HEADROOM_RECORD_GOLDEN"] == "1"
    }

    /// Records an issue with a diff by lines where the text isn't the file's. With
    /// `HEADROOM_RECORD_GOLDEN=1` in the environment it writes the file instead.
    /// - Parameters:
    ///   - name: the file's name in `Golden`, its extension included; it may have folders.
    ///   - test: the test's own file, from which `Golden` is found.
    public static func expect(
        _ text: String,
        matches name: String,
        test: String = #filePath,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let file = URL(fileURLWithPath: test).deletingLastPathComponent()
            .appendingPathComponent("Golden").appendingPathComponent(name)
        let actual = text + "\n"
        if isRecording {
            record(actual, in: file, sourceLocation: sourceLocation)
            return
        }
        guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
            Issue.record(
                "no golden file \(file.path); record it with HEADROOM_RECORD_GOLDEN=1",
                sourceLocation: sourceLocation
            )
            return
        }
        guard expected != actual else { return }
        Issue.record(
            "\(name) differs:\n\(LineDiff.text(from: expected, to: actual))",
            sourceLocation: sourceLocation
        )
    }

    private static func record(_ text: String, in file: URL, sourceLocation: SourceLocation) {
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try text.write(to: file, atomically: true, encoding: .utf8)
        } catch {
            Issue.record(error, "can't write \(file.path)", sourceLocation: sourceLocation)
        }
    }
}
