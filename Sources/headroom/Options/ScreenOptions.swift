public import ArgumentParser
public import Screen

/// How the dashboard looks and what it allows.
struct ScreenOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Colours: \(ColorPreference.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "tier"
        )
    )
    var color: ColorPreference?

    @Flag(help: "Draw with ASCII only.")
    var ascii = false

    @Option(help: ArgumentHelp("The theme to start with; T in the dashboard shows all.", valueName: "name"))
    var theme: String?

    @Flag(help: "Refuse every command that changes something.")
    var readOnly = false

    @Flag(help: "Leave the mouse to the terminal.")
    var noMouse = false
}

extension ColorPreference: ExpressibleByArgument {}
