internal import Resilience
internal import Screen

/// Writing requests, and what was sent before.
extension Model {
    /// Requests remembered for another time.
    static let rememberedDrafts = 200

    /// The one that was left unsent, or a new one.
    mutating func openComposer() {
        open(.composer(unsent ?? composer(for: Draft("GET", ""))))
    }

    mutating func openComposer(_ draft: Draft, origin: CallID? = nil) {
        open(.composer(composer(for: draft, origin: origin)))
    }

    /// The composer with the list of templates open.
    mutating func openTemplates() {
        var composer = composer(for: Draft("GET", ""))
        composer.chooser = RequestChooser(.templates)
        open(.composer(composer))
    }

    mutating func openTemplate(_ name: String) {
        guard let template = RequestTemplate.all.first(where: { $0.name == name }) else { return }
        openComposer(template.filled(with: knownRepository))
    }

    private func composer(for draft: Draft, origin: CallID? = nil) -> Composer {
        Composer(draft, credentials: identity.credentials, origin: origin)
    }

    mutating func pressed(_ key: Key, in composer: Composer) -> [Effect] {
        var composer = composer
        let wish = composer.pressed(
            key,
            candidates: candidates(for: composer),
            entries: entries(of: composer)
        )
        overlay = .composer(composer)
        switch wish {
        case .nothing: return []
        case .leave:
            unsent = composer.isEmpty ? nil : composer
            close()
            if unsent != nil { say("not sent; s goes on with it") }
            return []
        case .send: return submitted(composer)
        case .edit(let text): return [.editBody(text)]
        case .begin(let draft):
            overlay = .composer(self.composer(for: draft))
            return []
        }
    }

    private mutating func submitted(_ composer: Composer) -> [Effect] {
        let draft = composer.draft
        let title = "\(draft.method) \(draft.route)"
        unsent = composer
        guard draft.writes else {
            close()
            say("sends \(title)")
            return sent(draft)
        }
        ask(
            "Send request",
            "\(title) changes something on \(identity.host). Send it?",
            effects: [.send(draft)],
            notice: "sends \(title)"
        )
        return []
    }

    /// A draft goes its way: it is remembered, and its answer is shown as soon as it is known as a call.
    mutating func sent(_ draft: Draft) -> [Effect] {
        unsent = nil
        drafts.removeAll { $0 == draft }
        drafts.append(draft)
        if drafts.count > Self.rememberedDrafts { drafts.removeFirst() }
        expected = ExpectedCall(method: draft.method, route: draft.route, caller: Self.ownCaller)
        return [.send(draft), .keep(draft)]
    }

    /// As whom the operator's requests are sent.
    static let ownCaller = "operator"

    /// What was answered No to can be changed and tried again.
    mutating func goBackToComposer(from effects: [Effect]) {
        guard let unsent, effects.contains(where: { if case .send = $0 { true } else { false } }) else {
            return
        }
        open(.composer(unsent))
    }

    /// The request that was sent from the screen has come to the client: its life and answer are shown.
    mutating func meetExpected(in events: [Event]) -> [Effect] {
        guard let expected else { return [] }
        for case .received(let call) in events.map(\.kind) where expected.isMet(by: call) {
            self.expected = nil
            switch overlay {
            case nil, .detail:
                var detail = RequestDetail(call: call.id)
                detail.show(.answer)
                open(.detail(detail))
                return [.loadExchange(call.id)]
            case .confirmation, .composer, .breakerMenu, .themePicker, .credentialPicker, .filter, .palette,
                .tuner, .who, .alerts, .help, .shelf, .weather:
                return []
            }
        }
        return []
    }

    func candidates(for composer: Composer) -> [PathCompletion.Candidate] {
        guard composer.focus == .path, composer.chooser == nil else { return [] }
        return PathCompletion(routes: routes, known: knownPaths).candidates(
            for: composer.path.text,
            atMost: 8
        )
    }

    private var knownPaths: [String] {
        var seen: Set<String> = []
        let all = drafts.reversed().map(\.path) + shown.requests.paths
        return all.filter { !$0.contains("{") && seen.insert($0).inserted }
    }

    /// The repository that was last asked about.
    private var knownRepository: String? {
        if !shelf.repository.isEmpty { return shelf.repository }
        return knownPaths.lazy.compactMap { path -> String? in
            let parts = path.prefix { $0 != "?" }.split(separator: "/")
            return parts.count > 2 && parts[0] == "repos" ? "\(parts[1])/\(parts[2])" : nil
        }.first
    }

    func entries(of composer: Composer) -> [RequestChooser.Entry] {
        guard let chooser = composer.chooser else { return [] }
        switch chooser.kind {
        case .history: return chooser.narrowed(drafts.reversed().map { Self.entry(of: $0) })
        case .templates:
            let repository = knownRepository
            return chooser.narrowed(RequestTemplate.all.map { Self.entry(of: $0, in: repository) })
        }
    }

    private static func entry(of draft: Draft) -> RequestChooser.Entry {
        RequestChooser.Entry(title: "\(draft.method) \(draft.path)", note: draft.summary, draft: draft)
    }

    private static func entry(of template: RequestTemplate, in repository: String?) -> RequestChooser.Entry {
        let draft = template.filled(with: repository)
        return RequestChooser.Entry(
            title: template.title,
            note: "\(draft.method) \(draft.path)",
            draft: draft
        )
    }
}

extension Draft {
    /// What of it doesn't stand in its line.
    fileprivate var summary: String {
        let items = query.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
        let body = GraphQLParts(self)?.document ?? body ?? ""
        let flat = body.split { $0.isNewline || $0 == " " }.joined(separator: " ")
        return [items, flat].filter { !$0.isEmpty }.joined(separator: "  ")
    }
}
