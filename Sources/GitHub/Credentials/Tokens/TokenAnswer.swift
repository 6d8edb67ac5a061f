private import FoundationEssentials
internal import Resilience
internal import Timing

/// What came of asking for an installation's token (GitHub docs: REST API endpoints for GitHub Apps, Create an
/// installation access token for an app).
enum TokenAnswer {
    /// The secret, and its end on our clock.
    case token(Secret, expires: Instant)
    case failure(FetchFailure)

    private struct Body: Decodable {
        let token: String
        let expires_at: String
    }

    /// - Parameter now: when the answer was whole.
    init(_ result: Result<Response, ClientError>, at now: Instant) {
        switch result {
        case .success(let response): self.init(response, at: now)
        case .failure(.refused(let refusal)): self = .failure(.later(until: refusal.retryAt))
        case .failure: self = .failure(.later(until: nil))
        }
    }

    private init(_ response: Response, at now: Instant) {
        let error = ErrorBody(response.body, contentType: response.headers["content-type"])
        switch response.status {
        case 201: self = Self.token(in: response, at: now) ?? .failure(.later(until: nil))
        case 401: self = .failure(error.tellsWrongTimes ? .clock : .trouble(.wrongKey))
        case 403 where error.tellsSuspension: self = .failure(.trouble(.suspended))
        case 403, 422: self = .failure(.trouble(.notPermitted))
        case 404: self = .failure(.trouble(.gone))
        default: self = .failure(.later(until: nil))
        }
    }

    /// Its end is moved to our clock by the answer's own date, which is the server's now.
    private static func token(in response: Response, at now: Instant) -> TokenAnswer? {
        guard let body = try? JSONDecoder().decode(Body.self, from: Data(response.body)), !body.token.isEmpty,
            let end = try? Date(body.expires_at, strategy: .iso8601)
        else { return nil }
        let serverNow = response.headers["date"].flatMap { HTTPDate.seconds(in: $0) } ?? now.secondsSinceEpoch
        let life = Int64(end.timeIntervalSince1970) - serverNow
        guard abs(life) < 366 * 86_400 else { return nil }
        return .token(Secret(body.token), expires: now.advanced(by: .seconds(life)))
    }
}
