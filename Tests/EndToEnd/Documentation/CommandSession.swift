/// Commands of one page as a script for the shell, which ends with the first that fails.
///
/// A command that serves is left running until the next one serves, or all are done. `$0` is the program, `$1` a folder,
/// `$2` a GitHub, `$3` a token.
struct CommandSession {
    let script: String

    /// - Parameter port: in place of the one that the pages name.
    init(_ commands: [String], port: String) {
        script = ([Self.opening] + commands.map { Self.step($0, port: port) }).joined(separator: "\n")
    }

    private static let opening = #"""
        program=$0 folder=$1
        cd "$folder"
        mkdir bin script
        ln -s "$program" bin/headroom
        printf '#!/bin/sh\nexec headroom "$@"\n' > script/run
        printf '#!/bin/sh\necho %s\n' "$3" > bin/gh
        printf '#!/bin/sh\ntest -n "$1"\n' > deploy
        chmod +x bin/gh deploy script/run
        export PATH="$folder/bin:$PATH" XDG_STATE_HOME="$folder/state" GITHUB_API_URL="$2"
        export GITHUB_WEBHOOK_SECRET=secret
        token=$3
        # Somebody who has watched GitHub before, so that there is an audit to read.
        GITHUB_TOKEN=$token headroom --once > first
        server=
        stop() { [ -z "$server" ] || { kill "$server"; wait "$server" || true; server=; }; }
        trap stop EXIT
        fail() { echo "$1: status $2"; cat out errors; exit 1; }
        """#

    private static func step(_ documented: String, port: String) -> String {
        let command = filled(documented, port: port)
        let name = "'\(documented.split(separator: "'").joined(separator: #"'\''"#))'"
        if command.contains(/^script\/(test|docs|bench)/) { return "" }
        if serves(command) {
            return """
                stop; rm -f ready; mkfifo ready
                \(command) > ready 2> errors & server=$!
                exec 3< ready
                read -r line <&3 || { : > out; fail \(name) none; }
                """
        }
        let opensGateway = command.contains(" --gateway ") ? "stop\n" : ""
        // What a command found is told by a status up to 2, as for tests that failed; a mistake is told in words.
        return opensGateway + """
            { \(command); } < /dev/null > out 2> errors; status=$?
            { [ $status -le 2 ] && ! grep -q '^Error' errors; } || fail \(name) $status
            """
    }

    private static func serves(_ command: String) -> Bool {
        command.contains(/^(headroom|script\/run) (gateway|simulate)/) || command.hasSuffix(" --json")
    }

    private static func filled(_ command: String, port: String) -> String {
        var command = command
        if command.contains(/^headroom gateway (?!.*--listen)/) { command += " --listen 127.0.0.1:9876" }
        return command.replacing("9876", with: port)
            .replacing("GITHUB_TOKEN=…", with: "GITHUB_TOKEN=$token")
            .replacing("octo-org/api 42", with: "octo-org/api 1296269001530")
    }
}
