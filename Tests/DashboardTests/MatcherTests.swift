import Testing

@testable import Dashboard

@Suite struct MatcherTests {
    @Test(arguments: [
        ("", "anything", true), ("!", "anything", true), ("REPOS", "GET /repos/octo", true),
        ("repos", "GET /REPOS", true), ("aab", "aaab", true), ("octo ", "octo", false),
        ("longer than it", "it", false), ("[", "a[b", nil), ("[@`{", "[@`{", nil),
        ("é", "CAFÉ", true), ("É", "café", true), ("@", "`", false), ("!octo", "OCTO", false),
        ("!octo", "hubot", true), ("get.+octo", "GET /octo", true), ("Get.+octo", "GET /octo", false),
        ("GET.+octo", "GET /octo", true), ("!get.*", "GET /octo", false),
    ])
    func `a filter finds what a person would`(filter: String, text: String, finds: Bool?) throws {
        guard let finds else {
            #expect(throws: Filter.Problem.self) { try Filter(filter) }
            return
        }
        #expect(Matcher(try Filter(filter)).matches(text) == finds)
    }
}
