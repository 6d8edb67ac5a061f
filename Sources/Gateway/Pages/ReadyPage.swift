internal import Resilience

/// Whether calls that are sent now would get anywhere.
enum ReadyPage {
    static func page(of snapshot: Snapshot) -> Page {
        if snapshot.queue.isDraining { return Page(503, "The client takes no more calls.") }
        if snapshot.lastAnswerAt == nil { return Page(503, "GitHub has not answered yet.") }
        return Page(200, "ok")
    }
}
