/// libFuzzer's way in: reads the bytes as an archive and extracts it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzArchive(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    do {
        if let complaint = try FuzzedArchive().complaint(about: bytes) { fatalError(complaint) }
    } catch {
        fatalError("no place to extract to: \(error)")
    }
    return 0
}
