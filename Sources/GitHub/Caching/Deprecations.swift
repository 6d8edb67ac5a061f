internal import Resilience
internal import Timing

/// The endpoints that GitHub has announced to drop (RFC 9745 `deprecation`, RFC 8594 `sunset`), each told
/// once.
struct Deprecations: Sendable {
    private var told: Set<String> = []

    /// What is to be told; `nil` where the answer announces nothing, or nothing new.
    mutating func answered(_ headers: Headers, from endpoint: String, clock: ServerClock) -> Finding? {
        let since = headers["deprecation"].flatMap(Self.seconds)
        let sunset = headers["sunset"].flatMap(Self.seconds)
        guard since != nil || sunset != nil, told.insert(endpoint).inserted else { return nil }
        return .deprecated(endpoint: endpoint, since: since.map(clock.local), sunset: sunset.map(clock.local))
    }

    /// An HTTP date, or `@` and seconds since the Unix epoch. What is neither counts as absent.
    private static func seconds(in text: String) -> Int64? {
        let text = text.trimming()
        guard text.hasPrefix("@") else { return HTTPDate.seconds(in: text) }
        return Int64(text.dropFirst()).flatMap { abs($0) < 1 << 40 ? $0 : nil }
    }
}
