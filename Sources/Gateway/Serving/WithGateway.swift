internal import GitHub
internal import Glibc
internal import Hummingbird
internal import HummingbirdCore
public import Logging
internal import NIOCore
internal import ServiceLifecycle
public import Timing

/// Lets other programs see a client for as long as the body runs. Then no connection is taken any more, and what is
/// being answered still gets its answer within the configuration's time limit.
///
/// - Parameter body: is told where the gateway listens, with the port that the system chose.
/// - Throws: `GatewayError` where it cannot listen there, and what the body throws.
public func withGateway<Success: Sendable>(
    _ configuration: GatewayConfiguration,
    to subject: GatewaySubject,
    time: any TimeSource,
    logger: Logger,
    _ body: (ListenAddress) async throws -> Success
) async throws -> Success {
    let socket = configuration.address.socketFile
    try await socket?.checkFree()
    let (readiness, ready) = AsyncThrowingStream<ListenAddress, any Error>.makeStream()
    let application = Application(
        responder: GatewayResponder(
            doorman: Doorman(bearer: configuration.bearer),
            subject: subject,
            webhooks: configuration.webhookReader(for: subject.webhooks, time),
            patience: configuration.timeLimit
        ),
        server: configuration.server,
        configuration: configuration.application(logger),
        onServerRunning: { channel in
            socket?.restrict()
            ready.yield(configuration.address.bound(to: channel.localAddress))
        },
        logger: logger
    )
    let services = ServiceGroup(configuration: configuration.services(application, logger))
    return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
            do {
                try await services.run()
                ready.finish()
            } catch {
                let error = configuration.address.explained(error)
                ready.finish(throwing: error)
                throw error
            }
        }
        for try await address in readiness {
            let result: Result<Success, any Error>
            do { result = .success(try await body(address)) } catch { result = .failure(error) }
            await services.triggerGracefulShutdown()
            try await group.waitForAll()
            return try result.get()
        }
        throw CancellationError()
    }
}

extension GatewayConfiguration {
    fileprivate func webhookReader(for desk: WebhookDesk?, _ time: any TimeSource) -> WebhookReader? {
        desk.map { desk in
            WebhookReader(
                desk: desk,
                bodyLimit: maximumDeliveryBytes,
                timeLimit: timeLimit,
                time: time,
                budget: BodyBudget(bytes: 4 * maximumDeliveryBytes)
            )
        }
    }

    fileprivate var server: HTTPServerBuilder {
        .http1(
            configuration: .init(
                additionalChannelHandlers: [SlowReaderGuard(patience: TimeAmount(timeLimit))],
                idleTimeout: TimeAmount(timeLimit),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: maximumHeaderBytes,
                    maxHeaderListSize: maximumHeaderBytes,
                    maxHeaderFieldCount: 100
                )
            )
        )
    }

    fileprivate func application(_ logger: Logger) -> ApplicationConfiguration {
        ApplicationConfiguration(
            address: address.bindAddress,
            serverName: "headroom",
            availableConnectionsDelegate: .maximum(maximumConnections, logger: logger)
        )
    }

    fileprivate func services(_ application: some Service, _ logger: Logger) -> ServiceGroupConfiguration {
        var services = ServiceGroupConfiguration(services: [application], logger: logger)
        services.maximumGracefulShutdownDuration = timeLimit
        return services
    }
}

extension ListenAddress {
    fileprivate var socketFile: SocketFile? {
        guard case .unix(let path) = self else { return nil }
        return SocketFile(path: path)
    }

    /// The same error in our words, where it is the system's about listening.
    fileprivate func explained(_ error: any Error) -> any Error {
        guard let error = error as? IOError else { return error }
        guard error.errnoCode != EADDRINUSE else { return GatewayError.inUse(self) }
        return GatewayError.notOpened(self, reason: String(cString: strerror(error.errnoCode)))
    }

    fileprivate var bindAddress: BindAddress {
        switch self {
        case .tcp(let host, let port): .hostname(host, port: port)
        case .unix(let path): .unixDomainSocket(path: path)
        }
    }

    /// The same address with the port that was really bound.
    fileprivate func bound(to socket: SocketAddress?) -> ListenAddress {
        switch self {
        case .unix: self
        case .tcp(let host, let port): .tcp(host: host, port: socket?.port ?? port)
        }
    }
}
