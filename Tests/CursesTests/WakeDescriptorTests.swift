import Glibc
import Testing

@testable import Curses

/// Waking the terminal's thread.
@Suite struct WakeDescriptorTests {
    @Test func `many wake-ups before the thread looks are one`() throws {
        let wake = try WakeDescriptor()
        for _ in 0..<1_000 { wake.wake() }

        var count: UInt64 = 0
        read(wake.descriptor, &count, 8)
        #expect(count == 1)
    }

    @Test func `a wake-up after the thread has looked wakes it again`() throws {
        let wake = try WakeDescriptor()
        #expect(!isReady(wake))
        wake.wake()
        #expect(isReady(wake))
        wake.drain()
        #expect(!isReady(wake))
        wake.wake()
        #expect(isReady(wake))
    }

    private func isReady(_ wake: WakeDescriptor) -> Bool {
        var wait = pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&wait, 1, 0) == 1
    }
}
