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

    @Flag(help: "Tell changes as lines and take typed commands: no boxes, no animation, for screen readers.")
    var accessible = false

    @Option(help: ArgumentHelp("The theme to start with; T in the dashboard shows all.", valueName: "name"))
    var theme: String?

    @Flag(help: "Refuse every command that changes something.")
    var readOnly = false

    @Flag(help: "Leave the mouse to the terminal.")
    var noMouse = false

    /// Whether the dashboard is heard: asked for, or usual for this person (`ACCESSIBLE`, where there is a terminal).
    func isAccessible(environment: [String: String], isInteractive: Bool) -> Bool {
        let wish = environment["ACCESSIBLE"] ?? ""
        return accessible || (isInteractive && !wish.isEmpty && wish != "0")
    }
}

extension ColorPreference: ExpressibleByArgument {}
