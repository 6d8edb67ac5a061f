import ArgumentParser

/// How a simulated GitHub runs; the same for the one inside the dashboard and the one that runs alone.
struct SimulationOptions: ParsableArguments {
    @Option(help: "What the simulated world holds and how its dice fall; equal seeds, equal worlds.")
    var seed: UInt64 = 1

    @Option(
        help:
            "Divides every duration that the simulated GitHub speaks of, or that a recording took: 60 makes its hour a minute."
    )
    var speed: Double = 1

    func validate() throws {
        guard speed > 0, speed <= 3600 else {
            throw ValidationError("--speed \(speed) is out of range: give a number above 0, up to 3600.")
        }
    }
}
