import Foundation

/// What a command was asked for, on the standard output.
enum Answer {
    static func tell(_ text: String) {
        FileHandle.standardOutput.write(Data("\(text)\n".utf8))
    }
}
