internal import Timing

extension SecurityReport {
    /// The report in lines, without a line break at its end.
    public var text: String {
        [
            head, [""], overview, section("not succeeded because", top(reasons)),
            section("suspicious", suspicions),
        ]
        .joined().joined(separator: "\n")
            + (deeds.isEmpty
                ? "" : "\n" + section("changed and commanded", deeds.map(Self.deed)).joined(separator: "\n"))
    }

    /// What looks like an attack or a fault: endpoints that mostly fail, credentials and senders that were
    /// refused again and again, records that were lost.
    public var suspicions: [String] {
        let failing = endpoints.filter {
            $0.value.total >= Self.fewest && 2 * $0.value.failed > $0.value.total
        }
        return failing.sorted { $0.key < $1.key }.map {
            "\($0.key): \($0.value.failed) of \($0.value.total) failed"
        }
            + repeated(refusedLogins).map { "\($0.key): refused \($0.value) times" }
            + repeated(refusedSenders).map { "webhooks from \($0.key): refused \($0.value) times" }
            + (counts[AuditSelf.lost].map { ["\($0) records could not be written"] } ?? [])
    }

    /// Requests to an endpoint before it is judged.
    private static let fewest = 10
    /// Refusals of a credential or a sender that may be a mistake.
    private static let forgiven = 2
    private static let width = 28

    private var head: [String] {
        ["security report  \(Timestamp.text(of: from)) to \(Timestamp.text(of: to))  \(records) records"]
    }

    private var overview: [String] {
        func line(_ name: String, _ value: String) -> String {
            "  " + name + String(repeating: " ", count: max(1, Self.width - name.count)) + value
        }
        let time = requests.average.map { "\($0) ms on average, \(requests.longest ?? $0) ms at most" } ?? "-"
        let endings =
            "\(requests.failed) failed, \(requests.refused) refused, \(requests.cancelled) cancelled"
        return [
            line("requests", "\(requests.total): \(requests.succeeded) succeeded, \(endings)"),
            line("response time", time),
            line("refused by the queue", "\(count(.queue, .refused))"),
            line("authentication refused", "\(count(.authentication, .refused))"),
            line(
                "limits hit",
                "\(counts["primary limit"] ?? 0) primary, \(counts["secondary limit"] ?? 0) secondary"
            ),
            line("breakers opened", "\(counts["breaker opened"] ?? 0)"),
            line("tokens", "\(count(.token, .succeeded)) issued, \(count(.token, .refused)) refused"),
            line(
                "webhooks",
                "\(count(.webhook, .succeeded)) accepted, \(count(.webhook, .noted)) repeated, "
                    + "\(count(.webhook, .refused)) refused"
            ),
            line(
                "downloads",
                "\(count(.download, .succeeded)) finished, \(count(.download, .failed)) failures"
            ),
        ]
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        ["", title] + (lines.isEmpty ? ["  nothing"] : lines.map { "  " + $0 })
    }

    private func top(_ counts: [String: Int]) -> [String] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(10).map { "\($0.value) × \($0.key)" }
    }

    private func repeated(_ counts: [String: Int]) -> [(key: String, value: Int)] {
        counts.filter { $0.value > Self.forgiven }.sorted { $0.key < $1.key }
    }

    private static func deed(_ record: Record) -> String {
        "\(Timestamp.text(of: record.at)) \(record.actor): \(record.subject)"
            + (record.reason.map { " " + $0 } ?? "")
    }
}
