internal import Resilience

/// The calls that the same rules hold back.
struct LaneForm: Codable {
    enum Effect: String, Codable {
        case read, write, creation
    }

    let credential: CleanText
    let bucket: CleanText?
    let route: CleanText
    let effect: Effect
    let endpoint: CleanText

    init(_ lane: Lane) {
        credential = CleanText(lane.credential.rawValue)
        bucket = lane.bucket.map { CleanText($0.rawValue) }
        route = CleanText(lane.routeClass.rawValue)
        effect =
            switch lane.effect {
            case .read: .read
            case .write: .write
            case .creation: .creation
            }
        endpoint = CleanText(lane.endpoint)
    }

    var value: Lane {
        let effect: Call.Effect =
            switch effect {
            case .read: .read
            case .write: .write
            case .creation: .creation
            }
        return Lane(
            credential: CredentialName(rawValue: credential.text),
            bucket: bucket.map { Bucket(rawValue: $0.text) },
            routeClass: RouteClass(rawValue: route.text),
            effect: effect,
            endpoint: endpoint.text
        )
    }
}
