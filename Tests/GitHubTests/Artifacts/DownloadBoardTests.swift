import Resilience
import TestSupport
import Testing

@testable import GitHub

@Suite struct DownloadBoardTests {
    private func id(_ number: UInt64) -> DownloadID { DownloadID(rawValue: number) }

    private func board(places: Int, downloads: UInt64) -> DownloadBoard {
        var board = DownloadBoard(places: places)
        for number in 1...downloads { _ = board.added(id(number)) }
        return board
    }

    @Test func `as many run as have a place, in the order of their coming`() {
        var board = DownloadBoard(places: 1)
        #expect(board.added(id(1)) == [.tell(id(1), .waitingForPlace), .start(id(1))])
        #expect(board.added(id(2)) == [.tell(id(2), .waitingForPlace)])
        #expect(board.ended(id(1)) == [.start(id(2))])
    }

    @Test func `a pause gives the place to another one, and resuming waits for one`() {
        var board = board(places: 1, downloads: 2)
        #expect(board.pauseAsked(id(1)) == [.stop(id(1))])
        #expect(board.stopped(id(1)) == [.start(id(2))])
        #expect(board.resumeAsked(id(1)) == [.tell(id(1), .waitingForPlace)])
        #expect(board.ended(id(2)) == [.start(id(1))])
    }

    @Test func `one that is to go on after all begins anew once it has stopped`() {
        var board = board(places: 1, downloads: 1)
        _ = board.pauseAsked(id(1))
        #expect(board.resumeAsked(id(1)).isEmpty)
        #expect(board.stopped(id(1)) == [.tell(id(1), .waitingForPlace), .start(id(1))])
    }

    @Test func `one that is cancelled after its pause was asked for is cancelled`() {
        var board = board(places: 1, downloads: 1)
        _ = board.pauseAsked(id(1))
        #expect(board.stageWhenStopped(id(1)) == .paused)
        _ = board.cancelAsked(id(1))
        #expect(board.stageWhenStopped(id(1)) == .cancelled)
        _ = board.pauseAsked(id(1))
        #expect(board.stageWhenStopped(id(1)) == .cancelled)
        #expect(board.stopped(id(1)).isEmpty)
        #expect(!board.isRunning(id(1)))
    }

    @Test func `one that ended while it was being paused has ended`() {
        var board = board(places: 1, downloads: 1)
        _ = board.pauseAsked(id(1))
        _ = board.ended(id(1))
        #expect(board.cancelAsked(id(1)).isEmpty)
    }

    @Test func `what waits is paused and cancelled without a run, and may be tried again`() {
        var board = board(places: 1, downloads: 3)
        #expect(board.pauseAsked(id(2)) == [.tell(id(2), .paused)])
        #expect(board.cancelAsked(id(2)) == [.tell(id(2), .cancelled)])
        #expect(board.cancelAsked(id(3)) == [.tell(id(3), .cancelled)])
        #expect(board.ended(id(1)).isEmpty)
        #expect(board.resumeAsked(id(3)) == [.tell(id(3), .waitingForPlace), .start(id(3))])
    }

    @Test func `more places start more, fewer stop none`() {
        var board = board(places: 1, downloads: 3)
        #expect(board.placesChanged(to: 3) == [.start(id(2)), .start(id(3))])
        #expect(board.placesChanged(to: 1).isEmpty)
        #expect(board.running == 3)
    }

    @Test(arguments: 0..<200)
    func `whatever is asked, no more run than have a place, and none is started twice`(seed: UInt64) {
        var dice = Dice(seed: seed)
        var board = DownloadBoard(places: 2)
        var running: Set<DownloadID> = []
        var last: UInt64 = 0
        for _ in 0..<300 {
            let chosen = id(UInt64(dice.roll(1...Int(last + 1))))
            let actions: [DownloadBoard.Action]
            switch dice.roll(1...6) {
            case 1: actions = board.pauseAsked(chosen)
            case 2: actions = board.resumeAsked(chosen)
            case 3: actions = board.cancelAsked(chosen)
            case 4: actions = running.remove(chosen) == nil ? [] : board.ended(chosen)
            case 5: actions = running.remove(chosen) == nil ? [] : board.stopped(chosen)
            default:
                last += 1
                actions = board.added(id(last))
            }
            for case .start(let id) in actions {
                #expect(running.insert(id).inserted, "seed \(seed): started twice")
            }
            #expect(running.count <= 2, "seed \(seed)")
            #expect(board.running == running.count, "seed \(seed)")
        }
    }
}
