extension Transport {
    /// What a transport does that can't stream: it hands the whole body on at once. Of what fails nothing comes.
    public func stream(_ request: WireRequest, into pipe: BodyPipe) async throws(TransportError) {
        let response = try await perform(request)
        pipe.began(ResponseHead(status: response.status, headers: response.headers))
        _ = pipe.write(response.body) {}
    }
}
