internal import Timing

/// The bodies of GitHub's refusals, word for word where they are published or were seen.
enum Refusals {
    private static let limitsPage =
        "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api"

    static func badCredentials(_ message: String) -> Found {
        .message(401, message)
    }

    static let lockedOut = Found.message(
        403,
        "Maximum number of login attempts exceeded. Please try again later."
    )

    /// The page that stands in for an answer in JSON.
    static let whoaThere = Found(
        403,
        text: """
            <!DOCTYPE html><html><head><title>Whoa there!</title></head><body><h1>Whoa there!</h1><p>You have triggered an \
            abuse detection mechanism. Please wait a few minutes before you try again; in some cases this may take up to \
            an hour.</p></body></html>
            """
    )

    static let authenticationRequired = Found.message(401, "Requires authentication")

    static func unsupportedVersion(_ version: String) -> Found {
        let supported = [Visit.newestVersion, Visit.defaultVersion].joined(separator: ", ")
        let errors =
            "The version you specified in the \"X-GitHub-API-Version\" request header, \"\(version)\", is not a "
            + "supported version. The following versions are currently supported: \(supported)."
        return Found(
            400,
            [
                "message": "Bad Request", "errors": .string(errors),
                "documentation_url": "https://docs.github.com/rest/about-the-rest-api/api-versions",
                "status": "400",
            ]
        )
    }

    static let userAgentMissing = Found(
        403,
        text: """
            <html><head><title>403 Forbidden</title></head><body>Request forbidden by administrative rules. Please make \
            sure your request has a User-Agent header (https://docs.github.com/en/rest/overview/resources-in-the-rest-api\
            #user-agent-required). Check https://developer.github.com for other possible causes.</body></html>
            """
    )

    /// A spent window, without a credential: the front speaks, and leaves `status` out.
    static func exhausted(address: String, status: Int) -> Found {
        let message =
            "API rate limit exceeded for \(address). (But here's the good news: Authenticated requests get a higher "
            + "rate limit. Check out the documentation for more details.)"
        let page = "https://docs.github.com/rest/overview/resources-in-the-rest-api#rate-limiting"
        return Found(status, ["message": .string(message), "documentation_url": .string(page)])
    }

    /// A spent window of a credential.
    static func exhausted(_ credential: Credential, id: String, at now: Instant, status: Int) -> Found {
        let message =
            "API rate limit exceeded for \(holder(credential)). If you reach out to GitHub Support for help, please "
            + "include the request ID \(id) and timestamp \(CivilTime(now).spaced) UTC. For more on scraping GitHub and "
            + "how it may affect your rights, please review our Terms of Service."
        let page =
            "https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#rate-limiting"
        return .message(status, message, documentation: page)
    }

    /// The two live spellings of GraphQL's.
    static func exhaustedGraphQL(_ credential: Credential, newer: Bool) -> Found {
        let error: JSON =
            newer
            ? [
                "type": "RATE_LIMIT", "code": "graphql_rate_limit",
                "message": .string("API rate limit already exceeded for \(holder(credential))."),
            ]
            : [
                "type": "RATE_LIMITED",
                "message": .string("API rate limit exceeded for \(holder(credential))."),
            ]
        return Found(200, ["errors": [error]])
    }

    static func secondary(_ reason: RefusalReason, status: Int) -> Found {
        .message(status, secondaryMessage(reason), documentation: "\(limitsPage)#about-secondary-rate-limits")
    }

    /// A secondary limit in GraphQL's other form (GitHub docs: Rate limits and query limits for the GraphQL
    /// API).
    static func secondaryGraphQL(_ reason: RefusalReason) -> Found {
        Found(200, ["errors": [["message": .string(secondaryMessage(reason))]]])
    }

    private static func secondaryMessage(_ reason: RefusalReason) -> String {
        let isContent = reason == .contentPerMinute || reason == .contentPerHour
        return isContent
            ? "You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please "
                + "retry your request again later."
            : "You have exceeded a secondary rate limit. Please wait a few minutes before you try again. For more on "
                + "scraping GitHub and how it may affect your rights, please review our Terms of Service."
    }

    /// Answers of a server in trouble.
    static func serverError(_ status: Int, id: String) -> Found {
        switch status {
        case 503:
            return Found(
                503,
                [
                    "message":
                        "No server is currently available to service your request. Sorry about that. Please try refreshing and contact us if the problem persists."
                ]
            )
        case 504:
            let message =
                "We couldn't respond to your request in time. Sorry about that. Please try refreshing."
            return Found(504, ["message": .string(message)])
        default:
            return Found(status, ["message": "Server Error"])
        }
    }

    static let suspended = Found.message(403, "This installation has been suspended")

    static func page(_ status: Int, title: String) -> Found {
        Found(
            status,
            text: "<html><head><title>\(title)</title></head><body><h1>\(title)</h1></body></html>\n"
        )
    }

    private static func holder(_ credential: Credential) -> String {
        switch credential.kind {
        case .installation(let number): "installation ID \(number)"
        case .anonymous: "127.0.0.1"
        case .app, .user: "user ID \(UInt32(credential.name, radix: 16).map { $0 % 90_000_000 } ?? 1)"
        }
    }
}
