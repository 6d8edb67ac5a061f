import ArgumentParser
import Foundation
import GitHub

/// `headroom webhook`: deliveries for trying a receiver.
struct Webhook: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make webhook deliveries, to try a receiver with.",
        subcommands: [Send.self]
    )

    /// `headroom webhook send`.
    struct Send: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Deliver once, signed with GITHUB_WEBHOOK_SECRET as GitHub does; prints the answer.",
            discussion: "Exit status: 0 where the receiver took it (2xx), 1 otherwise."
        )

        @Argument(help: "Where to, as http://127.0.0.1:9876/webhooks/github.")
        var url: String

        @Option(help: "What happened, as GitHub names it.")
        var event = "ping"

        @Option(help: "The delivery's identifier; the same one is a repetition. Default: a new one.")
        var id: String?

        @Option(help: ArgumentHelp("The body's file; - is the standard input.", valueName: "file"))
        var body: String?

        func run() async throws {
            let secret = ProcessInfo.processInfo.environment["GITHUB_WEBHOOK_SECRET"] ?? ""
            guard !secret.isEmpty else {
                throw ValidationError("There is no secret to sign with: set GITHUB_WEBHOOK_SECRET.")
            }
            let body = try bytes()
            let headers = WebhookSigner(secret: Secret(secret)).headers(
                for: body,
                event: event,
                id: id ?? UUID().uuidString.lowercased()
            )
            let transport = HTTPTransport(HTTPTransport.Configuration())
            let request = WireRequest(method: "POST", url: url, headers: headers, body: body)
            let answer = try await transport.perform(request)
            await transport.shutdown()
            print("\(answer.status) \(String(decoding: answer.body, as: UTF8.self))", terminator: "")
            guard (200...299).contains(answer.status) else { throw ExitCode(1) }
        }

        private func bytes() throws -> [UInt8] {
            switch body {
            case nil: Array(#"{"zen":"Keep it logically awesome.","hook_id":1}"#.utf8)
            case "-": Array(try FileHandle.standardInput.readToEnd() ?? Data())
            case let path?: Array(try Data(contentsOf: URL(fileURLWithPath: path)))
            }
        }
    }
}
