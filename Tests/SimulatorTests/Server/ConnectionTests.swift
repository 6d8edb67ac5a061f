import NIOCore
import NIOEmbedded
import Testing
import Timing

@testable import Simulator

@Suite struct ConnectionTests {
    /// The request leaves once: leaving twice traps.
    @Test func `an answer that is due in the turn in which its client goes away is not given`() throws {
        let toml = "summary = \"t\"\n[weather]\nlatency = \"100ms\"\nlatency-spread = 1\n"
        let scenario = try Scenario(parsing: toml, file: "t.toml", name: "t")
        let server = SimulatorServer(scenario: scenario, seed: 7, speed: 1, time: SystemTime())
        let channel = EmbeddedChannel()
        try Connection.install(in: channel, serving: .api, of: server)
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        // Scheduled before the answer and for the same instant, so that both timers are due together.
        channel.embeddedEventLoop.scheduleTask(in: .milliseconds(100)) { channel.close(promise: nil) }
        let request = "GET /zen HTTP/1.1\r\nHost: h\r\nUser-Agent: raw\r\n\r\n"
        try channel.writeInbound(ByteBuffer(string: request))
        channel.embeddedEventLoop.advanceTime(by: .milliseconds(100))
        #expect(channel.isActive == false)
        #expect(try channel.readOutbound(as: ByteBuffer.self) == nil)
    }
}
