import Screen

/// Finds where two frames of one size differ.
///
/// Cells with the same bytes are equal, which is far quicker to see than that two characters are. Equal cells may
/// still differ in bytes that mean nothing (the gaps between fields), so only then are they compared as cells.
enum CellChanges {
    /// The runs of differing cells within a row's `places`, in order.
    static func runs(
        in places: Range<Int>,
        from old: UnsafeBufferPointer<Cell>,
        to new: UnsafeBufferPointer<Cell>
    ) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var index = places.lowerBound
        while let start = (index..<places.upperBound).first(where: { differs(old, new, at: $0) }) {
            let end = (start..<places.upperBound).first { !differs(old, new, at: $0) } ?? places.upperBound
            runs.append(start..<end)
            index = end
        }
        return runs
    }

    private static func differs(
        _ old: UnsafeBufferPointer<Cell>,
        _ new: UnsafeBufferPointer<Cell>,
        at index: Int
    ) -> Bool {
        !hasSameBytes(UnsafeRawBufferPointer(old), UnsafeRawBufferPointer(new), at: index)
            && old[index] != new[index]
    }

    private static func hasSameBytes(
        _ old: UnsafeRawBufferPointer,
        _ new: UnsafeRawBufferPointer,
        at index: Int
    ) -> Bool {
        let stride = MemoryLayout<Cell>.stride
        let start = index * stride
        for offset in Swift.stride(from: start, to: start + stride, by: MemoryLayout<UInt64>.size) {
            let before = old.load(fromByteOffset: offset, as: UInt64.self)
            guard before == new.load(fromByteOffset: offset, as: UInt64.self) else { return false }
        }
        return true
    }
}
