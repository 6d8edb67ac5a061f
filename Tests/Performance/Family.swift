import ArgumentParser

/// Figures that are measured together.
enum Family: String, CaseIterable, ExpressibleByArgument, Sendable {
    case breaker, quota, queue, dispatcher, metrics, list, week, client, download, start, key, busy, idle,
        memory, gateway, proof

    func measure() async throws -> [Figure] {
        switch self {
        case .breaker: BreakerBench.figures()
        case .quota: QuotaBench.figures()
        case .queue: QueueBench.figures()
        case .dispatcher: DispatcherBench.figures()
        case .metrics: MetricsBench.figures()
        case .list: try ListBench.figures()
        case .week: try WeekBench.figures()
        case .client: try await ClientBench.figures()
        case .download: try await DownloadBench.figures()
        case .start: try FirstFrameBench.figures()
        case .key: try await KeyBench.figures()
        case .busy: try await BusyBench.figures()
        case .idle: try IdleBench.figures()
        case .memory: try await MemoryBench.figures()
        case .gateway: try await GatewayBench.figures()
        case .proof: try await ProofBench.figures()
        }
    }
}
