internal import GitHub
internal import Hummingbird
internal import NIOCore
internal import Timing

/// Reads a delivery from its connection, within bounds of bytes and time, and brings it to the desk.
struct WebhookReader: Sendable {
    let desk: WebhookDesk
    let bodyLimit: Int
    let timeLimit: Duration
    let time: any TimeSource
    let budget: BodyBudget

    /// - Parameter close: closes the connection of a request that does not arrive in time.
    func read(_ request: Request, close: @Sendable () -> Void) async -> Page {
        let announced = request.headers[.contentLength].flatMap { Int($0) } ?? bodyLimit
        guard announced <= bodyLimit else { return Page(413, "A delivery has at most \(bodyLimit) bytes.") }
        guard budget.take(announced) else {
            return Page(503, "Too many deliveries arrive at once.").with(.retryAfter, "60")
        }
        defer { budget.giveBack(announced) }
        do {
            guard let body = try await body(of: request) else {
                close()
                return Page(408, "The delivery did not arrive in time.")
            }
            return desk.take(Self.headers(of: request), body)
        } catch is NIOTooManyBytesError {
            return Page(413, "A delivery has at most \(bodyLimit) bytes.")
        } catch {
            return Page(400, "The delivery did not arrive whole.")
        }
    }

    /// `nil` where it takes too long.
    private func body(of request: Request) async throws -> [UInt8]? {
        try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
            group.addTask { Array(try await request.body.collect(upTo: bodyLimit).readableBytesView) }
            group.addTask {
                try await time.sleep(until: time.now.advanced(by: timeLimit), tolerance: nil)
                return nil
            }
            defer { group.cancelAll() }
            // Two were added, so there is a first.
            return try await group.next() ?? nil
        }
    }

    private static func headers(of request: Request) -> Headers {
        var headers = Headers()
        for field in request.headers { headers.add(field.name.canonicalName, field.value) }
        return headers
    }
}
