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

    func respond(to request: Request, context: GatewayContext) async throws -> Response {
        let decision = doorman.decide(
            method: request.method.rawValue,
            path: request.uri.path,
            authorization: request.headers[.authorization]
        )
        let page =
            switch decision {
            case .turnedAway(let page): page
            case .enter(let door): try await page(at: door, for: request, context)
            }
        return response(page, isHead: request.method == .head)
    }

    private func page(at door: Door, for request: Request, _ context: GatewayContext) async throws -> Page {
        switch door {
        case .metrics:
            let format = ExpositionFormat(accepting: request.headers[.accept])
            return Page(200, contentType: format.contentType, body: page().text(format))
        case .health: return try HealthPage.page(of: subject.metrics.health())
        case .live: return Page(200, "ok")
        case .ready: return ReadyPage.page(of: subject.client.snapshot())
        case .webhooks:
            guard let webhooks else {
                return Page(404, "No webhook secret was given, so deliveries are not taken.")
            }
            return await webhooks.read(request) { context.channel.close(promise: nil) }
        }
    }

    private func page() -> MetricsPage {
        let page = subject.metrics.page()
        guard let webhooks else { return page }
        return MetricsPage(page.families + [webhooks.desk.tally.family])
    }

    private func response(_ page: Page, isHead: Bool) -> Response {
        var headers: HTTPFields = [.contentType: page.contentType, .cacheControl: "no-store"]
        headers[.allow] = page.headers[.allow]
        headers[.wwwAuthenticate] = page.headers[.challenge]
        headers[.retryAfter] = page.headers[.retryAfter]
        if isHead { headers[.contentLength] = String(page.body.count) }
        let body = isHead ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: page.body))
        return Response(status: .init(code: page.status), headers: headers, body: body)
    }
}
