import Glibc

/// Where programs are.
enum Executable {
    /// This one.
    static var own: String { realPath(of: "/proc/self/exe") }

    /// The `headroom` that was built together with this one.
    static var headroom: String {
        own.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/headroom"
    }

    private static func realPath(of link: String) -> String {
        guard let path = realpath(link, nil) else { return CommandLine.arguments[0] }
        defer { free(path) }
        return String(cString: path)
    }
}
