import Foundation
import Proof

/// A hundred thousand calls in the simulator's weather, and whether the books of client and simulator and the audit agree.
enum ProofBench {
    private static let calls = 100_000
    /// Nineteen of GitHub's hours in some minutes.
    private static let speed = 150.0

    static func figures() async throws -> [Figure] {
        let folder = FileManager.default.temporaryDirectory.path + "/headroom-proof-\(getpid())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/audit.jsonl"
        let report = try await WeatherProof(calls: calls, speed: speed, seed: 1, auditAt: path).run()
        let complaints = try report.complaints + verificationComplaints(of: report)
        let seconds = Double(report.took.components.seconds)
        return [
            figure("proof.ended", "calls that ended exactly once", report.ended),
            Figure(
                "proof.complaints",
                "differences between client, simulator and audit",
                .each,
                Sample([Double(complaints.count)]),
                target: Target(bound: .atMost(0), basis: .fixed),
                remark: complaints.isEmpty ? nil : complaints.joined(separator: "; ")
            ),
            figure("proof.matched", "answers matched by request id", report.matched),
            figure("proof.audit", "lines of the audit, the chain whole", report.auditLines),
            figure("proof.lost", "answers lost to the weather, as sent", report.lost),
            figure("proof.unheard", "requests lost to the weather, unread", report.unheard),
            figure("proof.texts", "texts searched for secrets", report.textsSearched),
            figure("proof.violations", "requests while told to hold", report.violations),
            Figure("proof.rate", "calls a second", .perSecond, Sample([Double(calls) / max(1, seconds)])),
            Figure(
                "proof.growth",
                "memory gained over the last four fifths",
                .mebibytes,
                Sample([Double(report.growth) / Double(1 << 20)]),
                target: Target(bound: .atMost(8), basis: .fixed)
            ),
        ]
    }

    /// What `headroom audit verify` says, where it does not say that all is well.
    private static func verificationComplaints(of report: ProofReport) throws -> [String] {
        let verification = try Child([Executable.headroom, "audit", "verify"] + report.auditFiles)
        let line = try verification.readLine()
        return line.hasPrefix("ok: \(report.auditLines) records") ? [] : [line]
    }

    private static func figure(_ name: String, _ title: String, _ count: Int) -> Figure {
        Figure(name, title, .each, Sample([Double(count)]))
    }
}
