import ArgumentParser
import Curses
import Dashboard
import Foundation
import GitHub
import Logging
import Resilience
import Screen
import Simulator
import Themes
import Timing

/// `headroom`: the dashboard, or its content as text.
struct Watch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Watch the limits, send requests, and keep inside what is left (the default).",
        discussion: """
            Exit status with --once: 0 all is well, 1 limited, 2 a circuit breaker is open, 3 GitHub could not be asked, \
            64 it could not begin: an option, a setting or a file is wrong.
            """
    )

    @OptionGroup var subject: SubjectOptions

    @Option(
        help: ArgumentHelp(
            "Show metrics and health to other programs there, as headroom gateway does.",
            valueName: "address"
        )
    )
    var gateway: String?

    @Flag(help: "Print the overview as text once, and exit; with --json as one object.")
    var once = false

    @Flag(help: "Print one JSON object a second.")
    var json = false

    @OptionGroup(title: "Recordings") var recordings: RecordingOptions
    @OptionGroup(title: "Screen") var screen: ScreenOptions
    @OptionGroup(title: "Webhooks") var webhooks: GatewayOptions
    @OptionGroup(title: "Settings") var settings: SettingsOptions
    @OptionGroup(title: "Log and audit") var records: RecordOptions
    @OptionGroup(title: "Simulation") var simulation: SimulationOptions

    func run() async throws {
        // The screen owns the terminal: nothing else may write there.
        LoggingSystem.bootstrap { _ in SwiftLogNoOpLogHandler() }
        let secrets = subject.takeEnvironment()
        let environment = secrets.plain
        let time = SystemTime()
        if let file = recordings.replay { return try await replay(file, environment, time) }
        try checkRecording(environment: environment)
        let subject = try subject.choose(simulation: simulation, environment: secrets)
        let source = try settings.source(environment: environment)
        let configuration = try source.load()
        try checkTheme(themeName(configuration), environment: environment)
        let records = try Records(
            records,
            configuration.settings.values,
            environment: environment,
            isSimulated: subject.isSimulated,
            time: time
        )
        let ending = try await withWatched(
            subject,
            settings: configuration.settings.values,
            records: records,
            isReadOnly: screen.readOnly,
            environment: environment,
            time: time
        ) { watched in
            try await withGateway(
                at: gateway,
                webhooks,
                otherwise: .screen,
                of: watched,
                environment: secrets,
                time: time
            ) { _ in
                if once || json { return try await report(on: watched, time) }
                let isInteractive = Terminal.isInteractive
                if screen.isAccessible(environment: environment, isInteractive: isInteractive) {
                    return try await speech(on: watched, source, configuration, time)
                }
                return isInteractive
                    ? try await dashboard(on: watched, source, configuration, time)
                    : try await report(on: watched, time)
            }
        }
        switch ending {
        case .status(let code): throw code
        case .signal(let signal): Restoration.exit(after: signal)
        }
    }

    static let defaultScenario = "calm"

    /// Gives a `--simulate` that stands alone the scenario that it means. (The argument parser's own way to do so drops
    /// an attached value where another option follows.)
    static func namingScenario(in arguments: [String]) -> [String] {
        arguments.indices.map { index in
            let next = index + 1 < arguments.count ? arguments[index + 1] : "-"
            let isAlone = arguments[index] == "--simulate" && next.hasPrefix("-")
            return isAlone ? "--simulate=\(defaultScenario)" : arguments[index]
        }
    }

    /// A theme that is wrong is told at once, and without a screen too.
    ///
    /// Out of line, because the optimiser of Swift 6.3.1 crashes where it splits `run` with this in it.
    @inline(never)
    private func checkTheme(_ name: String, environment: [String: String]) throws {
        _ = try ThemeLibrary(environment: environment).theme(named: name, tier: .mono)
    }

    /// What would be recorded must be shown: a recording is what a dashboard was told.
    private func checkRecording(environment: [String: String]) throws {
        guard let file = recordings.record else { return }
        _ = try Recordings.unused(file)
        let isInteractive = Terminal.isInteractive
        let isHeard = screen.isAccessible(environment: environment, isInteractive: isInteractive)
        guard isInteractive, !isHeard, !once, !json else {
            throw ValidationError(
                "--record keeps what a dashboard shows: it needs a terminal, and no --once or --json."
            )
        }
    }

    private func themeName(_ configuration: ConfigurationSource.Loaded) -> String {
        screen.theme ?? configuration.preferences.theme ?? "dark"
    }

    private enum Ending {
        case status(ExitCode)
        case signal(TerminationSignal)
    }

    private func report(on watched: Watched, _ time: any TimeSource) async throws -> Ending {
        let report = Report(watched: watched, time: time)
        guard json, !once else { return .status(await report.once(json: json)) }
        try await report.everySecond()
        return .status(.success)
    }

    private func speech(
        on watched: Watched,
        _ source: ConfigurationSource,
        _ configuration: ConfigurationSource.Loaded,
        _ time: any TimeSource
    ) async throws -> Ending {
        let program = AccessibleProgram(
            watched: watched,
            theme: themeName(configuration),
            source: source,
            configuration: configuration,
            time: time
        )
        try await program.run()
        return .status(.success)
    }

    private func dashboard(
        on watched: Watched,
        _ source: ConfigurationSource,
        _ configuration: ConfigurationSource.Loaded,
        _ time: any TimeSource
    ) async throws -> Ending {
        let program = DashboardProgram(
            watched: watched,
            screen: choice(configuration, environment: source.environment),
            source: source,
            configuration: configuration,
            record: recordings.record,
            time: time
        )
        guard let signal = try await program.run() else { return .status(.success) }
        return .signal(signal)
    }

    private func replay(
        _ file: String,
        _ environment: [String: String],
        _ time: any TimeSource
    ) async throws {
        guard subject.simulate == nil, subject.apiURL == nil, !once, !json else {
            throw ValidationError("--replay plays a recording alone: leave the other options out.")
        }
        let recording = try RecordingReader.read(file, damage: recordings.salvage ? .cutOff : .refused)
        guard Terminal.isInteractive else {
            throw ValidationError(
                "--replay needs a terminal: the recording itself is JSON lines for programs."
            )
        }
        let configuration = try settings.source(environment: environment).load()
        try checkTheme(themeName(configuration), environment: environment)
        let program = ReplayProgram(
            recording: recording,
            speed: simulation.speed,
            screen: choice(configuration, environment: environment),
            configuration: configuration,
            time: time
        )
        if let signal = try await program.run() { Restoration.exit(after: signal) }
    }

    private func choice(
        _ configuration: ConfigurationSource.Loaded,
        environment: [String: String]
    ) -> ScreenChoice {
        ScreenChoice(
            color: ColorChoice(
                preference: screen.color,
                noColor: environment["NO_COLOR"],
                colorTerm: environment["COLORTERM"]
            ),
            isASCII: screen.ascii,
            graphs: configuration.preferences.graphs ?? .braille,
            theme: themeName(configuration),
            mouse: screen.noMouse || !configuration.preferences.mouse ? .released : .captured,
            environment: environment
        )
    }
}
