import ArgumentParser
import GitHub
import Glibc
import Resilience

/// Finds the credentials that the options or the environment name, and reads their secrets.
struct CredentialFinder {
    let options: CredentialOptions
    let environment: SecretEnvironment
    /// Whose tokens the GitHub CLI is asked for.
    let host: String

    /// The first is the one of requests that name none. Empty where nothing is named.
    func find() throws -> [Credential] {
        let asked = try fromOptions()
        let found = try asked.isEmpty ? fromEnvironment() : asked
        let names = found.map(\.name.rawValue)
        if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
            throw ValidationError("Two credentials are called \(twice): give one of them another name.")
        }
        return found
    }

    private func fromOptions() throws -> [Credential] {
        var found: [Credential] = []
        if let path = options.tokenFile { found.append(try token(.file(path), "token-file")) }
        if let line = options.tokenCommand {
            found.append(try token(.command(SecretCommand.words(of: line)), "token-command"))
        }
        if options.tokenFromGh { found.append(try token(.gitHubCLI(host: host), "gh")) }
        return found + (try options.named.map(credential))
    }

    private func credential(_ asked: NamedCredential) throws -> Credential {
        switch asked.source {
        case .environment(let variable):
            guard let secret = environment.secret(variable) else {
                throw ValidationError("\(variable), the token of \(asked.name), is not set.")
            }
            return try token(secret, from: variable, asked.name)
        case .file(let path): return try token(.file(path), asked.name)
        case .command(let line): return try token(.command(SecretCommand.words(of: line)), asked.name)
        case .gitHubCLI: return try token(.gitHubCLI(host: host), asked.name)
        case .app(let id, let installation, let keyFile):
            let key = try SecretSource.file(keyFile).read(environment: environment.plain)
            return try app(id, installation, key, asked.name)
        }
    }

    /// An App where one is set up, and the first token that there is.
    private func fromEnvironment() throws -> [Credential] {
        try [appOfEnvironment(), tokenOfEnvironment()].compactMap(\.self)
    }

    private func tokenOfEnvironment() throws -> Credential? {
        for variable in ["GITHUB_TOKEN", "GH_TOKEN"] {
            guard let secret = environment.secret(variable) else { continue }
            return try token(secret, from: variable, variable)
        }
        guard let path = serviceCredential("github-token") else { return nil }
        return try token(.serviceCredential(path), "github-token")
    }

    private func appOfEnvironment() throws -> Credential? {
        let id = environment.text("GITHUB_APP_ID") ?? environment.text("GITHUB_CLIENT_ID")
        let installation = environment.text("GITHUB_INSTALLATION_ID")
        guard id != nil || installation != nil else { return nil }
        guard let id else { throw missing("GITHUB_APP_ID, or GITHUB_CLIENT_ID") }
        guard let installation else { throw missing("GITHUB_INSTALLATION_ID") }
        guard let key = try keyOfEnvironment() else {
            throw missing("GITHUB_PRIVATE_KEY, or GITHUB_PRIVATE_KEY_PATH")
        }
        return try app(id, installation, key, "app")
    }

    private func keyOfEnvironment() throws -> Secret? {
        if let key = environment.secret("GITHUB_PRIVATE_KEY") { return key }
        if let path = environment.text("GITHUB_PRIVATE_KEY_PATH") {
            return try SecretSource.file(path).read(environment: environment.plain)
        }
        guard let path = serviceCredential("github-private-key") else { return nil }
        return try SecretSource.serviceCredential(path).read(environment: environment.plain)
    }

    /// A file that the service manager may have put there.
    private func serviceCredential(_ name: String) -> String? {
        guard let folder = environment.text("CREDENTIALS_DIRECTORY") else { return nil }
        let path = "\(folder)/\(name)"
        return access(path, F_OK) == 0 ? path : nil
    }

    private func missing(_ variable: String) -> ValidationError {
        ValidationError("The GitHub App is half set up: \(variable) is not set.")
    }

    private func app(
        _ id: String,
        _ installation: String,
        _ key: Secret,
        _ name: String
    ) throws -> Credential {
        let app = try AppIdentity(issuer: id, key: AppKey(key), installation: Int(installation) ?? 0)
        return .app(app, name: CredentialName(rawValue: name))
    }

    private func token(_ source: SecretSource, _ name: String) throws -> Credential {
        .token(try source.readToken(environment: environment.plain), name: CredentialName(rawValue: name))
    }

    private func token(_ secret: Secret, from variable: String, _ name: String) throws -> Credential {
        guard secret.isToken else { throw SecretSourceError.notAToken(source: variable) }
        return .token(secret, name: CredentialName(rawValue: name))
    }
}
