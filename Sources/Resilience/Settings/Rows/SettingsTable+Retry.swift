extension SettingsTable {
    static let retry = [
        Setting(
            "retry.enabled",
            .flag(\.retry.isEnabled),
            help:
                "Repeats failed calls where that is safe; off gives each call one attempt, though refusals by a limit "
                + "are waited out all the same."
        ),
        Setting(
            "retry.maxAttempts",
            .whole(\.retry.maximumAttempts, 1...20),
            presets: [.development: .whole(2)],
            help: "Attempts in all, the first included; refusals by a limit count as none."
        ),
        Setting(
            "retry.baseDelayMs",
            .duration(\.retry.baseDelay, .milliseconds(1) ... .seconds(60)),
            presets: [.development: .duration(.milliseconds(500))],
            help: "The longest first wait; each wait is random between nothing and its longest."
        ),
        Setting(
            "retry.maxDelayMs",
            .duration(\.retry.maximumDelay, .milliseconds(1) ... .seconds(3600)),
            help: "What no wait exceeds, unless the service asks for more."
        ),
        Setting(
            "retry.multiplier",
            .number(\.retry.multiplier, 1...10),
            help: "What the longest wait grows by from attempt to attempt; 1 keeps it the same."
        ),
        Setting(
            "retry.maxRetryAfterMs",
            .duration(\.retry.maximumRetryAfter, .seconds(1) ... .seconds(86_400)),
            help: "The longest retry-after of a failed call that is believed."
        ),
        Setting(
            "retry.retryableStatusCodes",
            .statuses(\.retry.retryableStatuses, 500...599),
            help:
                "Answers that are worth another attempt; 429 needs no place here, for a limit is waited out anyway."
        ),
        Setting(
            "retry.budgetTokens",
            .number(\.retry.budgetTokens, 0...1000),
            help:
                "A failed attempt costs one token, and none is repeated while half of them or more are gone; 0 turns "
                + "the budget off."
        ),
        Setting(
            "retry.budgetRatio",
            .number(\.retry.budgetRatio, 0.001...10),
            help: "Tokens that a success earns back."
        ),
    ]
}
