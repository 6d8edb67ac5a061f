/// What two things that everybody knows cost on this machine, in the same run as the figures.
///
/// The targets that are costs of the processor are meant for a machine where an uncontended `Mutex` takes 16 ns and a
/// reading of the clock 26 ns. They are judged moved by `slowness`:
///
/// | Mutex + clock | slowness | a target of 80 ns is judged as |
/// |---|---|---|
/// | 42 ns | 1 | 80 ns |
/// | 63 ns | 1.5 | 120 ns |
/// | 21 ns | 0.5 | 40 ns |
struct Yardstick: Hashable, Sendable {
    static let reference = Yardstick(mutex: 16, clock: 26)

    /// Nanoseconds of locking and unlocking a `Mutex` that nobody else wants.
    let mutex: Double
    /// Nanoseconds of one reading of the continuous clock.
    let clock: Double

    /// How many times as long the two take here as on the machine that the targets are meant for.
    var slowness: Double {
        (mutex + clock) / (Self.reference.mutex + Self.reference.clock)
    }
}
