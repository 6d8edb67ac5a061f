internal import Resilience

/// The downloads that the client told of, in the order of their coming.
struct DownloadList: Hashable, Sendable {
    /// More are not kept; those that have ended go first.
    static let capacity = 200

    private(set) var all: [DownloadProgress] = []

    mutating func happened(_ kind: Event.Kind) {
        switch kind {
        case .downloadChanged(let download), .downloadMoved(let download): take(download)
        case .received, .queued, .joined, .sent, .answered, .retrying, .reprioritised, .ended, .laneHeld,
            .limitLearned, .gateShut, .gateOpened, .tokenChanged, .breakerChanged, .settingChanged,
            .operated, .noted, .found:
            return
        }
    }

    private mutating func take(_ download: DownloadProgress) {
        if let index = all.firstIndex(where: { $0.id == download.id }) {
            all[index] = download
            return
        }
        all.append(download)
        guard all.count > Self.capacity else { return }
        all.remove(at: all.firstIndex { $0.stage.isFinal } ?? 0)
    }
}
