import Testing

@testable import GitHub

@Suite struct APIAddressTests {
    @Test(arguments: [
        ("https://api.github.com", "https://api.github.com"),
        ("https://api.github.com/", "https://api.github.com"),
        ("https://API.GitHub.com:443", "https://api.github.com"),
        ("https://ghe.example/api/v3", "https://ghe.example/api/v3"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"), ("http://localhost:80", "http://localhost"),
        ("http://[::1]:9/", "http://[::1]:9"),
    ])
    func `the root of an API is taken`(text: String, description: String) throws {
        #expect(try APIAddress(text).description == description)
    }

    @Test(
        arguments: [
            ("api.github.com", .notURL("api.github.com")), ("https://", .notURL("https://")),
            ("https://a b", .notURL("https://a b")), ("https://host:0", .notURL("https://host:0")),
            ("ftp://api.github.com", .unknownScheme("ftp")),
            ("http://api.github.com", .insecure(host: "api.github.com")),
            ("http://127.0.0.1.evil.example", .insecure(host: "127.0.0.1.evil.example")),
            ("https://me:pw@api.github.com", .userInfo), ("https://github.com", .website),
            ("https://api.github.com?x=1", .query("https://api.github.com?x=1")),
        ] as [(String, APIAddressError)]
    )
    func `what no token may be sent to is refused with advice`(text: String, error: APIAddressError) {
        #expect(throws: error) { try APIAddress(text) }
        #expect(error.description.hasSuffix("."))
    }

    @Test func `a proxy is taken from the environment, unless the host is excluded`() throws {
        let address = try APIAddress("https://api.github.com")
        let environment = ["HTTPS_PROXY": "http://me:pw@proxy.example:3128", "HTTP_PROXY": "http://other:1"]
        let proxy = try #require(Proxy(for: address, environment: environment))
        #expect(proxy.host == "proxy.example")
        #expect(proxy.port == 3128)
        #expect(proxy.authorization == Secret("me:pw"))
        for excluded in ["*", "github.com", "x.example, .github.com"] {
            #expect(
                Proxy(for: address, environment: environment.merging(["NO_PROXY": excluded]) { $1 }) == nil
            )
        }
        #expect(
            Proxy(for: address, environment: environment.merging(["no_proxy": "hub.com"]) { $1 }) == proxy
        )
        #expect(Proxy(for: address, environment: ["HTTP_PROXY": "http://other:1"]) == nil)
        let ours = try APIAddress("http://127.0.0.1:8080")
        #expect(Proxy(for: ours, environment: ["HTTP_PROXY": "http://other:1"]) == nil)
    }
}
