import Gateway
import GitHub
import Testing

struct ListenAddressTests {
    @Test(arguments: [
        ("127.0.0.1:9876", ListenAddress.tcp(host: "127.0.0.1", port: 9876), true),
        ("127.9.9.9:1", .tcp(host: "127.9.9.9", port: 1), true),
        ("localhost:0", .tcp(host: "localhost", port: 0), true),
        ("[::1]:80", .tcp(host: "::1", port: 80), true),
        ("unix:/run/headroom.sock", .unix("/run/headroom.sock"), true),
        ("0.0.0.0:9876", .tcp(host: "0.0.0.0", port: 9876), false),
        ("[::]:9876", .tcp(host: "::", port: 9876), false),
        ("127.0.0.1.example.com:80", .tcp(host: "127.0.0.1.example.com", port: 80), false),
        ("127.1:80", .tcp(host: "127.1", port: 80), false),
    ])
    func `an address says who can reach it`(_ text: String, _ address: ListenAddress, _ isPrivate: Bool) {
        #expect(ListenAddress(text) == address)
        #expect(address.isPrivate == isPrivate)
        #expect(address.description == text)
    }

    @Test(arguments: [
        "", "9876", ":9876", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "::1:80", "unix:", "unix:x",
    ])
    func `what is no address is refused`(_ text: String) {
        #expect(ListenAddress(text) == nil)
    }

    @Test func `a gateway that others can reach wants a bearer`() {
        let open = ListenAddress.tcp(host: "0.0.0.0", port: 80)
        #expect(GatewayConfiguration(address: open, bearer: nil) == nil)
        #expect(GatewayConfiguration(address: open, bearer: Secret("")) == nil)
        #expect(GatewayConfiguration(address: open, bearer: Secret("s")) != nil)
        #expect(GatewayConfiguration(address: .unix("/x"), bearer: nil) != nil)
    }
}
