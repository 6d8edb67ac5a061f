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

    /// - Parameter context: of the connection, which is closed where the body does not arrive, or is not read.
    func read(_ request: Request, _ context: GatewayContext) async -> Page {
        let announced = request.headers[.contentLength].flatMap { Int($0) } ?? bodyLimit
        guard announced <= bodyLimit else { return leave(tooLarge, context) }
        guard budget.take(announced) else {
            let page = Page(503, "Too many deliveries arrive at once.").with(.retryAfter, "60")
            return leave(page, context)
        }
        defer { budget.giveBack(announced) }
        do {
            guard let body = try await body(of: request) else {
                context.close()
                return Page(408, "The delivery did not arrive in time.")
            }
            return desk.take(Self.headers(of: request), body)
        } catch is NIOTooManyBytesError {
            return leave(tooLarge, context)
        } catch {
            return leave(Page(400, "The delivery did not arrive whole."), context)
        }
    }

    private var tooLarge: Page { Page(413, "A delivery has at most \(bodyLimit) bytes.") }

    /// Answers, and leaves the body unread.
    private func leave(_ page: Page, _ context: GatewayContext) -> Page {
        context.close(after: timeLimit)
        return page.with(.connection, "close")
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
