/// Something that is not as it was written.
public enum AuditFinding: Hashable, Sendable {
    /// What stands there is no line of an audit.
    case unreadable(AuditPlace)
    /// The content is not what its hash was made of.
    case changed(Int64, AuditPlace)
    /// The line after it was tied to another one: it was made anew.
    case replaced(Int64, AuditPlace)
    /// These numbers stand nowhere.
    case missing(ClosedRange<Int64>, before: AuditPlace)
    /// It stands after lines with higher numbers.
    case reordered(Int64, AuditPlace)
    /// Its number stands there for the second time.
    case repeated(Int64, AuditPlace)

    /// What was found, for people.
    public var sentence: String {
        switch self {
        case .unreadable(let place): "\(place): no line of an audit"
        case .changed(let number, let place): "\(place): record \(number) was changed"
        case .replaced(let number, let place): "\(place): record \(number) was replaced by another"
        case .missing(let numbers, let place):
            numbers.count == 1
                ? "\(place): record \(numbers.lowerBound) is missing before it"
                : "\(place): records \(numbers.lowerBound) to \(numbers.upperBound) are missing before it"
        case .reordered(let number, let place): "\(place): record \(number) was moved here"
        case .repeated(let number, let place): "\(place): record \(number) stands here again"
        }
    }
}
