/// libFuzzer's way in: reads the bytes as a test report.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReport(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    if let complaint = FuzzedReport.complaint(about: bytes) { fatalError(complaint) }
    return 0
}
