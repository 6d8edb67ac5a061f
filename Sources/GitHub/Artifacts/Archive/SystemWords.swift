internal import Glibc

/// The system's words for its errors.
enum SystemWords {
    static func of(_ code: Int32) -> String { String(cString: strerror(code)) }
}
