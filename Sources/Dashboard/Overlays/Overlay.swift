internal import Screen

/// What lies over the panels and has the keyboard.
enum Overlay: Hashable, Sendable {
    case confirmation(Confirmation)
    case composer(Composer)
    case breakerMenu(BreakerMenu)
    case themePicker(Picker)
    case credentialPicker(Picker)
    case filter(FilterLine)
    case palette(PaletteLine)
    case tuner(Tuner)
    /// `offset` is the first line shown.
    case who(offset: Int)
    case alerts(AlertSheet)
    /// `offset` is the first line shown.
    case help(offset: Int)
    case detail(RequestDetail)
    case shelf(ShelfPage)
    case weather(WeatherPage)

    /// Whether rows must keep their order beneath it, because what it asks is about one of them.
    var holdsOrder: Bool {
        switch self {
        case .confirmation, .composer, .breakerMenu, .detail: true
        case .themePicker, .credentialPicker, .filter, .palette, .tuner, .who, .alerts, .help, .shelf,
            .weather:
            false
        }
    }
}
