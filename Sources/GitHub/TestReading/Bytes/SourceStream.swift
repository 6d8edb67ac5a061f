internal import Foundation

/// A source of bytes as the stream that Foundation's XML parser reads, which looks at the prolog in passing.
final class SourceStream: InputStream {
    private var source: ShortSections
    private var prolog: Prolog? = Prolog()
    /// Whether there was anything at all.
    private(set) var isEmpty = true
    private(set) var declaresEntities = false
    /// Why the source ended before its end.
    private(set) var failure: (any Error)?
    private var status = Stream.Status.notOpen

    init(_ source: any ByteSource) {
        self.source = ShortSections(UTF8Bytes(source))
        super.init(data: Data())
    }

    override func open() { status = .open }

    override func close() { status = .closed }

    override var streamStatus: Stream.Status { status }

    override var streamError: (any Error)? { failure }

    override var hasBytesAvailable: Bool { status == .open }

    override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength length: Int) -> Int {
        guard failure == nil, !declaresEntities else { return 0 }
        do {
            let space = UnsafeMutableRawBufferPointer(start: buffer, count: length)
            let count = try source.read(into: space)
            look(at: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(space)[..<count]))
            return declaresEntities ? 0 : count
        } catch {
            failure = error
            return 0
        }
    }

    private func look(at bytes: some Collection<UInt8>) {
        if !bytes.isEmpty { isEmpty = false }
        switch prolog?.read(bytes) {
        case .declares:
            declaresEntities = true
            prolog = nil
        case .passed: prolog = nil
        case .more, nil: break
        }
    }
}
