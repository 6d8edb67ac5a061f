import Testing

/// The real binary in a real terminal against the real simulator. One after the other: each has a program, a
/// simulator and a terminal of its own at work.
@Suite("The whole program", .serialized, .timeLimit(.minutes(2)))
enum WholeProgram {}
