import Resilience
import Testing
import Timing

@testable import GitHub

@Suite struct InstallationTokenTests {
    private let start = Instant(secondsSinceEpoch: 1_000_000)

    private func at(_ seconds: Double) -> Instant {
        start.advanced(by: .milliseconds(Int64(seconds * 1000)))
    }

    /// A machine with token 1, an hour long, which has worked unless told otherwise.
    private func machine(hasWorked: Bool = true) -> InstallationToken {
        var machine = InstallationToken()
        _ = machine.needed(at: start)
        _ = machine.fetched(1, expiresAt: at(3600), at: start)
        if hasWorked { machine.accepted(TokenPermit(token: 1, round: 0)) }
        return machine
    }

    @Test func `the first call fetches, and no other fetches while that is under way`() {
        var machine = InstallationToken()
        #expect(machine.permit == nil)
        #expect(machine.needed(at: start) == [.tell(.requested), .fetch(1)])
        #expect(machine.needed(at: at(1)) == [])
        #expect(
            machine.fetched(1, expiresAt: at(3600), at: at(1)) == [
                .tell(.issued(expires: at(3600))), .stand(.ready),
            ]
        )
        #expect(machine.permit == TokenPermit(token: 1, round: 0))
    }

    @Test func `five minutes before its end another is fetched, and the old one used until it is there`() {
        var machine = machine()
        #expect(machine.nextChange(after: start) == at(3300))
        #expect(machine.needed(at: at(3299)) == [])
        #expect(machine.needed(at: at(3300)) == [.tell(.requested), .fetch(2)])
        #expect(machine.permit?.token == 1)
        #expect(
            machine.fetched(2, expiresAt: at(6900), at: at(3301)) == [
                .drop(1), .tell(.dropped), .tell(.issued(expires: at(6900))), .stand(.ready),
            ]
        )
        #expect(machine.permit?.token == 2)
    }

    @Test func `refreshed by the operator, another is fetched while the one there is used`() {
        var machine = machine()
        #expect(machine.refreshed(at: at(10)) == [.tell(.requested), .fetch(2)])
        #expect(machine.permit?.token == 1)
        #expect(machine.refreshed(at: at(11)) == [])
    }

    @Test func `dropped by the operator, no token is used or fetched until it is refreshed`() {
        var machine = machine()
        #expect(
            machine.dropped() == [
                .drop(1), .tell(.dropped), .tell(.refused(.dropped, retryAt: nil)),
                .stand(.refused(.dropped, retryAt: nil)),
            ]
        )
        #expect(machine.permit == nil)
        #expect(machine.needed(at: at(5000)) == [])
        #expect(machine.nextChange(after: at(5000)) == nil)
        #expect(
            machine.refreshed(at: at(5000)) == [.stand(.waiting(until: nil)), .tell(.requested), .fetch(2)]
        )
    }

    @Test func `a token of a minute is renewed in its last quarter`() {
        var machine = InstallationToken()
        _ = machine.needed(at: start)
        _ = machine.fetched(1, expiresAt: at(60), at: start)
        #expect(machine.needed(at: at(44)) == [])
        #expect(machine.needed(at: at(45)) == [.tell(.requested), .fetch(2)])
    }

    @Test func `a token that ends is wiped without being asked, and none is fetched for nobody`() {
        var machine = machine()
        #expect(machine.nextChange(after: at(3400)) == at(3600))
        #expect(machine.ticked(at: at(3599)) == [])
        #expect(
            machine.ticked(at: at(3600)) == [.drop(1), .tell(.expired), .stand(.waiting(until: nil))]
        )
        #expect(machine.permit == nil)
        #expect(machine.nextChange(after: at(3600)) == nil)
    }

    @Test func `case 32: a new token is given 1, 2 and 3 s, and then refused`() {
        var machine = machine(hasWorked: false)
        var replayed = false
        var now = 2.0
        for (round, wait) in [1.0, 2, 3].enumerated() {
            let permit = TokenPermit(token: 1, round: round)
            #expect(machine.permit == permit)
            let (isSentAgain, actions) = machine.rejected(permit, hasBeenReplayed: &replayed, at: at(now))
            #expect(isSentAgain)
            let until = at(now + wait)
            #expect(actions == [.tell(.lagging(until: until)), .stand(.waiting(until: until))])
            now += wait
        }
        let last = machine.rejected(TokenPermit(token: 1, round: 3), hasBeenReplayed: &replayed, at: at(now))
        #expect(!last.isSentAgain)
        let retryAt = at(now + 300)
        #expect(
            last.actions == [
                .drop(1), .tell(.dropped), .tell(.refused(.unknownToken, retryAt: retryAt)),
                .stand(.refused(.unknownToken, retryAt: retryAt)),
            ]
        )
    }

    @Test func `many refusals of one round are one wait`() {
        var machine = machine(hasWorked: false)
        let permit = TokenPermit(token: 1, round: 0)
        var replayed = false
        _ = machine.rejected(permit, hasBeenReplayed: &replayed, at: at(1))
        for _ in 1...9 {
            let next = machine.rejected(permit, hasBeenReplayed: &replayed, at: at(1))
            #expect(next.isSentAgain)
            #expect(next.actions == [])
        }
        #expect(!replayed)
    }

    @Test func `case 31: a token that ended early is replaced once, and its call sent again once`() {
        var machine = machine()
        var replayed = false
        let first = machine.rejected(TokenPermit(token: 1, round: 0), hasBeenReplayed: &replayed, at: at(60))
        #expect(first.isSentAgain && replayed)
        #expect(
            first.actions == [
                .drop(1), .tell(.rejected), .stand(.waiting(until: nil)), .tell(.requested), .fetch(2),
            ]
        )
        var another = false
        let second = machine.rejected(TokenPermit(token: 1, round: 0), hasBeenReplayed: &another, at: at(60))
        #expect(second.isSentAgain)
        #expect(second.actions == [])
        _ = machine.fetched(2, expiresAt: at(3700), at: at(61))
        let third = machine.rejected(TokenPermit(token: 2, round: 0), hasBeenReplayed: &replayed, at: at(70))
        #expect(!third.isSentAgain)
        #expect(third.actions.last == .stand(.refused(.unknownToken, retryAt: at(370))))
    }

    @Test func `one call that is always refused does not cost the others their token twice`() {
        var machine = machine()
        var replayed = false
        _ = machine.rejected(TokenPermit(token: 1, round: 0), hasBeenReplayed: &replayed, at: at(60))
        _ = machine.fetched(2, expiresAt: at(3700), at: at(61))
        machine.accepted(TokenPermit(token: 2, round: 0))
        let again = machine.rejected(TokenPermit(token: 2, round: 0), hasBeenReplayed: &replayed, at: at(70))
        #expect(!again.isSentAgain)
        #expect(again.actions == [])
        #expect(machine.permit?.token == 2)
    }

    @Test func `case 35: refused times are signed anew once`() {
        var machine = InstallationToken()
        _ = machine.needed(at: start)
        #expect(machine.failed(1, for: .clock, at: at(1)) == [.fetch(2)])
        #expect(
            machine.failed(2, for: .clock, at: at(2)) == [
                .tell(.refused(.clock, retryAt: nil)), .stand(.refused(.clock, retryAt: nil)),
            ]
        )
        #expect(machine.needed(at: at(9999)) == [])
    }

    @Test(arguments: [CredentialTrouble.suspended, .gone, .notPermitted])
    func `case 37: a credential in trouble rests, and is tried again when somebody needs it`(
        trouble: CredentialTrouble
    ) {
        var machine = InstallationToken()
        _ = machine.needed(at: start)
        let retryAt = at(301)
        #expect(
            machine.failed(1, for: .trouble(trouble), at: at(1)) == [
                .tell(.refused(trouble, retryAt: retryAt)), .stand(.refused(trouble, retryAt: retryAt)),
            ]
        )
        #expect(machine.needed(at: at(300)) == [])
        #expect(
            machine.needed(at: retryAt) == [.stand(.waiting(until: nil)), .tell(.requested), .fetch(2)]
        )
    }

    @Test func `a fetch that failed for a while is tried again, not before it is told`() {
        var machine = InstallationToken()
        _ = machine.needed(at: start)
        #expect(machine.failed(1, for: .later(until: nil), at: at(1)) == [.tell(.postponed(until: at(11)))])
        #expect(machine.needed(at: at(10)) == [])
        #expect(machine.needed(at: at(11)) == [.tell(.requested), .fetch(2)])
        #expect(
            machine.failed(2, for: .later(until: at(60)), at: at(12)) == [.tell(.postponed(until: at(60)))]
        )
    }

    @Test func `a renewal that fails leaves the token that still holds in use`() {
        var machine = machine()
        _ = machine.needed(at: at(3300))
        _ = machine.failed(2, for: .later(until: nil), at: at(3301))
        #expect(machine.permit?.token == 1)
        #expect(machine.needed(at: at(3310)) == [])
        #expect(machine.needed(at: at(3311)) == [.tell(.requested), .fetch(3)])
    }

    @Test func `tokens that come late or have ended already are let go`() {
        var machine = machine()
        #expect(machine.fetched(7, expiresAt: at(3600), at: at(1)) == [.drop(7)])
        #expect(machine.failed(7, for: .later(until: nil), at: at(1)) == [])
        var fresh = InstallationToken()
        _ = fresh.needed(at: start)
        #expect(
            fresh.fetched(1, expiresAt: start, at: start) == [.drop(1), .tell(.postponed(until: at(10)))]
        )
    }
}
