import Resilience
import TestSupport
import Testing

@Suite struct RetryBudgetTests {
    @Test func `of ten tokens four failures leave six and retries, a fifth leaves five and none`() {
        var budget = RetryBudget(policy: RetryPolicy())
        for _ in 1...4 { budget.failed() }
        #expect(budget.tokens == 6)
        #expect(budget.allowsRetry)
        budget.failed()
        #expect(budget.tokens == 5)
        #expect(!budget.allowsRetry)
    }

    @Test func `three successes earn three tenths of a token from nothing`() {
        var budget = RetryBudget(policy: RetryPolicy())
        for _ in 1...20 { budget.failed() }
        #expect(budget.tokens == 0)
        for _ in 1...3 { budget.succeeded() }
        #expect(budget.tokens == 0.3)
    }

    @Test func `a full budget earns nothing`() {
        var budget = RetryBudget(policy: RetryPolicy())
        budget.succeeded()
        #expect(budget.tokens == 10)
    }

    @Test func `a budget that is off always allows`() {
        var policy = RetryPolicy()
        policy.budgetTokens = 0
        var budget = RetryBudget(policy: policy)
        for _ in 1...100 { budget.failed() }
        #expect(budget.allowsRetry)
    }

    @Test func `new settings keep the budget as full as it is`() {
        var policy = RetryPolicy()
        var budget = RetryBudget(policy: policy)
        for _ in 1...4 { budget.failed() }
        policy.budgetTokens = 100
        budget.reconfigured(policy)
        #expect(budget.tokens == 60)
        #expect(budget.limit == 100)
        policy.budgetTokens = 0
        budget.reconfigured(policy)
        #expect(budget.tokens == 0)
        policy.budgetTokens = 20
        budget.reconfigured(policy)
        #expect(budget.tokens == 20)
    }

    @Test func `whatever happens, tokens stay within the budget and allow exactly above half`() {
        for seed in 1...200 as ClosedRange<UInt64> {
            var dice = Dice(seed: seed)
            var policy = RetryPolicy()
            policy.budgetTokens = Double(dice.roll(1...50))
            policy.budgetRatio = Double(dice.roll(1...2000)) / 1000
            var budget = RetryBudget(policy: policy)
            for _ in 1...100 {
                if dice.chance(percent: 40) { budget.failed() } else { budget.succeeded() }
                #expect((0...policy.budgetTokens).contains(budget.tokens), "seed \(seed)")
                #expect(budget.allowsRetry == (budget.tokens > policy.budgetTokens / 2), "seed \(seed)")
            }
        }
    }
}
