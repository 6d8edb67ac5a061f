import Resilience
import Screen
import Testing

@testable import Dashboard

@Suite struct CredentialTests {
    private func seat(isReadOnly: Bool = false) throws -> Operator {
        try Operator(
            Samples.severalCredentials,
            events: Samples.tokens,
            others: ["app", "spare"],
            isReadOnly: isReadOnly
        )
    }

    private func typed(_ line: String, in seat: inout Operator) -> [Effect] {
        seat.type(":" + line)
        return seat.press(.enter)
    }

    @Test func `the highlighted one is shown alone, and Escape shows all again`() throws {
        var seat = try seat()
        seat.press(.character("C"), .end)
        #expect(seat.model.shownCredential == "spare")
        seat.press(.escape)
        #expect(seat.model.shownCredential == nil)
    }

    @Test func `a token is refreshed at once`() throws {
        var seat = try seat()
        seat.press(.character("C"), .end)
        #expect(seat.press(.character("r")) == [.operate(.refreshCredential("spare"))])
        seat.press(.escape)
        #expect(typed("refresh-token token", in: &seat) == [.operate(.refreshCredential("token"))])
    }

    @Test func `dropping a token wants the credential's name typed`() throws {
        var seat = try seat()
        seat.press(.character("C"), .down, .character("x"), .enter)
        #expect(seat.frame.contains("until the next start"))
        seat.type("token")
        #expect(seat.press(.enter) == [.operate(.dropCredential("token"))])
    }

    @Test func `neither is done when read only`() throws {
        var seat = try seat(isReadOnly: true)
        seat.press(.character("C"), .down)
        #expect(seat.press(.character("r")) == [])
        #expect(seat.frame.contains("read-only: refresh-token changes something"))
        seat.press(.character("x"))
        #expect(seat.frame.contains("read-only: drop-token changes something"))
    }
}
