extension GitHubClient {
    /// The pages of a list, by what each one's `link` header says of the next. A page that GitHub declines
    /// ends the list with `ClientError.unexpected`.
    ///
    /// - Parameters:
    ///   - request: the first page.
    ///   - maximumPages: then it ends with `ClientError.paging(.tooManyPages)`.
    public func pages(of request: Request, maximumPages: Int = 1000) -> Pages {
        Pages(client: self, request: request, maximumPages: maximumPages)
    }

    /// The items of a list, over all its pages, be they bare or wrapped with their count.
    public func items<Item: Decodable & Sendable>(
        of request: Request,
        as type: Item.Type = Item.self,
        maximumPages: Int = 1000
    ) -> Items<Item> {
        Items(pages: pages(of: request, maximumPages: maximumPages))
    }

    func url(of request: Request) throws(ClientError) -> String {
        do throws(RequestError) {
            return try RequestTarget(of: request, at: preparer.address).url
        } catch {
            throw .invalid(error)
        }
    }
}
