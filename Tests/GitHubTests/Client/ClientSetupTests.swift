import GitHub
import Resilience
import TestSupport
import Testing

struct ClientSetupTests {
    @Test func `without any variable it is nobody, with the defaults`() throws {
        let setup = try ClientSetup(environment: ["GITHUB_TOKEN": "", "PATH": "/bin"])
        #expect(setup.credential.name == .anonymous)
        #expect(setup.settings == Settings())
        #expect(setup.configuration.address == .github)
    }

    @Test func `a token, an address and settings come from their variables`() throws {
        let setup = try ClientSetup(environment: [
            "GITHUB_TOKEN": "ghp_right", "GH_TOKEN": "ghp_other",
            "GITHUB_API_URL": "https://github.example.com/api/v3",
            "GITHUB_RATE_LIMIT_RESERVE_PERCENT": "15",
        ])
        #expect(setup.credential.name == "token")
        #expect(setup.configuration.address.host == "github.example.com")
        #expect(setup.settings.rateLimit.reservePercent == 15)
    }

    @Test func `an App goes before a token`() throws {
        var variables = Self.app
        variables["GITHUB_TOKEN"] = "ghp_right"
        #expect(try ClientSetup(environment: variables).credential.name == "app")
    }

    @Test(arguments: ["GITHUB_APP_ID", "GITHUB_PRIVATE_KEY", "GITHUB_INSTALLATION_ID"])
    func `half an App is refused, with what is missing`(_ variable: String) throws {
        var variables = Self.app
        variables[variable] = nil
        #expect(throws: EnvironmentError.missing(variable: variable)) {
            try ClientSetup(environment: variables)
        }
    }

    @Test func `what a variable cannot hold is refused by its name, and no secret is told`() throws {
        let wrong = [
            (
                "GITHUB_INSTALLATION_ID", "many",
                EnvironmentError.notNumber(variable: "GITHUB_INSTALLATION_ID")
            ),
            ("GITHUB_PRIVATE_KEY", "s3cret", .key(.notPEM)),
            ("GITHUB_APP_ID", "a b", .app(.badIssuer("a b"))),
            ("GITHUB_API_URL", "ftp://x", .address(.unknownScheme("ftp"))),
        ]
        for (variable, value, error) in wrong {
            var variables = Self.app
            variables[variable] = value
            #expect(throws: error) { try ClientSetup(environment: variables) }
            #expect("\(error)".contains(variable))
            #expect(!"\(error)".contains("s3cret"))
        }
        #expect(throws: EnvironmentError.self) {
            try ClientSetup(environment: ["GITHUB_RATE_LIMIT_RESERVE_PERCENT": "150"])
        }
    }

    private static let app = [
        "GITHUB_APP_ID": "123456", "GITHUB_PRIVATE_KEY": AppPrivateKey.pkcs1,
        "GITHUB_INSTALLATION_ID": "789012",
    ]
}
