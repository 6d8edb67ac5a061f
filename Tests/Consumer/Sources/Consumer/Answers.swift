import GitHub

/// What the GitHub in memory answers.
enum Answers {
    static let checkRun = WireResponse(
        status: 201,
        body: Array(#"{"id":7,"name":"FlakeGuard","head_sha":"abc123","status":"in_progress"}"#.utf8)
    )
    static let artifact = WireResponse(
        status: 200,
        body: Array(#"{"id":12345,"name":"junit","size_in_bytes":200000,"expired":false}"#.utf8)
    )
    static let link = WireResponse(status: 302, headers: ["location": "https://blobs.example.com/blob?sig=x"])
    static let blob = WireResponse(
        status: 200,
        headers: ["content-length": "200000"],
        body: [UInt8](repeating: 7, count: 200_000)
    )
}
