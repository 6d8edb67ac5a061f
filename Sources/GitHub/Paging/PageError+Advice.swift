extension PageError {
    /// What happened and what to do next.
    var advice: String {
        switch self {
        case .leftOrigin(let host):
            "The next page would be on \(host), which must not see the token. What was read so far is good."
        case .repeated: "The pages lead in a circle. What was read so far is good."
        case .tooManyPages(let count):
            "There are more than \(count) pages. Ask for fewer items, or allow more pages."
        case .notAList: "The answer holds no list. Check the path."
        }
    }
}
