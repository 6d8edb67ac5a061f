/// What stands in a table's cell.
public enum TableCell: Hashable, Sendable {
    /// In the row's role.
    case text(String)
    case styled(String, Role)
    /// The first of the forms that fits, which stand from the longest to the shortest; the last is cut where none does.
    case fitting([String], Role)
    case gauge(Gauge)
    case sparkline(Sparkline)
    case plot(Plot)
}
