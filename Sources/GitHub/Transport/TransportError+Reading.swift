internal import AsyncHTTPClient
internal import Glibc
internal import NIOCore
internal import NIOHTTP1

extension TransportError {
    /// What an error of the HTTP client means.
    ///
    /// - Parameter sent: whether any byte of the request may have left.
    init(_ error: any Error, sent: Bool) {
        switch error {
        case let error as TransportError:
            self = error
        case is CancellationError:
            self = .cancelled
        case let error as HTTPClientError:
            self.init(error, sent: sent)
        case HTTPParserError.invalidEOFState where sent:
            self = .cut(reason: "the answer ended in its middle")
        case let error as HTTPParserError where sent:
            self = .protocolError(reason: "\(error)")
        default:
            self = sent ? .cut(reason: Self.text(of: error)) : .notSent(reason: Self.text(of: error))
        }
    }

    private init(_ error: HTTPClientError, sent: Bool) {
        switch error {
        case .cancelled:
            self = .cancelled
        case .readTimeout, .writeTimeout:
            self = .timedOut
        default:
            self = sent ? .cut(reason: error.shortDescription) : .notSent(reason: error.shortDescription)
        }
    }

    /// The first line, cut to a length that fits a log.
    private static func text(of error: any Error) -> String {
        if let error = error as? IOError { return String(cString: strerror(error.errnoCode)).lowercased() }
        return String(Redactor.text("\(error)").prefix { !$0.isNewline }.prefix(200))
    }
}
