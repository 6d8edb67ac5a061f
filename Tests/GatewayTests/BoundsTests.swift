import GitHub
import NIOCore
import NIOPosix
import Testing

/// What one peer can take from the gateway, and from the others.
@Suite(.timeLimit(.minutes(1)))
struct BoundsTests {
    @Test func `headers beyond the bound are refused`() async throws {
        try await GatewayStage().run { gate async throws in
            let long = "x-long: " + String(repeating: "x", count: 20_000)
            let answer = try await gate.ask("GET /livez", [long])
            #expect(!answer.hasPrefix("HTTP/1.1 200 "))
            #expect(try await gate.ask("GET /livez").hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test func `a body of the bound is taken, a byte more is not, however it is announced`() async throws {
        var stage = GatewayStage()
        stage.maximumDeliveryBytes = 100
        try await stage.run { gate async throws in
            let whole = String(repeating: " ", count: 98) + "{}"
            #expect(try await gate.deliver(whole, id: "d1").hasPrefix("HTTP/1.1 202 "))
            #expect(try await gate.deliver(whole + " ", id: "d2").hasPrefix("HTTP/1.1 413 "))
            let chunks = "3c\r\n" + String(repeating: "x", count: 60) + "\r\n"
            let answer = try await gate.ask(
                "POST /webhooks/github",
                ["transfer-encoding: chunked"],
                body: chunks + chunks
            )
            #expect(answer.hasPrefix("HTTP/1.1 413 "))
        }
    }

    @Test func `who comes beyond the bound of connections is served when another one leaves`() async throws {
        var stage = GatewayStage()
        stage.maximumConnections = 2
        try await stage.run { gate async throws in
            try await gate.connect { first in
                let third = try await gate.connect { second in
                    #expect(try await first.answer(to: "GET /livez").hasSuffix("ok\n"))
                    #expect(try await second.answer(to: "GET /livez").hasSuffix("ok\n"))
                    let late = Served()
                    async let third = gate.connect { third in
                        let answer = try await third.answer(to: "GET /livez")
                        await late.happen()
                        return answer
                    }
                    // Somebody who is served is served twenty times meanwhile.
                    for _ in 0..<20 { #expect(try await first.answer(to: "GET /livez").hasSuffix("ok\n")) }
                    #expect(await !late.hasHappened)
                    try await second.send("GET /livez HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\r\n")
                    _ = try await second.rest()
                    return try await third
                }
                #expect(third.hasSuffix("ok\n"))
            }
        }
    }

    @Test(arguments: [
        "", "GET /livez HTTP/1.1\r\nhost: te", "POST /webhooks/github HTTP/1.1\r\ncontent-length: 9\r\n",
    ])
    func `who goes silent is hung up on`(_ beginning: String) async throws {
        var stage = GatewayStage()
        stage.timeLimit = .milliseconds(500)
        try await stage.run { gate async throws in
            let answer = try await gate.connect { line in
                // On a machine that is slow enough the gateway has hung up before this.
                try? await line.send(beginning)
                return try await line.rest()
            }
            #expect(answer == "")
        }
    }

    @Test func `who sends the head byte by byte is hung up on`() async throws {
        var stage = GatewayStage()
        stage.timeLimit = .seconds(1)
        try await stage.run { gate async throws in
            let name = String(repeating: "x", count: 400)
            // It takes two seconds, and would be answered then.
            #expect(try await gate.drip("GET /livez HTTP/1.1\r\n\(name): x\r\n\r\n") == "")
        }
    }

    @Test func `who sends a body that nobody wants gets an answer, and is hung up on`() async throws {
        var stage = GatewayStage()
        stage.timeLimit = .seconds(1)
        try await stage.run { gate async throws in
            let body = String(repeating: "x", count: 400)
            let answer = try await gate.connect { line in
                try await line.send("GET /livez HTTP/1.1\r\nhost: test\r\ncontent-length: 400\r\n\r\n")
                // Behind it comes a request that would be answered as well.
                return try await gate.drip(body + "GET /livez HTTP/1.1\r\nhost: test\r\n\r\n", on: &line)
            }
            #expect(answer.hasPrefix("HTTP/1.1 200 "))
            #expect(answer.lowercased().contains("connection: close"))
            #expect(answer.ranges(of: "HTTP/1.1 ").count == 1)
        }
    }

    @Test func `who does not read the answers is hung up on, and the others are served`() async throws {
        var stage = GatewayStage()
        stage.timeLimit = .milliseconds(200)
        try await stage.run { gate async throws in
            for number in 0..<200 {
                _ = try await gate.client.send(Request(.get, "/user", caller: "caller-\(number)"))
            }
            let scrape = "GET /metrics HTTP/1.1\r\nhost: test\r\n\r\n"
            await #expect(throws: (any Error).self) {
                try await gate.connect { line in
                    while true { try await line.send(String(repeating: scrape, count: 10)) }
                }
            }
            #expect(try await gate.ask("GET /livez").hasPrefix("HTTP/1.1 200 "))
        }
    }
}

/// Whether something has happened.
private actor Served {
    private(set) var hasHappened = false

    func happen() {
        hasHappened = true
    }
}

extension Gate {
    /// Sends a byte every five milliseconds, and returns what comes until the gateway hangs up.
    fileprivate func drip(_ text: String) async throws -> String {
        try await connect { try await drip(text, on: &$0) }
    }

    fileprivate func drip(_ text: String, on line: inout Line) async throws -> String {
        let (drops, tap) = AsyncStream<UInt8>.makeStream()
        let bytes = Array(text.utf8)
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        for (index, byte) in bytes.enumerated() {
            loop.scheduleTask(in: .milliseconds(5 * Int64(index))) {
                tap.yield(byte)
                if index == bytes.count - 1 { tap.finish() }
            }
        }
        let outbound = line.outbound
        async let sent: Void = {
            for await drop in drops {
                // It fails when the gateway has hung up, which the reading tells.
                try? await outbound.write(ByteBuffer(bytes: [drop]))
            }
        }()
        let answer = try await line.rest()
        await sent
        return answer
    }
}
