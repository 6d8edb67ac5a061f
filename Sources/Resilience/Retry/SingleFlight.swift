/// Lets identical calls that are under way together share one request. The first is the leader, whose request it is;
/// the others follow.
public struct SingleFlight: Sendable {
    /// What a call that left was.
    public enum Departure: Hashable, Sendable {
        /// It shared nothing.
        case alone
        /// Its request was this call's.
        case follower(of: CallID)
        /// The oldest follower leads now; `nil` where there was none.
        case leader(promoted: CallID?)
    }

    private struct Flight: Sendable {
        let key: String
        /// Who joined first stands first.
        var followers: [CallID] = []
    }

    private var leaders: [String: CallID] = [:]
    private var flights: [CallID: Flight] = [:]
    private var leaderOfFollower: [CallID: CallID] = [:]

    /// Nothing is under way.
    public init() {}

    /// The leader whose request this call now shares; `nil` where none with this key is under way, and the call leads
    /// from now on.
    public mutating func join(_ id: CallID, key: String) -> CallID? {
        precondition(flights[id] == nil && leaderOfFollower[id] == nil, "\(id) is under way already")
        guard let leader = leaders[key] else {
            leaders[key] = id
            flights[id] = Flight(key: key)
            return nil
        }
        flights[leader]?.followers.append(id)
        leaderOfFollower[id] = leader
        return leader
    }

    /// Who shares a call's request, in the order of joining.
    public func followers(of leader: CallID) -> [CallID] {
        flights[leader]?.followers ?? []
    }

    /// Whose request a call shares; `nil` where it is no follower.
    public func leader(of follower: CallID) -> CallID? {
        leaderOfFollower[follower]
    }

    /// A call's request came to its end. Returns those that shared it, in the order of joining; none of them is under
    /// way any more.
    public mutating func ended(_ leader: CallID) -> [CallID] {
        guard let flight = flights.removeValue(forKey: leader) else { return [] }
        leaders[flight.key] = nil
        for follower in flight.followers {
            leaderOfFollower[follower] = nil
        }
        return flight.followers
    }

    /// A call was taken back, while what it shared goes on.
    public mutating func left(_ id: CallID) -> Departure {
        if let leader = leaderOfFollower.removeValue(forKey: id) {
            flights[leader]?.followers.removeAll { $0 == id }
            return .follower(of: leader)
        }
        guard var flight = flights.removeValue(forKey: id) else { return .alone }
        guard let heir = flight.followers.first else {
            leaders[flight.key] = nil
            return .leader(promoted: nil)
        }
        flight.followers.removeFirst()
        leaders[flight.key] = heir
        leaderOfFollower[heir] = nil
        for follower in flight.followers {
            leaderOfFollower[follower] = heir
        }
        flights[heir] = flight
        return .leader(promoted: heir)
    }
}
