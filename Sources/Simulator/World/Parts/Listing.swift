/// A page of a list, and the links to the others (GitHub docs: Using pagination in the REST API).
struct Listing: Hashable, Sendable {
    /// Counts from 1.
    let page: Int
    let perPage: Int
    let total: Int
    private let query: Query

    /// `per_page` is 30 unless told, 30 for nonsense, and never above 100.
    init(of total: Int, _ query: Query) {
        self.total = total
        self.query = query
        let asked = query["per_page"].flatMap { Int($0) } ?? 30
        perPage = asked < 1 ? 30 : min(asked, 100)
        page = max(1, query["page"].flatMap { Int($0) } ?? 1)
    }

    /// The positions on this page, from 0; none past the end.
    var positions: Range<Int> {
        let (start, overflow) = (page - 1).multipliedReportingOverflow(by: perPage)
        guard !overflow, start < total else { return 0..<0 }
        return start..<min(start + perPage, total)
    }

    private var lastPage: Int { max(1, (total + perPage - 1) / perPage) }

    /// The `link` header, or nothing for a single page. A page past the end has a `prev` that is the true
    /// last one.
    ///
    /// - Parameter address: the list's address without the query.
    func links(from address: String) -> [Header] {
        guard lastPage > 1 || page > 1 else { return [] }
        var links: [String] = []
        func add(_ page: Int, _ relation: String) {
            let query = query.replacing("page", with: String(page)).text
            links.append("<\(address)\(query)>; rel=\"\(relation)\"")
        }
        if page > 1 { add(min(page - 1, lastPage), "prev") }
        if page < lastPage {
            add(page + 1, "next")
            add(lastPage, "last")
        } else if page > lastPage {
            add(lastPage, "last")
        }
        if page > 1 { add(1, "first") }
        return [Header("link", links.joined(separator: ", "))]
    }
}
