import Dashboard
import GitHub
import Resilience
import Timing

/// Asks for the limits now and then, so that the screen knows them where nobody else sends anything. Costs nothing of the
/// primary limits, is a request like any other, and is shown as one.
struct Poller: Sendable {
    let watched: Watched
    let time: any TimeSource
    /// Told after each poll whether GitHub could be asked.
    let report: @Sendable (Connection) -> Void

    /// Polls until the task is cancelled.
    func run() async {
        repeat {
            for credential in watched.client.credentials { await poll(credential) }
        } while (try? await time.sleep(until: time.now.advanced(by: watched.pollInterval), tolerance: nil))
            != nil
    }

    private func poll(_ credential: CredentialName) async {
        do throws(ClientError) {
            _ = try await watched.client.rateLimits(for: "headroom", of: credential)
            report(.reachable)
        } catch .failed(let failure) {
            report(.lost(reason: failure.advice(at: time.now)))
        } catch {
            // Our own decision not to ask says nothing about whether GitHub can be reached.
        }
    }
}
