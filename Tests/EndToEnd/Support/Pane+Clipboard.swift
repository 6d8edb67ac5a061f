import Foundation

extension Pane {
    /// What the program put last into the terminal's clipboard (OSC 52).
    var clipboard: String? {
        let sequences = text.matches(of: #/\u{1B}\]52;c;([A-Za-z0-9+\/=]*)\u{07}/#)
        return sequences.last.flatMap { Data(base64Encoded: String($0.1)) }
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
