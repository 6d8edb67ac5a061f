import Foundation
import Reports
import Timing

/// One artifact, as a line for people or for programs.
struct ArtifactLine {
    private let artifact: Artifact

    init(_ artifact: Artifact) {
        self.artifact = artifact
    }

    /// Number, size, age, state, name; the name last, since it may hold anything but control characters.
    func text(at now: Instant) -> String {
        let size = artifact.size.map(ByteCount.text) ?? "–"
        let age = artifact.createdAt.map { Self.age(of: $0, at: now) } ?? "–"
        let state = artifact.isExpired ? "expired" : artifact.digest == nil ? "no digest" : "ok"
        return "\(artifact.id)  \(Self.padded(size, 9))  \(Self.padded(age, 5))  "
            + "\(state.padding(toLength: 9, withPad: " ", startingAt: 0))  \(Self.plain(artifact.name))"
    }

    var json: String {
        var object: [String: Any] = [
            "id": artifact.id, "name": artifact.name, "expired": artifact.isExpired,
            "size_in_bytes": artifact.size ?? NSNull(), "digest": artifact.digest ?? NSNull(),
            "created_at": artifact.createdAt ?? NSNull(), "expires_at": artifact.expiresAt ?? NSNull(),
        ]
        object["run"] = artifact.run?.id ?? NSNull()
        let data = try? JSONSerialization.data(
            withJSONObject: object,
            options: [.sortedKeys, .withoutEscapingSlashes]
        )
        return String(decoding: data ?? Data(), as: UTF8.self)
    }

    private static func age(of seconds: Int64, at now: Instant) -> String {
        let age = max(0, now.secondsSinceEpoch - seconds)
        switch age {
        case ..<3600: return "\(age / 60)m"
        case ..<86_400: return "\(age / 3600)h"
        default: return "\(age / 86_400)d"
        }
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    /// Whatever would move a terminal's cursor is left out.
    static func plain(_ text: String) -> String {
        String(text.unicodeScalars.filter { $0.properties.generalCategory != .control }.map(Character.init))
    }
}
