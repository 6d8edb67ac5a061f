internal import GitHub

/// Decides who is let in, and where to, by what a request's head says.
struct Doorman: Sendable {
    enum Decision: Hashable, Sendable {
        case enter(Door)
        case turnedAway(Page)
    }

    let bearer: Secret?

    /// - Parameter authorization: the header of that name.
    func decide(method: String, path: String, authorization: String?) -> Decision {
        guard let door = Door(rawValue: path) else {
            let doors = Door.allCases.map(\.rawValue).joined(separator: ", ")
            return .turnedAway(Page(404, "Nothing is here. There is: \(doors)."))
        }
        guard door.methods.contains(method) else {
            let methods = door.methods.joined(separator: ", ")
            return .turnedAway(Page(405, "\(path) understands \(methods).").with(.allow, methods))
        }
        guard door.isOpenToAll || admits(authorization) else {
            let page = Page(401, "\(path) asks for the gateway's own token: Authorization: Bearer …")
            return .turnedAway(page.with(.challenge, "Bearer realm=\"headroom\""))
        }
        return .enter(door)
    }

    private func admits(_ authorization: String?) -> Bool {
        guard let bearer else { return true }
        let words = (authorization ?? "").split(separator: " ", maxSplits: 1)
        return words.count == 2 && words[0].lowercased() == "bearer" && Secret(words[1]) == bearer
    }
}
