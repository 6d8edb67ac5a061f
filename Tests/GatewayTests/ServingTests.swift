import GitHub
import Testing

struct ServingTests {
    @Test func `the metrics page tells what the client did`() async throws {
        try await GatewayStage().run { gate async throws in
            _ = try await gate.client.send(Request(.get, "/user", caller: "ci"))
            let page = try await gate.ask("GET /metrics")
            #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(page.lowercased().contains("content-type: text/plain; version=0.0.4"))
            let labels =
                #"credential="anonymous",resource="core",route_class="api",priority="low",caller="ci""#
            #expect(page.contains("github_api_requests_total{\(labels)} 1\n"))
            let bucket = #"credential="anonymous",resource="core""#
            #expect(page.contains("github_api_rate_limit_remaining{\(bucket)} 4999\n"))
            #expect(page.contains(#"github_api_circuit_breaker_state{route_class="api",state="closed"} 1"#))
            #expect(page.contains("github_api_attempts_total 1\n"))
            #expect(page.contains(#"github_webhook_deliveries_total{verdict="accepted"} 0"#))
        }
    }

    @Test func `who asks for OpenMetrics gets it`() async throws {
        try await GatewayStage().run { gate async throws in
            let page = try await gate.ask(
                "GET /metrics",
                ["accept: application/openmetrics-text;version=1.0.0"]
            )
            #expect(page.lowercased().contains("content-type: application/openmetrics-text; version=1.0.0"))
            #expect(page.hasSuffix("# EOF\n"))
        }
    }

    @Test func `health is JSON, and ready comes with GitHub's first answer`() async throws {
        try await GatewayStage().run { gate async throws in
            #expect(try await gate.ask("GET /readyz").hasPrefix("HTTP/1.1 503 "))
            #expect(try await gate.ask("GET /livez").hasPrefix("HTTP/1.1 200 "))
            _ = try await gate.client.send(Request(.get, "/user"))
            #expect(try await gate.ask("GET /readyz").hasPrefix("HTTP/1.1 200 "))
            let health = try await gate.ask("GET /health/github")
            #expect(health.hasPrefix("HTTP/1.1 200 "))
            #expect(health.contains(#""status":"healthy""#))
            #expect(health.contains(#""facets":["#))
        }
    }

    @Test func `a client that takes no calls is down`() async throws {
        try await GatewayStage().run { gate async throws in
            gate.client.operate(.drainQueue)
            #expect(try await gate.ask("GET /health/github").hasPrefix("HTTP/1.1 503 "))
            #expect(try await gate.ask("GET /readyz").hasPrefix("HTTP/1.1 503 "))
        }
    }

    @Test func `a head is answered without a body`() async throws {
        try await GatewayStage().run { gate async throws in
            let answer = try await gate.ask("HEAD /livez")
            #expect(answer.hasPrefix("HTTP/1.1 200 "))
            #expect(answer.hasSuffix("\r\n\r\n"))
        }
    }

    @Test func `the bearer guards metrics and not the probes`() async throws {
        var stage = GatewayStage()
        stage.bearer = Secret("right")
        try await stage.run { gate async throws in
            #expect(try await gate.ask("GET /metrics").hasPrefix("HTTP/1.1 401 "))
            #expect(
                try await gate.ask("GET /metrics", ["authorization: Bearer right"]).hasPrefix("HTTP/1.1 200 ")
            )
            #expect(try await gate.ask("GET /livez").hasPrefix("HTTP/1.1 200 "))
        }
    }
}
