extension Theme {
    init(_ file: ThemeFile, tier: ColorTier) {
        let resolver = ThemeResolver(file: file, tier: tier)
        self.init(
            name: file.name,
            kind: file.kind ?? .dark,
            tier: tier,
            styles: Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, resolver.style(of: $0)) }),
            warnings: file.warnings
        )
    }

    /// No colour and no attribute anywhere.
    public static let plain = Theme(name: "plain", kind: .dark, tier: .mono, styles: [:], warnings: [])
}
