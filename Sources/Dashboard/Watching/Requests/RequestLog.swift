internal import Resilience
internal import Timing

/// All calls that live, and the last thousand that have ended: what waits is never pushed out by what is done.
struct RequestLog: Hashable, Sendable {
    static let endedCapacity = 1000
    /// A call that comes when so many live is taken up once it is sent.
    static let livingCapacity = 100_000

    /// In no order; an array, because sorting reads them all, and reads them here without copying.
    private var rows: [RequestRow] = []
    /// Where each call's row lies.
    private var places: [CallID: Int] = [:]
    /// Calls in the order of their ends; the ones before `oldestEnded` have left.
    private var ended: [CallID] = []
    private var oldestEnded = 0

    init() {}

    private init(_ rows: [RequestRow]) {
        self.rows = rows
        places = Dictionary(rows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        ended = rows.filter(\.hasEnded).map(\.id)
    }

    /// The calls as they were then, of all that are still known; `kept` are others that were seen then.
    func asOf(_ instant: Instant, with kept: [RequestRow]) -> RequestLog {
        let known = rows.compactMap { $0.asOf(instant) }
        let ids = Set(known.map(\.id))
        return RequestLog(known + kept.filter { !ids.contains($0.id) })
    }

    subscript(id: CallID) -> RequestRow? {
        places[id].map { rows[$0] }
    }

    /// Without a copy of all that is known of it.
    func call(of id: CallID) -> Call? {
        places[id].map { rows[$0].call }
    }

    var count: Int { rows.count }

    private var endedCount: Int { ended.count - oldestEnded }
    private var livingCount: Int { rows.count - endedCount }

    /// The paths of all calls, each once, in their order.
    var paths: [String] { Set(rows.map(\.call.path)).sorted() }

    mutating func received(_ call: Call, at instant: Instant, matching matcher: Matcher) {
        guard places[call.id] == nil, livingCount < Self.livingCapacity else { return }
        var row = RequestRow(call, at: instant)
        var text = SearchText()
        row.refilter(matching: matcher, by: &text)
        places[call.id] = rows.count
        rows.append(row)
    }

    /// What happened to a call that isn't known any more is dropped.
    mutating func happened(_ step: TraceStep, to id: CallID, matching matcher: Matcher) {
        guard let place = places[id] else { return }
        let hadEnded = rows[place].hasEnded
        rows[place].happened(step)
        var text = SearchText()
        rows[place].refilter(matching: matcher, by: &text)
        guard !hadEnded, rows[place].hasEnded else { return }
        ended.append(id)
        if endedCount > Self.endedCapacity { removeOldestEnded() }
    }

    /// Those that have not ended and that the matcher finds, oldest first.
    func living(matching matcher: Matcher) -> [RequestRow] {
        var text = SearchText()
        return rows.filter { !$0.hasEnded && $0.matches(matcher, by: &text) }.sorted { $0.id < $1.id }
    }

    /// The latest call before a row that asked the same in the same name, and was answered.
    func answered(before row: RequestRow) -> RequestRow? {
        let same = rows.filter { other in
            other.id < row.id && other.status != nil && other.status != 304
                && other.call.method == row.call.method
                && other.call.path == row.call.path && other.call.lane.credential == row.call.lane.credential
        }
        return same.max { $0.id < $1.id }
    }

    /// Whose calls were refused most often since then, of the last two hundred that ended; of equals the first by name.
    func mostRefused(since instant: Instant) -> (caller: String, count: Int)? {
        var counts: [String: Int] = [:]
        for id in ended[oldestEnded...].suffix(200) {
            guard let place = places[id], rows[place].since >= instant, rows[place].isRefused else {
                continue
            }
            counts[rows[place].call.caller, default: 0] += 1
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { ($0.key, $0.value) }
    }

    /// What the filter lets through, in the order.
    func ordered(by order: RequestOrder, reversed isReversed: Bool, at now: Instant) -> [CallID] {
        var ranked: [Ranked] = []
        ranked.reserveCapacity(rows.count)
        for index in rows.indices where rows[index].isMatching {
            ranked.append(Ranked(rank: order.rank(of: rows[index], at: now), id: rows[index].id))
        }
        ranked.sort()
        return isReversed ? ranked.reversed().map(\.id) : ranked.map(\.id)
    }

    private struct Ranked: Comparable {
        var rank: Int64
        var id: CallID

        /// Of equals the newer one comes first.
        static func < (left: Ranked, right: Ranked) -> Bool {
            left.rank == right.rank ? left.id > right.id : left.rank < right.rank
        }
    }

    mutating func refilter(matching matcher: Matcher) {
        var text = SearchText()
        for index in rows.indices { rows[index].refilter(matching: matcher, by: &text) }
    }

    private mutating func removeOldestEnded() {
        remove(ended[oldestEnded])
        oldestEnded += 1
        guard oldestEnded >= Self.endedCapacity else { return }
        ended.removeFirst(oldestEnded)
        oldestEnded = 0
    }

    /// The last row takes the place of the removed one.
    private mutating func remove(_ id: CallID) {
        guard let place = places.removeValue(forKey: id) else { return }
        let last = rows.count - 1
        if place < last {
            rows.swapAt(place, last)
            places[rows[place].id] = place
        }
        rows.removeLast()
    }
}
