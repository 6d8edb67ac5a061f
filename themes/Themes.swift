/// The themes that the program carries within itself.
public enum BuiltInThemes {
    /// In the order in which a picker shows them; the first is the default, and all others inherit from it.
    public static let files: [BuiltInTheme] = [
        BuiltInTheme(name: "dark", bytes: PackageResources.dark_toml),
        BuiltInTheme(name: "light", bytes: PackageResources.light_toml),
        BuiltInTheme(name: "contrast", bytes: PackageResources.contrast_toml),
        BuiltInTheme(name: "deuteranopia", bytes: PackageResources.deuteranopia_toml),
        BuiltInTheme(name: "tritanopia", bytes: PackageResources.tritanopia_toml),
        BuiltInTheme(name: "frost", bytes: PackageResources.frost_toml),
        BuiltInTheme(name: "dusk", bytes: PackageResources.dusk_toml),
        BuiltInTheme(name: "paper", bytes: PackageResources.paper_toml),
        BuiltInTheme(name: "phosphor", bytes: PackageResources.phosphor_toml),
    ]

    /// The text of a theme; nil where none has the name.
    public static func text(named name: String) -> String? {
        files.first { $0.name == name }?.text
    }
}
