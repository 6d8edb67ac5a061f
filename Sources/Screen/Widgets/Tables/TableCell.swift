/// What stands in a table's cell.
public enum TableCell: Hashable, Sendable {
    /// In the row's role.
    case text(String)
    case styled(String, Role)
    case gauge(Gauge)
    case sparkline(Sparkline)
    case plot(Plot)
}
