/// From the program's start to its first whole frame.
enum FirstFrameBench {
    static func figures() throws -> [Figure] {
        var times: [Double] = []
        for _ in 0..<11 {
            let dashboard = try Dashboard(simulating: "calm")
            times.append(dashboard.firstFrame / .milliseconds(1))
        }
        return [
            Figure(
                "screen.first-frame",
                "first frame after the program's start",
                .milliseconds,
                Sample(times),
                target: Target(bound: .atMost(100), basis: .fixed),
                remark: "to the frame's last byte, with the simulated GitHub started in the same process"
            )
        ]
    }
}
