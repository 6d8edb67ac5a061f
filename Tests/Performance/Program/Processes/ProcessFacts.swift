import Foundation

/// What the system knows of a process; read from `/proc`.
struct ProcessFacts {
    /// Nanoseconds of processor time, of threads that have ended too.
    let cpuTime: Int64
    /// Of the threads that live, by their names.
    let cpuTimeByThread: [String: Int64]
    /// How often any of its threads has gone to sleep, and so been woken.
    let wakeups: Int
    /// The same by the thread's name.
    let wakeupsByThread: [String: Int]
    /// Bytes in memory, shared ones included.
    let resident: Int
    /// Bytes in memory that no other process shares and no file backs.
    let anonymous: Int

    init(of process: pid_t) throws {
        let root = "/proc/\(process)"
        let status = try Self.fields(of: "\(root)/status")
        resident = Self.kibibytes(status["VmRSS"]) << 10
        anonymous = Self.kibibytes(status["RssAnon"]) << 10
        var cpuTime: [String: Int64] = [:]
        var wakeups: [String: Int] = [:]
        for thread in try FileManager.default.contentsOfDirectory(atPath: "\(root)/task") {
            // A thread may end between the listing and the reading.
            guard let fields = try? Self.fields(of: "\(root)/task/\(thread)/status"),
                let times = try? String(contentsOfFile: "\(root)/task/\(thread)/schedstat", encoding: .utf8)
            else { continue }
            let name = fields["Name"] ?? "?"
            cpuTime[name, default: 0] += times.split(separator: " ").first.flatMap { Int64($0) } ?? 0
            wakeups[name, default: 0] += Int(fields["voluntary_ctxt_switches"] ?? "") ?? 0
        }
        self.cpuTime = try Self.cpuTime(of: process)
        cpuTimeByThread = cpuTime
        self.wakeups = wakeups.values.reduce(0, +)
        wakeupsByThread = wakeups
    }

    private static func cpuTime(of process: pid_t) throws -> Int64 {
        var clock = clockid_t()
        var time = timespec()
        let failure = clock_getcpuclockid(process, &clock)
        guard failure == 0 else { throw SystemFailure.call("clock_getcpuclockid", failure) }
        guard clock_gettime(clock, &time) == 0 else { throw SystemFailure.call("clock_gettime", errno) }
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    private static func fields(of path: String) throws -> [String: String] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var fields: [String: String] = [:]
        for line in text.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            fields[String(line[..<colon])] = line[line.index(after: colon)...].trimmingCharacters(
                in: .whitespaces
            )
        }
        return fields
    }

    private static func kibibytes(_ text: String?) -> Int {
        text.flatMap { $0.split(separator: " ").first }.flatMap { Int($0) } ?? 0
    }
}
