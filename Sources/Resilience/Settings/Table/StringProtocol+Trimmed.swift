extension StringProtocol {
    /// Without white space at either end.
    var trimmed: SubSequence {
        let start = drop(while: \.isWhitespace)
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return self[endIndex...] }
        return self[start.startIndex...end]
    }
}
