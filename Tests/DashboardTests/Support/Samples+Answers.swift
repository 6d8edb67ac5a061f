import Resilience

extension Samples {
    /// The same list as #4801's, asked for once more.
    static func secondListing(_ number: UInt64) -> [Event.Kind] {
        let call = call(number)
        let attempt = AttemptID(call: call.id, number: 1)
        let reading = LimitReading(bucket: .core, limit: 5000, remaining: 0, reset: later(461))
        let answer = Answer(status: 200, outcome: .succeeded, reading: reading, requestID: "C0DE:1F2A")
        return [
            .received(call), .sent(attempt, call), .answered(attempt, answer, took: .milliseconds(143)),
            .ended(call.id, .completed(status: 200), attempts: 1, took: .milliseconds(145)),
        ]
    }

    /// A page of pull requests, and where the next one lies.
    static func listing(_ id: CallID, title: String, comments: Int) -> Exchange {
        let body = """
            [{"number":1347,"title":"\(title)","state":"open","draft":false,"user":{"login":"octocat","id":1},\
            "labels":["queue","safety"],"comments":\(comments)},{"number":1346,"title":"Wait in order","state":"open",\
            "draft":true,"user":{"login":"hubot","id":2},"labels":[],"comments":14}]
            """
        return Exchange(
            call: id,
            requestHeaders: requestHeaders,
            requestBody: nil,
            status: 200,
            responseHeaders: [
                Exchange.Header(name: "content-type", value: "application/json; charset=utf-8"),
                Exchange.Header(name: "etag", value: "W/\"1f2a\""),
                Exchange.Header(
                    name: "link",
                    value: "<https://api.github.com/repositories/1/pulls?page=2>; rel=\"next\""
                ),
                Exchange.Header(name: "x-ratelimit-remaining", value: "0"),
            ],
            responseBody: body,
            responseBytes: body.utf8.count
        )
    }

    /// How a secondary limit is told to #4803.
    static func refusal(_ id: CallID) -> Exchange {
        let body = #"{"message":"You have exceeded a secondary rate limit."}"#
        return Exchange(
            call: id,
            requestHeaders: requestHeaders,
            requestBody: #"{"title":"A fault","labels":["queue"]}"#,
            status: 403,
            responseHeaders: [Exchange.Header(name: "retry-after", value: "48")],
            responseBody: body,
            responseBytes: body.utf8.count
        )
    }

    private static let requestHeaders = [
        Exchange.Header(name: "accept", value: "application/vnd.github+json"),
        Exchange.Header(name: "authorization", value: Exchange.removed),
    ]
}
