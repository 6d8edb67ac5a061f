internal import Resilience

/// A blob on its way to its reader. Dropping it takes the request off the wire.
final class BlobStream: Sendable {
    private let pipe: BodyPipe
    private let id: CallID
    private let shell: ClientShell

    init(_ request: BlobRequest, on client: GitHubClient) {
        let (id, shell) = (client.nextID(), client.shell)
        pipe = BodyPipe { head in
            guard head.status == 200 || head.status == 206 else { return }
            // A call that is continued by its caller has one attempt.
            shell.feed { $0.dispatcher.streaming(AttemptID(call: id, number: 1), at: $1) }
        }
        self.id = id
        self.shell = shell
        let pipe = pipe
        shell.submit(client.preparer.prepare(request, as: id, into: pipe)) { result in
            pipe.end(with: result.map { _ in })
        }
    }

    deinit {
        shell.cancel(id)
    }

    /// The next item; after the end it is the end again. The cancellation of the reader's task ends the call.
    func next() async -> BodyPipe.Item {
        await withTaskCancellationHandler {
            await pipe.next()
        } onCancel: {
            shell.cancel(id)
        }
    }
}
