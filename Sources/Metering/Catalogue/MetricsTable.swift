/// Every metric there is, in the order of the page.
public enum MetricsTable {
    /// All of them, each once.
    public static let rows: [Metric] = calls + limits + secondary + breakers + queue + records

    /// What a label says that has more values than its bound allows.
    public static let other = "other"
}
