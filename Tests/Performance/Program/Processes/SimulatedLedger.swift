import AsyncHTTPClient
import Foundation
import NIOCore

/// What a simulated GitHub has counted, asked of itself: so a rate of requests is measured and not believed.
struct SimulatedLedger: Sendable {
    private struct Report: Decodable {
        let answered: Int
    }

    let port: Int

    /// Requests answered since the start.
    func answered() async throws -> Int {
        let request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/_simulator/ledger?journal=0")
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(10))
        let body = try await response.body.collect(upTo: 1 << 20)
        return try JSONDecoder().decode(Report.self, from: Data(body.readableBytesView)).answered
    }
}
