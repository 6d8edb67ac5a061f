/// Tells when the file of the theme in use, of one that it inherits from, or the list of the operator's themes has
/// changed.
struct ThemeWatch {
    let name: String
    private let library: ThemeLibrary
    private let stamps: [String: FileStamp]

    init(name: String, in library: ThemeLibrary) {
        self.name = name
        self.library = library
        stamps = library.stamps
    }

    var hasChanged: Bool { library.stamps != stamps }
}
