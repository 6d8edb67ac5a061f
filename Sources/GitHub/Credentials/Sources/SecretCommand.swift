private import Glibc

/// Runs a program that prints a secret. Nothing but its words reaches it: no shell looks at them.
public enum SecretCommand {
    /// How long a program may take, such as to ask for a password.
    private static let patience = Duration.seconds(60)

    /// The words of a line: spaces part them, quotes of either kind keep spaces together, and nothing else has a
    /// meaning.
    public static func words(of line: String) throws(SecretSourceError) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for sign in line {
            if let open = quote {
                if sign == open { quote = nil } else { word = (word ?? "") + String(sign) }
            } else if sign == "\"" || sign == "'" {
                quote = sign
                word = word ?? ""
            } else if sign == " " || sign == "\t" {
                if let whole = word.take() { words.append(whole) }
            } else {
                word = (word ?? "") + String(sign)
            }
        }
        if let word { words.append(word) }
        guard quote == nil, !words.isEmpty, words[0] != "" else { throw .badCommand }
        return words
    }

    static func output(
        of words: [String],
        environment: [String: String]
    ) throws(SecretSourceError) -> [UInt8] {
        guard let program = words.first else { throw .badCommand }
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else {
            throw .notStarted(program: program, reason: SecretFile.problem(errno))
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        let (child, problem) = spawn(words, environment, output: ends[1])
        close(ends[1])
        guard problem == 0 else { throw .notStarted(program: program, reason: SecretFile.problem(problem)) }
        guard waitForOutput(ends[0]) else {
            kill(child, SIGKILL)
            _ = status(of: child)
            throw .timedOut(program: program, after: patience)
        }
        let bytes: Result<[UInt8], SecretSourceError>
        do throws(SecretSourceError) {
            bytes = .success(try SecretFile.contents(of: ends[0], named: program))
        } catch {
            bytes = .failure(error)
        }
        let status = Self.status(of: child)
        guard status == 0 else { throw .failed(program: program, status: status) }
        return try bytes.get()
    }

    /// Its input and its complaints stay the terminal's, since it may have to ask something.
    private static func spawn(_ words: [String], _ environment: [String: String], output: Int32)
        -> (pid_t, problem: Int32)
    {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Threads of the concurrency runtime block signals, and a child would inherit that.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] =
            environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in arguments + variables { free(pointer) } }
        var child = pid_t()
        let problem = posix_spawnp(&child, words[0], &actions, &attributes, &arguments, &variables)
        return (child, problem)
    }

    /// Whether something can be read in time, be it the end.
    private static func waitForOutput(_ descriptor: Int32) -> Bool {
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return Glibc.poll(&poll, 1, Int32(patience.components.seconds * 1000)) > 0
    }

    private static func status(of child: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
    }
}
