import Dashboard
import GitHub
import Resilience

/// Effects that take time, run one beside the other as children of one task.
struct Jobs: Sendable {
    let client: GitHubClient
    let inbox: Inbox
    private let effects: AsyncStream<Effect>
    private let continuation: AsyncStream<Effect>.Continuation

    init(client: GitHubClient, inbox: Inbox) {
        self.client = client
        self.inbox = inbox
        (effects, continuation) = AsyncStream.makeStream()
    }

    func start(_ effect: Effect) {
        continuation.yield(effect)
    }

    /// Works until the task is cancelled.
    func run() async {
        await withDiscardingTaskGroup { group in
            for await effect in effects {
                group.addTask { await carryOut(effect) }
            }
            group.cancelAll()
        }
    }

    private func carryOut(_ effect: Effect) async {
        guard var request = request(for: effect) else {
            inbox.post(.effectFailed(effect, reason: "This request is no longer kept. Send it anew with s."))
            return
        }
        // What an operator asks is asked, also where the answer was known a moment ago.
        request.caching = .revalidated
        do throws(ClientError) {
            _ = try await client.send(request)
        } catch .invalid(let error) {
            inbox.post(.effectFailed(effect, reason: error.advice))
        } catch {
            // The client's events tell of everything that happened to a call after it was submitted.
        }
    }

    private func request(for effect: Effect) -> Request? {
        switch effect {
        case .rerun(let id):
            return client.request(of: id)
        case .send(let draft):
            guard let method = Request.Method(rawValue: draft.method) else { return nil }
            return Request(
                method,
                draft.path,
                body: draft.body.map { Array($0.utf8) },
                priority: draft.priority,
                caller: "operator"
            )
        case .saveScreen, .ring, .operate, .reconfigure, .saveSettings, .cancel, .loadExchange, .editBody,
            .useTheme,
            .refresh,
            .captureMouse, .releaseMouse,
            .copy,
            .suspend, .repaint, .quit:
            return nil
        }
    }
}
