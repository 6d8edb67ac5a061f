internal import NIOCore
internal import NIOHTTP1

/// An answer as bytes on the wire.
enum AnswerBytes {
    /// Status line and headers. `content-length` is added where the plan has none; a chunked body has none.
    static func head(of plan: Plan, closing: Bool, isChunked: Bool, into buffer: inout ByteBuffer) {
        let phrase = HTTPResponseStatus(statusCode: plan.status).reasonPhrase
        buffer.writeString("HTTP/1.1 \(plan.status) \(phrase)\r\n")
        for header in plan.headers {
            buffer.writeString(header.name)
            buffer.writeStaticString(": ")
            buffer.writeString(header.value)
            buffer.writeStaticString("\r\n")
        }
        if isChunked {
            buffer.writeStaticString("transfer-encoding: chunked\r\n")
        } else if plan.status != 204, plan.status != 304,
            !plan.headers.contains(where: { $0.name == "content-length" })
        {
            buffer.writeString("content-length: \(plan.body.count)\r\n")
        }
        if closing { buffer.writeStaticString("connection: close\r\n") }
        buffer.writeStaticString("\r\n")
    }

    /// A good first chunk, then one whose size is no number.
    static func garbage(_ body: [UInt8], into buffer: inout ByteBuffer) {
        let part = body.prefix(max(1, body.count / 2))
        if !part.isEmpty {
            buffer.writeString("\(String(part.count, radix: 16))\r\n")
            buffer.writeBytes(part)
        }
        buffer.writeStaticString("\r\n-zz\r\nthis is no chunk\r\n")
    }
}
