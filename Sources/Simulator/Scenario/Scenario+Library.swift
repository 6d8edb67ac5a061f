internal import Glibc

extension Scenario {
    /// The scenarios that are compiled in, with their sources.
    private static let library: [(name: String, source: [UInt8])] = [
        ("idle", PackageResources.idle_toml),
        ("calm", PackageResources.calm_toml),
        ("rush", PackageResources.rush_toml),
        ("storm", PackageResources.storm_toml),
        ("outage", PackageResources.outage_toml),
        ("slow", PackageResources.slow_toml),
        ("exhausted", PackageResources.exhausted_toml),
        ("flaky-network", PackageResources.flaky_network_toml),
        ("weather", PackageResources.weather_toml),
    ]

    /// The names of the scenarios that are compiled in, calm ones first.
    public static var names: [String] { library.map(\.name) }

    /// The scenario of that name, or of the file at that path.
    public static func named(_ nameOrPath: String) throws(ScenarioError) -> Scenario {
        if let entry = library.first(where: { $0.name == nameOrPath }) {
            let text = String(decoding: entry.source, as: UTF8.self)
            return try Scenario(parsing: text, file: "\(entry.name).toml", name: entry.name)
        }
        guard let text = content(of: nameOrPath) else { throw .notFound(name: nameOrPath, known: names) }
        let last = nameOrPath.split(separator: "/").last.map(String.init) ?? nameOrPath
        let name = last.hasSuffix(".toml") ? String(last.dropLast(5)) : last
        return try Scenario(parsing: text, file: nameOrPath, name: name)
    }

    private static func content(of path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
            content.append(contentsOf: chunk[..<count])
        }
        return String(validating: content, as: UTF8.self)
    }
}
