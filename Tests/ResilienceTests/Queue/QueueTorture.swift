import Resilience
import TestSupport
import Testing
import Timing

/// One run of random operations on a queue and its naive twin, which must agree after each.
struct QueueTorture {
    private let seed: UInt64
    private var dice: Dice
    private var queue: RequestQueue
    private var twin: NaiveQueue
    private var now = Instant(secondsSinceEpoch: 1_000_000)
    private var used: Set<CallID> = []
    private var total = 0
    /// Where the calls stood that have gone.
    private var places: [CallID: (mine: QueuePlace, its: NaiveQueue.Place)] = [:]
    private var gone: [CallID] = []

    init(seed: UInt64) {
        self.seed = seed
        dice = Dice(seed: seed)
        var policy = QueuePolicy()
        policy.capacity = dice.pick([1, 3, 20, 60])
        policy.ageingStep = .seconds(dice.pick([0, 1, 7, 30]))
        policy.maximumWait = .seconds(60)
        queue = RequestQueue(policy: policy)
        twin = NaiveQueue(policy: policy)
    }

    mutating func run(steps: Int) {
        for _ in 0..<steps {
            if dice.chance(percent: 40) { now = now.advanced(by: .milliseconds(dice.roll(0...8000))) }
            step()
            check()
        }
    }

    private mutating func step() {
        switch dice.roll(1...100) {
        case ...45: enqueue()
        case ...70: next()
        case ...80: remove()
        case ...88: expire()
        case ...96: reprioritise()
        default: reconfigure()
        }
    }

    private mutating func enqueue() {
        let id = dice.chance(percent: 30) ? gone.popLast() ?? newID() : newID()
        let caller = "caller \(dice.roll(1...5))"
        let lane = Lane.named("lane \(dice.roll(1...4))")
        let priority = dice.pick(Priority.allCases)
        let wait = dice.chance(percent: 50) ? 60 : dice.roll(0...120)
        let deadline = now.advanced(by: .seconds(wait))
        let mine = queue.enqueue(
            id,
            caller: caller,
            lane: lane,
            priority: priority,
            deadline: deadline,
            place: places[id]?.mine,
            at: now
        )
        let its = twin.enqueue(
            id,
            caller: caller,
            lane: lane,
            priority: priority,
            deadline: deadline,
            place: places[id]?.its,
            at: now
        )
        #expect(mine == its, "seed \(seed)")
        guard let place = queue.place(of: id), let twins = twin.place(of: id) else { return }
        #expect(places[id].map { $0.mine == place } ?? true, "a call lost its place, seed \(seed)")
        places[id] = (place, twins)
    }

    private mutating func next() {
        let granted = Set((1...4).filter { _ in dice.chance(percent: 40) }.map { "lane \($0)" })
        let barred = dice.pick(Priority.allCases)
        let answer: (Lane, Priority) -> Admission = { lane, priority in
            granted.contains(lane.endpoint) && priority != barred ? .granted : .held(.secondary, until: nil)
        }
        var asked = Set<String>()
        let mine = queue.next(at: now) { _, lane, priority in
            let isNew = asked.insert("\(lane.endpoint) \(priority)").inserted
            #expect(isNew, "asked twice, seed \(seed)")
            return answer(lane, priority)
        }
        #expect(mine == twin.next(at: now, admission: answer), "seed \(seed)")
        if let mine { gone.append(mine) }
    }

    private mutating func remove() {
        guard let id = anyID() else { return }
        #expect(queue.remove(id) == twin.remove(id), "seed \(seed)")
    }

    private mutating func expire() {
        #expect(queue.expire(at: now).map(\.id) == twin.expire(at: now), "seed \(seed)")
    }

    private mutating func reprioritise() {
        guard let id = anyID() else { return }
        let priority = dice.pick(Priority.allCases)
        #expect(queue.reprioritise(id, to: priority) == twin.reprioritise(id, to: priority), "seed \(seed)")
    }

    private mutating func reconfigure() {
        twin.policy.capacity = dice.pick([1, 5, 60])
        twin.policy.ageingStep = .seconds(dice.pick([0, 2, 30]))
        #expect(queue.reconfigured(twin.policy, at: now) == twin.shrink(at: now), "seed \(seed)")
    }

    private mutating func check() {
        let snapshot = queue.snapshot(at: now)
        #expect(queue.count == twin.entries.count, "seed \(seed)")
        for line in snapshot.lines {
            let entries = twin.entries.filter { $0.priority == line.priority }
            #expect(line.depth == entries.count, "seed \(seed)")
            #expect(line.oldest == entries.map(\.since).min(), "seed \(seed)")
        }
        let counts = Dictionary(grouping: twin.entries, by: \.caller).mapValues(\.count)
        #expect(
            Dictionary(uniqueKeysWithValues: snapshot.callers.map { ($0.caller, $0.count) }) == counts,
            "seed \(seed)"
        )
        #expect(queue.nextChange(after: now) == twin.entries.map(\.deadline).min(), "seed \(seed)")
        let sum = snapshot.lines.reduce(0) {
            $0 + $1.enqueued + $1.dequeued + $1.refused + $1.evicted + $1.expired
        }
        #expect(sum >= total, "a counter fell, seed \(seed)")
        total = sum
    }

    /// Mostly counting up, sometimes anywhere.
    private mutating func newID() -> CallID {
        var id = CallID(rawValue: UInt64(used.count))
        while dice.chance(percent: 10) || used.contains(id) { id = CallID(rawValue: dice.next()) }
        used.insert(id)
        return id
    }

    /// One that waits, or one that was never there.
    private mutating func anyID() -> CallID? {
        if dice.chance(percent: 10) { return CallID(rawValue: dice.next()) }
        return twin.entries.isEmpty ? nil : dice.pick(twin.entries).id
    }
}
