import Testing

@testable import GitHub

@Suite struct RequestTargetTests {
    private func url(_ path: String, _ query: [QueryItem] = [], at address: String = "https://api.github.com")
        throws -> String
    {
        try RequestTarget(of: Request(.get, path, query: query), at: APIAddress(address)).url
    }

    @Test(arguments: [
        ("/user", "https://api.github.com/user"),
        ("/repos/o/r/compare/main...dev", "https://api.github.com/repos/o/r/compare/main...dev"),
        (
            "/repos/o/r/contents/.github/workflows",
            "https://api.github.com/repos/o/r/contents/.github/workflows"
        ),
        ("/repos/o/r/contents/a b/ä.txt", "https://api.github.com/repos/o/r/contents/a%20b/%C3%A4.txt"),
        ("/repos/o/r/labels/100%", "https://api.github.com/repos/o/r/labels/100%25"),
        ("/repos/o/r/labels/a%2Fb", "https://api.github.com/repos/o/r/labels/a%2Fb"),
        ("/search/code?q=a..b", "https://api.github.com/search/code?q=a..b"),
        ("https://api.github.com/repositories/1?page=2", "https://api.github.com/repositories/1?page=2"),
        ("HTTPS://API.GitHub.com:443/user", "https://api.github.com/user"),
    ])
    func `a path goes to the API as it is meant`(path: String, expected: String) throws {
        #expect(try url(path) == expected)
    }

    @Test func `a query is encoded and joins the path's own`() throws {
        #expect(
            try url("/search/issues", [QueryItem("q", "is:open a+b&c")])
                == "https://api.github.com/search/issues?q=is%3Aopen%20a%2Bb%26c"
        )
        #expect(
            try url("/x?a=1", [QueryItem("b", "2"), QueryItem("c", "3")])
                == "https://api.github.com/x?a=1&b=2&c=3"
        )
    }

    @Test(arguments: [
        ("/user", "https://ghe.example/api/v3/user"), ("/api/v3/user", "https://ghe.example/api/v3/user"),
        ("https://ghe.example/api/v3/user", "https://ghe.example/api/v3/user"),
        ("/graphql", "https://ghe.example/api/graphql"), ("/api/graphql", "https://ghe.example/api/graphql"),
    ])
    func `an Enterprise Server's prefix is added once`(path: String, expected: String) throws {
        #expect(try url(path, at: "https://ghe.example/api/v3/") == expected)
    }

    @Test(
        arguments: [
            ("", .emptyPath),
            ("user", .relativePath("user")),
            ("//evil.example/user", .foreignOrigin("//evil.example/user")),
            ("/\\evil.example", .foreignOrigin("/\\evil.example")),
            ("https://evil.example/user", .foreignOrigin("https://evil.example/user")),
            ("http://api.github.com/user", .foreignOrigin("http://api.github.com/user")),
            ("https://api.github.com:8443/user", .foreignOrigin("https://api.github.com:8443/user")),
            ("https://api.github.com@evil.example/", .foreignOrigin("https://‹redacted›@evil.example/")),
            ("https://me:pw@api.github.com/user", .foreignOrigin("https://‹redacted›@api.github.com/user")),
            ("https://api.github.com//evil.example", .foreignOrigin("https://api.github.com//evil.example")),
            ("/repos/../user", .dotSegment("..")),
            ("/repos/./user", .dotSegment(".")),
            ("/repos/%2e%2E/user", .dotSegment("%2e%2E")),
            ("/repos/.%2e/user", .dotSegment(".%2e")),
            ("/user\r\nx: y", .controlCharacter),
            ("/user\u{0}", .controlCharacter),
            ("/labels/#1", .fragment("/labels/#1")),
        ] as [(String, RequestError)]
    )
    func `what would go elsewhere is refused`(path: String, error: RequestError) {
        #expect(throws: error) { try url(path) }
    }
}
