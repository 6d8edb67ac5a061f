/// How a secondary refusal looks: each was seen in the wild by some client that misread it.
enum SecondaryVariant: String, CaseIterable, Hashable, Sendable {
    /// 403 and `retry-after`, as documented.
    case normal = "A"
    /// 403, no `retry-after`, something left in a window that ends soon.
    case nearWindow = "B"
    /// 403, no `retry-after`, nothing of the window used.
    case fullWindow = "C"
    /// 403, no `retry-after` and no window: only the body tells.
    case bodyOnly = "D"
    /// 403 and `retry-after`, but no window, as GraphQL does.
    case withoutWindow = "E"
    /// 403, something left in a window that ends in up to an hour, which must not be waited for.
    case farWindow = "F"
    /// 429 with no header and an empty message.
    case bare = "G"
    /// 403; `retry-after` appears only some seconds after the limit began.
    case late = "H"
    /// 403 and the undocumented `gh-limited-by`.
    case limitedBy = "I"
    /// 403 and a page for browsers, "Whoa there!", instead of JSON.
    case page = "J"
    /// On GraphQL 200 with an error and no `retry-after`; elsewhere as A.
    case asGraphQL = "K"
}
