import FoundationEssentials
import Testing
import Timing

@testable import Simulator

@Suite struct CredentialTests {
    private func assertion(issued: String, expires: String) -> String {
        let claims = "{\"iss\":\"1\",\"iat\":\(issued),\"exp\":\(expires)}"
        let encoded = Data(claims.utf8).base64EncodedString().filter { $0 != "=" }
        return "eyJhbGciOiJSUzI1NiJ9.\(encoded).c2ln"
    }

    private let now = Int(Story.start.secondsSinceEpoch)

    @Test func `an App gets a token for its installation, and the token works for an hour`() throws {
        var story = try Story()
        story.token = assertion(issued: "\(now - 60)", expires: "\(now + 540)")
        let plan = story.ask("POST", "/app/installations/1/access_tokens")
        #expect(plan.status == 201)
        #expect(
            plan.json?["expires_at"]?.text == CivilTime(Story.start.advanced(by: .seconds(3_600))).timestamp
        )
        story.token = try #require(plan.json?["token"]?.text)
        #expect(story.get("/user").status == 200)
        #expect(story.simulation.ledger.windows.keys.contains { $0.credential == "installation-1" })
        story.pass(.seconds(3_600))
        #expect(story.get("/user").message == "Bad credentials")
    }

    @Test func `the stateless token is long, has two dots, and works`() throws {
        var story = try Story()
        story.token = assertion(issued: "\(now - 60)", expires: "\(now + 540)")
        let plan = story.ask(
            "POST",
            "/app/installations/1/access_tokens",
            ["X-GitHub-Stateless-S2S-Token": "enabled"]
        )
        let token = try #require(plan.json?["token"]?.text)
        #expect(token.count > 400)
        #expect(token.split(separator: ".").count == 3)
        story.token = token
        #expect(story.get("/repos/octo-org/api").status == 200)
        #expect(story.simulation.ledger.windows.keys.contains { $0.credential == "installation-1" })
    }

    @Test func `a fresh token is refused while replicas lag`() throws {
        var story = try Story("[weather]\nreplication-lag = \"5s\"")
        story.token = assertion(issued: "\(now - 60)", expires: "\(now + 540)")
        let plan = story.ask("POST", "/app/installations/1/access_tokens")
        story.token = try #require(plan.json?["token"]?.text)
        story.pass(.milliseconds(4_999))
        #expect(story.get("/user").status == 401)
        story.pass(.milliseconds(1))
        #expect(story.get("/user").status == 200)
    }

    @Test(arguments: [
        (-60, "661", "too far in the future"), (-60, "0", "must be a numeric value"),
        (61, "540", "'Issued at' claim"),
    ])
    func `an assertion whose times are wrong is refused in GitHub's words`(
        issued: Int,
        expires: String,
        words: String
    )
        throws
    {
        var story = try Story()
        story.token = assertion(issued: "\(now + issued)", expires: "\(now + (Int(expires) ?? 0))")
        let plan = story.ask("POST", "/app/installations/1/access_tokens")
        #expect(plan.status == 401)
        #expect(plan.message?.contains(words) == true, "\(plan.message ?? "")")
    }

    @Test func `fractions of seconds are refused`() throws {
        var story = try Story()
        story.token = assertion(issued: "\(now - 60).25", expires: "\(now + 540)")
        #expect(story.ask("POST", "/app/installations/1/access_tokens").message?.contains("Integer") == true)
        story.token = "eyJ.nonsense.x"
        let plan = story.ask("POST", "/app/installations/1/access_tokens")
        #expect(plan.message == "A JSON web token could not be decoded")
    }

    @Test func `an ordinary token cannot speak for an App, nor an assertion for an ordinary one`() throws {
        var story = try Story()
        #expect(story.ask("POST", "/app/installations/1/access_tokens").status == 401)
        story.token = assertion(issued: "\(now - 60)", expires: "\(now + 540)")
        #expect(story.get("/user").status == 403)
        #expect(
            story.ask("POST", "/app/installations/2/access_tokens").message?.contains("suspended") == true
        )
        #expect(story.ask("POST", "/app/installations/3/access_tokens").status == 404)
    }

    /// A minute of fine weather, and then one in which this is so.
    private func phase(_ knob: String) -> String {
        "[[phases]]\nname = \"bad\"\nafter = \"1m\"\nlasting = \"1m\"\nweather.\(knob) = true"
    }

    @Test func `a suspended installation is told to its tokens, and gets no more`() throws {
        var story = try Story(phase("suspended"))
        let app = assertion(issued: "\(now - 60)", expires: "\(now + 540)")
        story.token = app
        story.token = story.ask("POST", "/app/installations/1/access_tokens").json?["token"]?.text
        #expect(story.get("/user").status == 200)
        story.pass(.seconds(60))
        #expect(story.get("/user").message == "This installation has been suspended")
        let token = story.token
        story.token = app
        #expect(story.ask("POST", "/app/installations/1/access_tokens").status == 403)
        story.pass(.seconds(60))
        story.token = token
        #expect(story.get("/user").status == 200)
    }

    @Test func `the tokens of an installation that is gone are unknown, and it gets no more`() throws {
        var story = try Story(phase("uninstalled"))
        let app = assertion(issued: "\(now - 60)", expires: "\(now + 540)")
        story.token = app
        story.token = story.ask("POST", "/app/installations/1/access_tokens").json?["token"]?.text
        story.pass(.seconds(60))
        let plan = story.get("/user")
        #expect(plan.status == 401)
        #expect(plan.message == "Bad credentials")
        story.token = app
        #expect(story.ask("POST", "/app/installations/1/access_tokens").status == 404)
    }

    @Test func `two tokens have two allowances`() throws {
        var story = try Story()
        _ = story.get("/user")
        story.token = "ghp_another0123"
        #expect(story.get("/user").window == "5000/4999/1 core")
    }

    @Test func `check runs are an App's to write`() throws {
        var story = try Story()
        let body = #"{"name":"tests","head_sha":"0123456789"}"#
        #expect(story.ask("POST", "/repos/octo-org/api/check-runs", body: body).status == 201)
        story.token = "ghp_personal0123"
        let plan = story.ask("POST", "/repos/octo-org/api/check-runs", body: body)
        #expect(plan.message == "You must authenticate via a GitHub App.")
    }
}
