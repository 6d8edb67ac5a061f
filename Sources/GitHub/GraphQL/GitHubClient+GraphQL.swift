private import Resilience

extension GitHubClient {
    /// Asks GraphQL, and returns data, errors, or both.
    ///
    /// A limit is waited out in whichever of its two spellings it comes. A query with a page size that takes
    /// GitHub too long is asked again for half the page; a mutation is never sent twice unless a limit
    /// refused it.
    public func graphql(_ query: GraphQLQuery) async throws(ClientError) -> GraphQLAnswer {
        let isMutation = GraphQLDocument(text: query.text).hasMutation
        var paging = GraphQLPaging(size: query.size, isMutation: isMutation)
        while true {
            var request = query.request(size: paging.size)
            request.repeatability = paging.repeatability
            let step: GraphQLPaging.Step
            do throws(ClientError) {
                let answer = GraphQLAnswer(try await send(request).successful(), pageSize: paging.size)
                guard answer.errors.contains(where: { $0.kind == .tooLarge }) else { return answer }
                step = paging.wasTooMuch()
                if step == .giveUp { return answer }
            } catch {
                guard case .failed = error else { throw error }
                step = error.isTimeout ? paging.wasTooMuch() : paging.failed()
                if step == .giveUp { throw error }
            }
        }
    }

    /// Asks GraphQL with these variables.
    public func graphql(
        _ text: String,
        _ variables: [String: JSONValue] = [:]
    ) async throws(ClientError) -> GraphQLAnswer {
        try await graphql(GraphQLQuery(text, variables: variables))
    }
}
