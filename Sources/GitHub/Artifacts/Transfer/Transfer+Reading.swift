internal import Resilience

/// What comes from the API and from the blob host.
extension Transfer {
    /// Lets the next thing happen to the machine.
    mutating func proceed() async -> Delivery? {
        switch machine.state {
        case .waiting:
            actions = machine.waited(at: time.now)
            return nil
        case .awaitingHead, .receiving:
            return await read()
        case .new, .awaitingLink, .verifying, .ended:
            // Each of these is left by the action that was returned with it.
            preconditionFailure("nothing follows \(machine.state)")
        }
    }

    mutating func fetchLink() async {
        var request = Request(
            .get,
            "/repos/\(order.repository)/actions/artifacts/\(order.artifact.id)/zip",
            priority: order.priority,
            caller: order.caller
        )
        // The link lives a minute, and leads to another host.
        request.redirects = .returned
        request.caching = .bypassed
        do throws(ClientError) {
            take(try await client.send(request))
        } catch {
            actions = machine.broke(error, at: time.now, using: &generator)
        }
    }

    mutating func open(_ range: BlobRange) {
        // A machine opens only what it has a link to.
        guard let link else { preconditionFailure("no link to open") }
        let request = BlobRequest(
            link: link,
            range: range,
            priority: order.priority,
            caller: order.caller
        )
        blob = BlobStream(request, on: client)
    }

    private mutating func take(_ response: Response) {
        guard (300..<400).contains(response.status) else {
            let error = ErrorBody(response.body, contentType: response.headers["content-type"])
            actions = machine.linkRefused(status: response.status, message: error.message)
            return
        }
        let base = client.preparer.url(of: "/repos/\(order.repository)/actions/artifacts")
        var trail = RedirectTrail(.get, base)
        switch trail.answered(status: response.status, location: response.headers["location"]) {
        case .follow(let hop):
            link = SignedLink(hop.url)
            actions = machine.linkArrived(at: time.now)
        case .refuse(let error):
            actions = [.fail(.redirect(error))]
        case .answer:
            actions = [.fail(.client(.unexpected(status: response.status, message: "no address")))]
        }
    }

    private mutating func read() async -> Delivery? {
        // There is an answer to read in the states in which this is called.
        guard let blob else { preconditionFailure("nothing to read from") }
        switch await blob.next() {
        case .head(let head):
            guard head.status < 300 else {
                refusal = BlobHead(head)
                return nil
            }
            actions = machine.headArrived(BlobHead(head), at: time.now)
            return nil
        case .part(let bytes):
            // What a refusal says in its body is not needed.
            guard refusal == nil else { return nil }
            bytes.withUnsafeReadableBytes { hasher.update(bufferPointer: $0) }
            actions = machine.received(bytes.readableBytes)
            return .bytes(bytes)
        case .end(let result):
            ended(result)
            return nil
        }
    }

    private mutating func ended(_ result: Result<Void, ClientError>) {
        blob = nil
        let refusal = refusal.take()
        switch (result, machine.state) {
        case (.failure(let error), _):
            actions = machine.broke(error, at: time.now, using: &generator)
        case (.success, .receiving):
            actions = machine.bodyEnded(at: time.now, using: &generator)
        case (.success, _):
            // An answer that ended well and is not being received has been refused by its head.
            guard let refusal else { preconditionFailure("an answer without a head") }
            actions = machine.headArrived(refusal, at: time.now)
        }
    }
}
