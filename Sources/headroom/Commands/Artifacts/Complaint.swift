import Foundation

/// What a command says when it does not do what it was asked for.
enum Complaint {
    static func tell(_ sentence: String) {
        FileHandle.standardError.write(Data("headroom: \(sentence)\n".utf8))
    }
}
