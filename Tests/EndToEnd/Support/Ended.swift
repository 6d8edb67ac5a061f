import Subprocess

/// What a program left behind.
struct Ended: Sendable {
    let status: TerminationStatus
    let output: String
    let errors: String
}
