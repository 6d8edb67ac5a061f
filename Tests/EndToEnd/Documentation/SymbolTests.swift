import Foundation
import Testing

/// The library's public face and its documentation, which is some thousand files to write.
@Suite(.timeLimit(.minutes(10)))
struct SymbolTests {
    @Test
    func
        `the documentation builds without a warning, no public symbol is without a word, none shows a foreign type`()
        async throws
    {
        let ended = try await shell(#"cd "$1" && exec script/docs --skip-build"#, "sh", Manual.root.path)
        try #require(ended.status.isSuccess, "\(ended.output)\(ended.errors)")
        let symbols = try SymbolGraph.read(in: Manual.root.appendingPathComponent(".build/docs/symbols"))
            .flatMap(\.symbols)
            .filter(\.isWritten)
        #expect(symbols.count > 1000)
        let wordless = symbols.filter { $0.docComment == nil }.map(\.name)
        #expect(wordless == [])
        let foreign = symbols.filter { $0.declarationFragments.contains(where: \.isForeign) }.map(\.name)
        #expect(foreign == [])
    }
}

extension SymbolGraph.Symbol.Fragment {
    /// Whether it names a type of the HTTP library, of NIO or of the cryptographic library: what a caller must not need
    /// to know.
    fileprivate var isForeign: Bool {
        preciseIdentifier?.contains(/^s:\d+(AsyncHTTPClient|NIO|HTTPTypes|Crypto|Hummingbird)/) == true
    }
}
