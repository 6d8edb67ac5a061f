extension MetricsTable {
    static let records: [Metric] = [.health, .auditFailing, .auditUnwritten, .webhookDeliveries]
}

extension Metric {
    /// `github_api_health{status}`
    public static let health = Metric(
        "github_api_health",
        .gauge,
        "1 for the client's health as a whole, 0 for the others.",
        labels: ["status"]
    )

    /// `github_api_audit_failing`
    public static let auditFailing = Metric(
        "github_api_audit_failing",
        .gauge,
        "1 while audit records cannot be written; absent where no audit is kept."
    )

    /// `github_api_audit_unwritten`
    public static let auditUnwritten = Metric(
        "github_api_audit_unwritten",
        .gauge,
        "Audit records that could not be written since the log began to fail."
    )

    /// `github_webhook_deliveries_total{verdict}`
    public static let webhookDeliveries = Metric(
        "github_webhook_deliveries",
        .counter,
        "Webhook deliveries by what became of them; undelivered ones were accepted first.",
        labels: ["verdict"]
    )
}
