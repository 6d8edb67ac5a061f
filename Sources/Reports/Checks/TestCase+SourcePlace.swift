extension TestCase {
    /// The line of the repository that the failure is about: as the report tells it, or the first in the stack.
    /// - Parameter root: the folder in which the tests ran; empty where it isn't known.
    func sourcePlace(root: String) -> SourcePlace? {
        if let location, location.line != nil, let file = location.file.inRepository(root: root) {
            return SourcePlace(file: file, line: location.line)
        }
        guard let failure = outcome.failure else { return nil }
        for line in failure.stack.lines(200) + failure.message.lines(20) {
            guard let place = SourcePlace(mentionedIn: line),
                let file = place.file.inRepository(root: root)
            else { continue }
            return SourcePlace(file: file, line: place.line)
        }
        return nil
    }
}

extension SourcePlace {
    /// The first `path/file.ext:12` or `File "path/file.ext", line 12` of a line.
    init?(mentionedIn line: Substring) {
        for word in line.split(whereSeparator: { $0.isWhitespace || "()[]{}\"'`,".contains($0) }) {
            let parts = word.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count >= 2, let number = Int(parts[1]), number > 0, parts[0].isFileName else {
                continue
            }
            self.init(file: String(parts[0]), line: number)
            return
        }
        let quoted = line.split(separator: "\"", omittingEmptySubsequences: false)
        guard quoted.count == 3, quoted[0].trimmed == "File", quoted[2].hasPrefix(", line ") else {
            return nil
        }
        let digits = quoted[2].dropFirst(7).prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), number > 0 else { return nil }
        self.init(file: String(quoted[1]), line: number)
    }
}

extension StringProtocol {
    /// Whether it has a name and an extension that begins with a letter, as source files have.
    fileprivate var isFileName: Bool {
        guard let dot = lastIndex(of: "."), dot > startIndex else { return false }
        let kind = self[index(after: dot)...]
        return (1...10).contains(kind.count) && kind.first?.isLetter == true
            && kind.allSatisfy { $0.isLetter || $0.isNumber }
    }

    /// The path from the repository's root; `nil` for a file outside it, or one that only has a name, as in a Java
    /// stack: such a path would point nowhere.
    fileprivate func inRepository(root: String) -> String? {
        var path = String(self).replacing("\\", with: "/")[...]
        if !root.isEmpty, path.hasPrefix(root) {
            path = path.dropFirst(root.count).drop { $0 == "/" }
        }
        while path.hasPrefix("./") { path = path.dropFirst(2) }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let isInside = !parts.isEmpty && !parts.contains { $0.isEmpty || $0 == ".." } && !path.contains(":")
        return isInside ? String(path) : nil
    }
}
