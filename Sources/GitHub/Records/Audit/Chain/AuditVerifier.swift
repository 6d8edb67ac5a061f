/// Reads the lines of an audit from the first to the last and finds what is not as it was written.
public struct AuditVerifier: Hashable, Sendable {
    private struct Gap: Hashable {
        var numbers: ClosedRange<Int64>
        var place: AuditPlace
    }

    private struct Seen: Hashable {
        var link: AuditLink
        var place: AuditPlace
    }

    private struct Torn: Hashable {
        var bytes: Int64
        var place: AuditPlace
    }

    /// Lines that were read.
    public private(set) var lines = 0
    private var found: [AuditFinding] = []
    private var gaps: [Gap] = []
    /// The line with the highest number so far.
    private var highest: Seen?
    /// Up to here old lines were taken away by the audit itself.
    private var dropped: Int64 = 0
    /// A line that cannot be read, until the next one tells whether the audit knows of it.
    private var torn: Torn?

    /// Whether a line has the hash that was to be there.
    public private(set) var hasExpected: Bool
    private let expected: String?

    /// - Parameter expected: the hash of a line that must still be there; `nil` expects none.
    public init(expecting expected: String? = nil) {
        self.expected = expected
        hasExpected = expected == nil
    }

    /// The last line.
    public var last: AuditLink? { highest?.link }

    /// All that was found so far.
    public var findings: [AuditFinding] {
        let missing = gaps.compactMap { gap -> AuditFinding? in
            let first = max(gap.numbers.lowerBound, dropped + 1)
            return first > gap.numbers.upperBound
                ? nil : .missing(first...gap.numbers.upperBound, before: gap.place)
        }
        return found + missing + (torn.map { [.unreadable($0.place)] } ?? [])
    }

    /// Takes the next line, without its line break. Gives its record, unless the line is not as it was
    /// written.
    @discardableResult
    public mutating func read(_ bytes: some Collection<UInt8>, at place: AuditPlace) -> Record? {
        lines += 1
        guard let line = AuditLine(reading: bytes) else {
            if let torn { found.append(.unreadable(torn.place)) }
            torn = Torn(bytes: Int64(bytes.count), place: place)
            return nil
        }
        let record = line.isIntact ? line.record : nil
        heed(record)
        if record == nil { found.append(.changed(line.link.number, place)) }
        if line.link.hash == expected { hasExpected = true }
        follow(line, at: place)
        return record
    }

    /// Compares the line's number and what it is tied to with the lines before it.
    private mutating func follow(_ line: AuditLine, at place: AuditPlace) {
        let expected = (highest?.link.number ?? 0) + 1
        if line.link.number < expected {
            return misplaced(line.link.number, place)
        }
        if line.link.number > expected {
            gaps.append(Gap(numbers: expected...line.link.number - 1, place: place))
        } else if line.previous != (highest?.link ?? .origin).hash {
            found.append(.replaced(highest?.link.number ?? 1, highest?.place ?? place))
        }
        highest = Seen(link: line.link, place: place)
    }

    /// Records in which the audit tells of itself: of a line that a crash cut, and of old files that it
    /// dropped.
    private mutating func heed(_ record: Record?) {
        if let torn {
            let isKnown =
                record?.kind == .audit && record?.subject == AuditSelf.resumed && record?.count == torn.bytes
            if !isKnown { found.append(.unreadable(torn.place)) }
            self.torn = nil
        }
        guard let record, record.kind == .audit, record.subject == AuditSelf.dropped else { return }
        dropped = max(dropped, record.count ?? 0)
    }

    private mutating func misplaced(_ number: Int64, _ place: AuditPlace) {
        guard let at = gaps.firstIndex(where: { $0.numbers.contains(number) }) else {
            return found.append(.repeated(number, place))
        }
        found.append(.reordered(number, place))
        let gap = gaps.remove(at: at)
        if number < gap.numbers.upperBound {
            gaps.insert(Gap(numbers: number + 1...gap.numbers.upperBound, place: gap.place), at: at)
        }
        if gap.numbers.lowerBound < number {
            gaps.insert(Gap(numbers: gap.numbers.lowerBound...number - 1, place: gap.place), at: at)
        }
    }
}
