/// One of the six parts of the screen. Its number is the digit that gives it the keyboard.
enum Panel: Int, CaseIterable, Hashable, Sendable {
    case limits = 1
    case breakers, queue, latency, requests, events

    var title: String {
        switch self {
        case .limits: "Limits"
        case .breakers: "Breakers"
        case .queue: "Queue"
        case .latency: "Latency"
        case .requests: "Requests"
        case .events: "Events"
        }
    }

    /// As it is typed and written into the file.
    var word: String { title.lowercased() }
}
