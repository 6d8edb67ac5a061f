import Foundation

/// Asks simulators for their ledgers.
enum Ledger {
    /// - Parameter address: the API's, as `http://127.0.0.1:49152`.
    static func report(of address: String) async throws -> LedgerReport {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(LedgerReport.self, from: Data(try await text(of: address).utf8))
    }

    static func text(of address: String) async throws -> String {
        try await Curl.get("\(address)/_simulator/ledger?journal=5000").body
    }
}
