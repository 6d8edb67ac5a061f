private import Dispatch

/// Runs tasks that wait for disks on threads of their own: the cooperative pool has one thread for each processor, and
/// each of them that waits for a disk would be missing to everybody else.
final class BlockingExecutor: TaskExecutor {
    static let files = BlockingExecutor(label: "headroom.files")

    private let queue: DispatchQueue

    private init(label: String) {
        queue = DispatchQueue(label: label, attributes: .concurrent)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
