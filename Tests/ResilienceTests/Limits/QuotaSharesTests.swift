import Testing
import Timing

@testable import Resilience

@Suite struct QuotaSharesTests {
    @Test(arguments: [
        (limit: 5000, reserve: 500), (limit: 15_000, reserve: 1500), (limit: 1000, reserve: 100),
        (limit: 60, reserve: 6), (limit: 30, reserve: 3), (limit: 10, reserve: 1), (limit: 5, reserve: 0),
    ])
    func `the reserve is a tenth`(limit: Int, reserve: Int) {
        #expect(QuotaShares(of: limit, policy: QuotaPolicy()).reserve == reserve)
    }

    @Test func `the reserve has a least number, which small limits don't obey`() {
        var policy = QuotaPolicy()
        policy.reservePercent = 1
        let reserves = [5000, 1000, 60].map { QuotaShares(of: $0, policy: policy).reserve }
        #expect(reserves == [100, 100, 6])
    }

    @Test(arguments: [
        (left: 1501, verdicts: "gggg"), (left: 1500, verdicts: "ggpp"), (left: 1001, verdicts: "ggpp"),
        (left: 1000, verdicts: "ggrr"), (left: 501, verdicts: "ggrr"), (left: 500, verdicts: "grrr"),
        (left: 1, verdicts: "grrr"),
    ])
    func `who may use what is left`(left: Int, verdicts: String) {
        let shares = QuotaShares(of: 5000, policy: QuotaPolicy())
        let letters = [Priority.critical, .high, .normal, .low].map { priority -> Character in
            switch shares.verdict(for: priority, available: left) {
            case .goes: "g"
            case .paced: "p"
            case .reserved: "r"
            }
        }
        #expect(String(letters) == verdicts)
    }

    @Test func `pacing spreads what is left above the reserve over the time to the reset`() {
        var world = QuotaWorld()
        world.learn(1100, reset: 1200)
        var sentAt: [Instant] = []
        for _ in 0..<1000 {
            if world.send(.normal) {
                sentAt.append(world.now)
                world.answer(1100 - sentAt.count, reset: 1200)
            }
            world.wait(.milliseconds(10))
        }
        #expect(sentAt == [0, 2, 4, 6, 8].map(QuotaWorld.at))
        #expect(world.ask(.critical) == .granted)
    }

    @Test func `a paced call is told when it may go`() {
        var world = QuotaWorld()
        world.learn(1100, reset: 1200)
        #expect(world.rush(1, .low) == 1)
        #expect(world.ask(.normal) == .held(.pacing(.core), until: QuotaWorld.at(2)))
    }

    @Test func `no pause is longer than the policy's`() {
        var world = QuotaWorld { $0.maximumThrottleDelay = .seconds(1) }
        world.learn(1100, reset: 1200)
        #expect(world.rush(1, .low) == 1)
        #expect(world.ask(.low) == .held(.pacing(.core), until: QuotaWorld.at(1)))
    }

    @Test func `new settings apply at once`() {
        var world = QuotaWorld()
        world.learn(1100, reset: 1200)
        #expect(world.rush(1, .low) == 1)
        var policy = QuotaPolicy()
        policy.isThrottlingEnabled = false
        world.quota.reconfigured(policy, at: world.now)
        #expect(world.ask(.low) == .granted)
        policy.reservePercent = 20
        world.quota.reconfigured(policy, at: world.now)
        #expect(world.ask(.normal) == .held(.reserve(.core), until: QuotaWorld.at(1201)))
    }

    @Test(arguments: [
        (left: 4000, state: QuotaState.open), (left: 1500, state: .low), (left: 500, state: .reserved),
        (left: 0, state: .exhausted(until: QuotaWorld.at(3601))),
    ])
    func `the state tells what is left to whom`(left: Int, state: QuotaState) {
        var world = QuotaWorld()
        world.learn(left)
        #expect(world.snapshot.state == state)
    }
}
