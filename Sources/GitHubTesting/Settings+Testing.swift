public import Resilience

extension Settings {
    /// For tests of one thing at a time: a call has one attempt, the breaker opens after two failures for a second, and
    /// nothing waits longer than a second.
    public static var fast: Settings {
        var settings = Settings()
        settings.retry.isEnabled = false
        settings.circuitBreaker.failureThreshold = 2
        settings.circuitBreaker.failureTimeWindow = .seconds(5)
        settings.circuitBreaker.openTimeout = .seconds(1)
        settings.circuitBreaker.jitter = 0
        settings.requestQueue.maximumWait = .seconds(1)
        return settings
    }

    /// For tests of how things work together: three attempts with short waits, a breaker that opens after three failures
    /// for half a minute.
    public static var integration: Settings {
        var settings = Settings()
        settings.retry.baseDelay = .milliseconds(100)
        settings.retry.maximumDelay = .seconds(5)
        settings.circuitBreaker.failureThreshold = 3
        settings.circuitBreaker.failureTimeWindow = .seconds(10)
        settings.circuitBreaker.openTimeout = .seconds(30)
        settings.circuitBreaker.jitter = 0
        return settings
    }

    /// For tests of many calls at once: room for ten thousand, a breaker that only a rate of failures opens, and no figure
    /// of points a minute to hold calls back.
    public static var load: Settings {
        var settings = Settings()
        settings.requestQueue.capacity = 10_000
        settings.requestQueue.maximumInFlight = 100
        settings.secondaryRateLimit.pointsPerMinute = 0
        settings.circuitBreaker.failureThreshold = 0
        settings.circuitBreaker.minimumCalls = 50
        settings.circuitBreaker.openTimeout = .seconds(10)
        settings.circuitBreaker.jitter = 0
        return settings
    }
}
