import Foundation

/// What this process has used of the machine: what a test has used, where it has the process for itself.
enum OwnProcess {
    /// Resident bytes, the most so far. Not what `getrusage` tells, which begins with the peak of the process that
    /// started this one.
    static func peakMemory() throws -> Int {
        try number(after: "VmHWM:", in: "/proc/self/status") * 1024
    }

    /// Bytes that were read by system calls so far, from wherever.
    static func bytesRead() throws -> Int {
        try number(after: "rchar:", in: "/proc/self/io")
    }

    private static func number(after name: String, in path: String) throws -> Int {
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        let words = lines.first { $0.hasPrefix(name) }?.split(whereSeparator: \.isWhitespace) ?? []
        guard words.count > 1, let number = Int(words[1]) else { throw NotTold() }
        return number
    }

    private struct NotTold: Error {}
}
