private import Synchronization

/// A text that must not be told: it is never printed, encoded or logged, lies in memory that is neither swapped
/// nor dumped, and is overwritten when the last holder lets go of it.
public final class Secret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    private let memory: Mutex<LockedMemory>

    /// Copies the text into memory that is wiped when the secret is dropped.
    public convenience init(_ text: some StringProtocol) {
        var text = String(text)
        self.init(utf8: text.withUTF8 { Array($0) })
    }

    /// Overwrites the array that it was given, where nobody else holds it.
    public init(utf8 bytes: consuming [UInt8]) {
        memory = Mutex(LockedMemory(taking: &bytes))
    }

    /// Whether there is nothing in it, or it was wiped.
    public var isEmpty: Bool { memory.withLock { $0.bytes.isEmpty } }

    /// Lends the text for the shortest time that it is needed.
    func reveal<Result: Sendable>(_ use: (String) -> Result) -> Result {
        memory.withLock { use(String(decoding: $0.bytes, as: UTF8.self)) }
    }

    /// Lends the bytes where they lie.
    func withBytes<Result: Sendable>(_ use: (UnsafeRawBufferPointer) -> Result) -> Result {
        memory.withLock { use($0.bytes) }
    }

    public var description: String { "‹secret›" }
    public var debugDescription: String { "‹secret›" }
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// Takes as long for a near miss as for a far one; only the lengths are told apart at once.
    public static func == (left: Secret, right: Secret) -> Bool {
        guard left !== right else { return true }
        // A copy, so that never two are held open at once.
        let theirs = right.memory.withLock { LockedMemory(copying: $0) }
        return left.withBytes { ours in
            guard ours.count == theirs.bytes.count else { return false }
            return zip(ours, theirs.bytes).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
        }
    }
}
