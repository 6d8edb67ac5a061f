internal import Glibc
internal import NIOPosix

/// The file of a unix socket. Its owner alone may connect; the one that a killed gateway left behind makes way for
/// the next gateway's, and is removed by the server itself when it ends.
struct SocketFile: Sendable {
    let path: String

    /// - Throws: `GatewayError` where the path is not free.
    func checkFree() async throws {
        var facts = stat()
        guard lstat(path, &facts) == 0 else { return }
        guard facts.st_mode & S_IFMT == S_IFSOCK else { throw GatewayError.notSocket(path: path) }
        let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        guard let served = try? await bootstrap.connect(unixDomainSocketPath: path).get() else { return }
        try await served.close()
        throw GatewayError.inUse(.unix(path))
    }

    /// Right after the socket was made: what umask left to others is taken from them.
    func restrict() {
        chmod(path, S_IRUSR | S_IWUSR)
    }
}
