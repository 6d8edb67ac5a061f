internal import Resilience

extension Reading {
    /// GraphQL answers 200 whatever happens; what happened stands in `errors`.
    var graphql: (Outcome, ErrorBody?) {
        guard mentionsTrouble, let json = JSONReading.value(in: response.body) else {
            return (.succeeded, nil)
        }
        let errors = json["errors"]?.elements ?? []
        let body = body
        if body.tellsSecondaryLimit || errors.contains(where: tellsSecondaryLimit) {
            return (.limited(.credential, until: retryAt), body)
        }
        if body.tellsPrimaryLimit || errors.contains(where: tellsPrimaryLimit) {
            // What remains may be more than nothing and yet too little for this query.
            return (.limited(.bucket, until: reset), body)
        }
        return (isPartial(json) || errors.isEmpty ? .succeeded : .declined, errors.isEmpty ? nil : body)
    }

    /// A glance that spares reading every good answer twice.
    private var mentionsTrouble: Bool {
        response.body.contains(Array(#""errors""#.utf8)) || response.body.contains(Array(#""message""#.utf8))
    }

    private func tellsSecondaryLimit(_ error: JSONValue) -> Bool {
        let words = error["message"]?.text?.lowercased() ?? ""
        return words.contains("secondary rate limit") || words.contains("abuse detection")
    }

    private func tellsPrimaryLimit(_ error: JSONValue) -> Bool {
        let type = error["type"]?.text
        return type == "RATE_LIMITED" || type == "RATE_LIMIT" || error["code"]?.text == "graphql_rate_limit"
    }

    private func isPartial(_ json: JSONValue) -> Bool {
        guard case .object(let members) = json["data"] else { return false }
        return members.values.contains { $0 != .null }
    }
}
