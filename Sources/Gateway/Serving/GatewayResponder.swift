internal import GitHub
internal import Hummingbird
internal import Metering
internal import NIOCore
internal import Resilience

/// Answers requests: turns their heads into decisions, and pages into responses.
struct GatewayResponder: HTTPResponder {
    typealias Context = GatewayContext

    let doorman: Doorman
    let subject: GatewaySubject
    let webhooks: WebhookReader?
    /// How long the connection of a body that nobody reads is kept.
    let patience: Duration

    func respond(to request: Request, context: GatewayContext) async throws -> Response {
        let decision = doorman.decide(
            method: request.method.rawValue,
            path: request.uri.path,
            authorization: request.headers[.authorization]
        )
        switch decision {
        case .enter(.webhooks): return response(await takeDelivery(request, context), to: request)
        case .enter(let door): return unread(try page(at: door, for: request), of: request, context)
        case .turnedAway(let page): return unread(page, of: request, context)
        }
    }

    /// The answer to a request whose body, if it has one, is not read.
    private func unread(_ page: Page, of request: Request, _ context: Context) -> Response {
        guard request.announcesBody else { return response(page, to: request) }
        context.close(after: patience)
        return response(page.with(.connection, "close"), to: request)
    }

    private func takeDelivery(_ request: Request, _ context: Context) async -> Page {
        guard let webhooks else {
            context.close(after: patience)
            return Page(404, "No webhook secret was given, so deliveries are not taken.").with(
                .connection,
                "close"
            )
        }
        return await webhooks.read(request, context)
    }

    private func page(at door: Door, for request: Request) throws -> Page {
        switch door {
        case .metrics:
            let format = ExpositionFormat(accepting: request.headers[.accept])
            return Page(200, contentType: format.contentType, body: page().text(format))
        case .health: return try HealthPage.page(of: subject.metrics.health())
        case .live: return Page(200, "ok")
        case .ready: return ReadyPage.page(of: subject.client.snapshot())
        // Deliveries are taken, not shown.
        case .webhooks: preconditionFailure("a delivery has no page")
        }
    }

    private func page() -> MetricsPage {
        let page = subject.metrics.page()
        guard let webhooks else { return page }
        return MetricsPage(page.families + [webhooks.desk.tally.family])
    }

    private func response(_ page: Page, to request: Request) -> Response {
        let isHead = request.method == .head
        var headers: HTTPFields = [.contentType: page.contentType, .cacheControl: "no-store"]
        headers[.allow] = page.headers[.allow]
        headers[.wwwAuthenticate] = page.headers[.challenge]
        headers[.retryAfter] = page.headers[.retryAfter]
        headers[.connection] = page.headers[.connection]
        if isHead { headers[.contentLength] = String(page.body.count) }
        let body = isHead ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: page.body))
        return Response(status: .init(code: page.status), headers: headers, body: body)
    }
}

extension Request {
    /// Whether a body follows the head (RFC 9112 section 6.3).
    fileprivate var announcesBody: Bool {
        headers[.transferEncoding] != nil || headers[.contentLength].map { $0 != "0" } == true
    }
}
