import Glibc

/// A call of the system that failed, or a program that did not do its part.
enum SystemFailure: Error, CustomStringConvertible {
    case call(String, Int32)
    /// The program under measurement ended, or said nothing for too long.
    case silence(awaited: String)

    var description: String {
        switch self {
        case .call(let name, let number): "\(name): \(String(cString: strerror(number)))"
        case .silence(let awaited): "\(awaited) did not come"
        }
    }
}
