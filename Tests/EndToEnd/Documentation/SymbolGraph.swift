import Foundation

/// The public symbols of a module, as the compiler tells them.
struct SymbolGraph: Decodable {
    struct Symbol: Decodable {
        struct Identifier: Decodable {
            let precise: String
        }

        struct Fragment: Decodable {
            let spelling: String
            /// The mangled name of the type that it names.
            let preciseIdentifier: String?
        }

        struct Comment: Decodable {}

        struct Location: Decodable {
            let uri: String
        }

        let identifier: Identifier
        let pathComponents: [String]
        let declarationFragments: [Fragment]
        let docComment: Comment?
        /// `nil` for what the compiler makes by itself.
        let location: Location?

        var name: String { pathComponents.joined(separator: ".") }

        /// Whether somebody wrote it here: neither made by the compiler nor inherited from a protocol.
        var isWritten: Bool { location != nil && !identifier.precise.contains("::SYNTHESIZED::") }
    }

    let symbols: [Symbol]

    /// All graphs in a folder and below it.
    static func read(in folder: URL) throws -> [SymbolGraph] {
        let files =
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
        return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "json" }.map { file in
            try JSONDecoder().decode(SymbolGraph.self, from: Data(contentsOf: file))
        }
    }
}
