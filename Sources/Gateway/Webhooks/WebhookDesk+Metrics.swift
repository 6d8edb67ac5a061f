internal import Metering

extension WebhookDesk.Tally {
    var family: MetricFamily {
        MetricFamily(
            .webhookDeliveries,
            [
                MetricSample(["verdict": "accepted"], accepted),
                MetricSample(["verdict": "repeated"], repeated),
                MetricSample(["verdict": "rejected"], rejected),
                MetricSample(["verdict": "overflowed"], overflowed),
                MetricSample(["verdict": "undelivered"], undelivered),
            ]
        )
    }
}
