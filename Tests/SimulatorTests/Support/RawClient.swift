import Glibc

/// A blocking socket: what it reads is what was on the wire. A server that says nothing for 20 s is an error.
struct RawClient: ~Copyable {
    private let descriptor: Int32

    struct Failure: Error { let code: Int32 }

    init(_ url: String) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(url.split(separator: ":").last.flatMap { UInt16($0) } ?? 0).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure(code: errno) }
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(descriptor) }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// Sends a request with the headers that every client has.
    func ask(_ method: String, _ target: String, headers: [String] = [], body: String = "") {
        let lines = ["\(method) \(target) HTTP/1.1", "Host: 127.0.0.1", "User-Agent: raw"] + headers
        send((lines + ["Content-Length: \(body.utf8.count)"]).joined(separator: "\r\n") + "\r\n\r\n" + body)
    }

    /// Everything until the server closes. Throws the error of the socket where it was reset.
    func rest() throws -> String {
        var bytes: [UInt8] = []
        while let chunk = try chunk() { bytes += chunk }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Status line and headers, and whatever came with them.
    func head() throws -> String {
        var bytes: [UInt8] = []
        while let chunk = try chunk() {
            bytes += chunk
            if String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n") { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Until the text ends like this.
    func read(until ending: String) throws -> String {
        var bytes: [UInt8] = []
        while let chunk = try chunk() {
            bytes += chunk
            if String(decoding: bytes, as: UTF8.self).hasSuffix(ending) { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func chunk() throws -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count >= 0 else { throw Failure(code: errno) }
        return count == 0 ? nil : Array(buffer[..<count])
    }
}
