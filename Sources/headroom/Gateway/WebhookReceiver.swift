import Foundation
import Gateway
import GitHub
import Subprocess

/// Where deliveries go.
enum WebhookReceiver: Sendable {
    /// Nowhere else: the client's events tell of them.
    case screen
    case lines(FileHandle)
    /// A command of the shell.
    case command(String)

    /// Opens the file, to append to it; `nil` where the options name no receiver.
    init?(_ options: GatewayOptions) throws {
        if let command = options.webhookCommand {
            self = .command(command)
            return
        }
        guard let path = options.webhooksTo else { return nil }
        guard path != "-" else {
            self = .lines(.standardOutput)
            return
        }
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw ReceiverError.notOpened(path, String(cString: strerror(errno))) }
        self = .lines(FileHandle(fileDescriptor: descriptor, closeOnDealloc: true))
    }

    func receive(_ delivery: WebhookDelivery) async throws {
        switch self {
        case .screen: break
        case .lines(let file): try file.write(contentsOf: Data(delivery.line + [UInt8(ascii: "\n")]))
        case .command(let command): try await Self.run(command, for: delivery)
        }
    }

    private static func run(_ command: String, for delivery: WebhookDelivery) async throws {
        let result = try await Subprocess.run(
            .path("/bin/sh"),
            arguments: ["-c", command],
            environment: .inherit.updating([
                "WEBHOOK_EVENT": delivery.event, "WEBHOOK_DELIVERY": delivery.id,
            ]),
            input: .array(delivery.body),
            output: .discarded,
            error: .discarded
        )
        guard result.terminationStatus.isSuccess else { throw ReceiverError.commandFailed }
    }
}

/// Why a delivery could not be handed on.
enum ReceiverError: Error, CustomStringConvertible {
    case notOpened(String, String)
    case commandFailed

    var description: String {
        switch self {
        case .notOpened(let path, let reason):
            "\(path) cannot be written: \(reason). Name another with --webhooks-to."
        case .commandFailed: "The webhook command failed."
        }
    }
}
