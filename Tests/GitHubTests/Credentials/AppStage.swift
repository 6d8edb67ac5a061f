import GitHub
import Resilience
import TestSupport
import Timing

/// A client with an App's credential on manual time over a scripted wire, and GitHub's answers to it.
struct AppStage {
    var stage = ClientStage()

    init() throws {
        let key = try AppKey(Secret(Keys.pkcs1))
        stage.credential = .app(try AppIdentity(issuer: "Iv1.abc", key: key, installation: 42))
    }

    var time: ManualTime { stage.time }
    var wire: ScriptedTransport { stage.wire }

    /// What GitHub's clock is ahead of ours.
    var ahead = Duration.zero

    /// The headers of any answer.
    var headers: Headers {
        ["content-type": "application/json", "date": Self.date(at: time.now.advanced(by: ahead))]
    }

    /// Answers a request for a token, which must be one.
    func grant(_ token: String, for life: Duration = .seconds(3600), _ exchange: ScriptedTransport.Exchange) {
        precondition(exchange.request.url.hasSuffix("/app/installations/42/access_tokens"))
        let end = Self.timestamp(at: time.now.advanced(by: ahead + life))
        exchange.answer(201, headers: headers, body: #"{"token":"\#(token)","expires_at":"\#(end)"}"#)
    }

    func refuse(
        _ exchange: ScriptedTransport.Exchange,
        _ status: Int = 401,
        _ message: String = "Bad credentials"
    ) {
        exchange.answer(status, headers: headers, body: #"{"message":"\#(message)"}"#)
    }

    func answer(_ exchange: ScriptedTransport.Exchange, _ status: Int = 200) {
        exchange.answer(status, headers: headers)
    }

    private static func date(at instant: Instant) -> String {
        let parts = parts(of: instant)
        return "Mon, \(two(parts.day)) Jan 1970 \(parts.time) GMT"
    }

    private static func timestamp(at instant: Instant) -> String {
        let parts = parts(of: instant)
        return "1970-01-\(two(parts.day))T\(parts.time)Z"
    }

    /// The stage's time lies in the first January of all.
    private static func parts(of instant: Instant) -> (day: Int64, time: String) {
        let seconds = instant.secondsSinceEpoch
        let ofDay = seconds % 86_400
        let time = [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map(two).joined(separator: ":")
        return (seconds / 86_400 + 1, time)
    }

    private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
