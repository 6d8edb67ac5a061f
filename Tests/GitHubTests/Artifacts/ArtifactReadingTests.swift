import Reports
import Testing

@testable import GitHub

@Suite struct ArtifactReadingTests {
    @Test func `an artifact is read with all that GitHub tells`() throws {
        let text = """
            {"id":11,"name":"Rails","size_in_bytes":556,"expired":false,"digest":"sha256:aa","created_at":"2020-01-10T14:59:22Z",
            "expires_at":"2020-03-21T14:59:22Z","workflow_run":{"id":2332938,"head_branch":"main","head_sha":"328faa0"}}
            """
        let json = try #require(JSONReading.value(in: Array(text.utf8)))
        #expect(
            Artifact(json)
                == Artifact(
                    id: 11,
                    name: "Rails",
                    size: 556,
                    digest: "sha256:aa",
                    createdAt: 1_578_668_362,
                    expiresAt: 1_584_802_762,
                    run: Artifact.Run(id: 2_332_938, branch: "main", commit: "328faa0")
                )
        )
    }

    @Test(arguments: [
        ("bytes 4-9/10", true), ("bytes */10", true), ("bytes 4-9/*", true), ("bytes 9-4/10", false),
        ("bytes 4-10/10", false), ("bytes +4-9/10", false), ("chunks 4-9/10", false), ("bytes 4-9", false),
    ])
    func `a content-range is read whole or not at all`(text: String, isOne: Bool) {
        #expect((ContentRange(text) != nil) == isOne)
    }

    @Test(
        arguments: [
            ("attachment; filename=\"a;b.txt\"", "a;b.txt"), ("attachment; filename=plain.log", "plain.log"),
            ("attachment; filename=\"x\"; filename*=UTF-8''na%C3%AFve.txt", "naïve.txt"),
            ("attachment; filename*=latin1''x; filename=\"say \\\"hi\\\"\"", "say \"hi\""),
            ("attachment", nil),
            ("attachment; filename*=UTF-8''%zz", nil),
        ] as [(String, String?)]
    )
    func `the name in a content-disposition`(header: String, name: String?) {
        #expect(ContentDisposition.fileName(in: header) == name)
    }

    @Test(
        arguments: [
            ("../../etc/passwd", "passwd"), ("..\\..\\evil.exe", "evil.exe"), (".bashrc", "bashrc"),
            ("a\u{1B}[31m\nb", "a[31mb"),
            ("C:\\logs\\x.txt", "x.txt"), ("..", nil), ("/", nil), ("", nil), ("\u{202E}gpj.exe", "gpj.exe"),
        ] as [(String, String?)]
    )
    func `a stranger's name becomes one that stays in its folder`(name: String, safe: String?) {
        #expect(FileName.sanitised(name) == safe)
    }

    @Test func `a digest of another kind or length is unknown, not wrong`() {
        let digits = String(repeating: "0f", count: 32)
        #expect(ExpectedDigest("SHA256:\(digits)") == .sha256([UInt8](repeating: 15, count: 32)))
        #expect(ExpectedDigest("sha256:\(digits)0") == .unknown("sha256:\(digits)0"))
        #expect(ExpectedDigest("sha512:\(digits)") == .unknown("sha512:\(digits)"))
        #expect(ExpectedDigest(nil) == .none)
    }
}
