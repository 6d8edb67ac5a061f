import Dashboard
import Foundation
import GitHub

/// Asks a simulated GitHub for its weather and its books, and changes the weather, over HTTP like any other program.
/// The client under watch has no part in it, so none of this is in its books.
struct WeatherStation: Sendable {
    /// The simulator's address, without a path.
    let origin: String
    private let transport = HTTPTransport()

    init(origin: String) {
        self.origin = origin
    }

    func report() async throws -> WeatherReport {
        let scenario = try await ask(ScenarioPage.self, "GET", "scenario")
        let ledger = try await ask(LedgerPage.self, "GET", "ledger?journal=0")
        return WeatherReport(scenario, ledger)
    }

    func change(_ change: WeatherChange) async throws -> WeatherReport {
        let (method, path, body) = Self.request(for: change)
        _ = try await answer(to: method, path, body)
        return try await report()
    }

    private static func request(for change: WeatherChange) -> (method: String, path: String, body: String?) {
        switch change {
        case .turn(let knob, .share(let share)): ("PUT", "weather", #"{"\#(knob.name)":\#(share)}"#)
        case .turn(let knob, let setting): ("PUT", "weather", #"{"\#(knob.name)":"\#(setting.text)"}"#)
        case .clear: ("DELETE", "weather", nil)
        case .play(let scenario): ("PUT", "scenario", object(["name": scenario]))
        case .exhaust(let bucket): ("PUT", "limits", object([bucket: ["remaining": 0]]))
        case .strike: ("POST", "secondary", nil)
        }
    }

    private static func object(_ members: some Encodable) -> String {
        // Names and numbers can always be written.
        String(decoding: (try? JSONEncoder().encode(members)) ?? Data(), as: UTF8.self)
    }

    private func ask<Page: Decodable>(_ page: Page.Type, _ method: String, _ path: String) async throws
        -> Page
    {
        try JSONDecoder().decode(page, from: try await answer(to: method, path, nil))
    }

    private func answer(to method: String, _ path: String, _ body: String?) async throws -> Data {
        let request = WireRequest(
            method: method,
            url: "\(origin)/_simulator/\(path)",
            headers: body == nil ? [:] : ["content-type": "application/json"],
            body: body.map { Array($0.utf8) }
        )
        let response = try await transport.perform(request)
        let data = Data(response.body)
        guard response.status == 200 else {
            let page = try? JSONDecoder().decode(RefusalPage.self, from: data)
            throw WeatherRefusal(description: page?.message ?? "the simulator answered \(response.status)")
        }
        return data
    }
}

/// The simulator would not have it.
struct WeatherRefusal: Error, CustomStringConvertible {
    let description: String
}

private struct RefusalPage: Decodable {
    let message: String
}
