import Glibc
import TestSupport

/// A folder of terminal descriptions of its own, removed with it.
final class Descriptions {
    let folder: String

    /// Describes `family`-direct as `family`-256color with 24-bit colours, as ncurses' own collection does.
    init(directColorFor family: String) throws {
        var pattern = Array("/tmp/terminfo-XXXXXX".utf8CString)
        guard mkdtemp(&pattern) != nil else { throw Pseudoterminal.Failure.system("mkdtemp", errno) }
        folder = String(decoding: pattern.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        try write(Self.source(family), to: folder + "/source")
        let command = ["/usr/bin/tic", "-x", "-o", folder, folder + "/source"]
        let compiler = try Child(command, environment: ["PATH=/usr/bin"], output: STDERR_FILENO)
        guard compiler.outcome() == .exited(0) else { throw Pseudoterminal.Failure.system("tic", 0) }
    }

    deinit {
        let command = ["/bin/rm", "-r", folder]
        _ = try? Child(command, environment: [], output: STDERR_FILENO).outcome()
    }

    private static func source(_ family: String) -> String {
        let parts = #"%p1%{65536}%/%d\:%p1%{256}%/%{255}%&%d\:%p1%{255}%&%d%;m"#
        return """
            \(family)-direct|for tests,
            \tRGB, ccc@, colors#0x1000000, initc@, pairs#0x10000, setb@, setf@,
            \tsetab=\\E[%?%p1%{8}%<%t4%p1%d%e48\\:2\\:\\:\(parts),
            \tsetaf=\\E[%?%p1%{8}%<%t3%p1%d%e38\\:2\\:\\:\(parts),
            \tuse=\(family)-256color,

            """
    }

    private func write(_ text: String, to path: String) throws {
        guard let file = fopen(path, "w") else { throw Pseudoterminal.Failure.system("fopen", errno) }
        fputs(text, file)
        fclose(file)
    }
}
