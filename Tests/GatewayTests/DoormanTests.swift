import GitHub
import Testing

@testable import Gateway

struct DoormanTests {
    @Test(arguments: Door.allCases)
    func `every door opens to its path on loopback`(_ door: Door) {
        let doorman = Doorman(bearer: nil)
        for method in door.methods {
            #expect(doorman.decide(method: method, path: door.rawValue, authorization: nil) == .enter(door))
        }
    }

    @Test func `a path that leads nowhere tells what there is`() {
        let decision = Doorman(bearer: nil).decide(method: "GET", path: "/metrics/", authorization: nil)
        guard case .turnedAway(let page) = decision else {
            Issue.record("let in")
            return
        }
        #expect(page.status == 404)
        #expect(String(decoding: page.body, as: UTF8.self).contains("/health/github"))
    }

    @Test func `reading doors are not written to`() {
        let decision = Doorman(bearer: nil).decide(method: "POST", path: "/metrics", authorization: nil)
        #expect(
            decision == .turnedAway(Page(405, "/metrics understands GET, HEAD.").with(.allow, "GET, HEAD"))
        )
    }

    @Test(arguments: [nil, "", "Bearer", "Bearer wrong", "Basic right", "Bearer right ", "right"])
    func `without the bearer no metrics`(_ authorization: String?) {
        let doorman = Doorman(bearer: Secret("right"))
        let decision = doorman.decide(method: "GET", path: "/metrics", authorization: authorization)
        guard case .turnedAway(let page) = decision else {
            Issue.record("let in")
            return
        }
        #expect(page.status == 401)
        #expect(page.headers[.challenge]?.hasPrefix("Bearer") == true)
    }

    @Test(arguments: ["Bearer right", "bearer right"])
    func `with the bearer metrics are shown`(_ authorization: String) {
        let doorman = Doorman(bearer: Secret("right"))
        let decision = doorman.decide(method: "HEAD", path: "/metrics", authorization: authorization)
        #expect(decision == .enter(.metrics))
    }
}
