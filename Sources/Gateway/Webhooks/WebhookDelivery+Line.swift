internal import Foundation
public import GitHub

extension WebhookDelivery {
    /// The delivery as one line of JSON without its end: `{"id":…,"event":…,"payload":…}`. A body that is no JSON is
    /// given as a string.
    public var line: [UInt8] {
        let head = Array("{\"id\":\"\(id)\",\"event\":\"\(event)\",\"payload\":".utf8)
        return head + payload + [UInt8(ascii: "}")]
    }

    /// Between the values of valid JSON a line's end is white space, and inside them there is none.
    private var payload: [UInt8] {
        let data = Data(body)
        if (try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)) != nil {
            return body.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? UInt8(ascii: " ") : $0 }
        }
        let text = try? JSONEncoder().encode(String(decoding: body, as: UTF8.self))
        return Array(text ?? Data("null".utf8))
    }
}
