/// A text from outside as a recording holds it. There is no way to make one of a text that has not passed the
/// redactor, hence none for a secret into a recording.
struct CleanText: Codable, Hashable, Sendable {
    let text: String

    init(_ text: String) {
        self.text = Redactor.text(text)
    }

    init(from decoder: any Decoder) throws {
        // It passed the redactor when it was written.
        text = try decoder.singleValueContainer().decode(String.self)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
