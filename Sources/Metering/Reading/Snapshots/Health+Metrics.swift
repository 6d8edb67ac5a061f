internal import Resilience

extension Health {
    var metricFamilies: [MetricFamily] {
        [
            MetricFamily(
                .health,
                HealthStatus.allCases.map { MetricSample(["status": $0.rawValue], $0 == status) }
            )
        ]
    }
}

extension AuditStanding {
    var metricFamilies: [MetricFamily] {
        switch self {
        case .off: []
        case .writing: [MetricFamily(.auditFailing, 0), MetricFamily(.auditUnwritten, 0)]
        case .failing(_, _, let unwritten):
            [MetricFamily(.auditFailing, 1), MetricFamily(.auditUnwritten, unwritten)]
        }
    }
}
