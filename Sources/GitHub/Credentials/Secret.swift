private import Glibc
private import Synchronization

/// A text that must not be told: it is never printed, encoded or logged, and its bytes are overwritten when
/// the last holder lets go of it.
public final class Secret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    private let bytes: Mutex<[UInt8]>

    public init(_ text: some StringProtocol) {
        bytes = Mutex(Array(text.utf8))
    }

    deinit {
        bytes.withLock { bytes in
            bytes.withUnsafeMutableBytes { buffer in
                guard let start = buffer.baseAddress else { return }
                explicit_bzero(start, buffer.count)
            }
        }
    }

    public var isEmpty: Bool { bytes.withLock(\.isEmpty) }

    /// Lends the text for the shortest time that it is needed.
    func reveal<Result: Sendable>(_ use: (String) -> Result) -> Result {
        bytes.withLock { use(String(decoding: $0, as: UTF8.self)) }
    }

    public var description: String { "‹secret›" }
    public var debugDescription: String { "‹secret›" }
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// Takes as long for a near miss as for a far one.
    public static func == (left: Secret, right: Secret) -> Bool {
        guard left !== right else { return true }
        let theirs = right.bytes.withLock { $0 }
        return left.bytes.withLock { ours in
            guard ours.count == theirs.count else { return false }
            return zip(ours, theirs).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
        }
    }
}
