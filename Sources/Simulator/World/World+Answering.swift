extension World {
    /// Carries the errand out. Reads come from the cache where nothing was written since.
    mutating func answer(_ errand: Errand) -> Found {
        let repository = repository(errand.route.repository)
        if errand.route.repository != nil, repository == nil { return movedRepository(errand) ?? .missing }
        guard errand.reads else { return write(errand, repository) }
        if errand.route.place == .statistics, let repository, isComputing(repository) {
            return Found(202, [:])
        }
        let address = errand.base + errand.target
        let revision = repository.map { revisions[$0.id] ?? 0 } ?? 0
        if let page = pages.page(address, revision: revision) { return page }
        if errand.route.place.tellsOfArtifacts { learnArchives() }
        var found = read(errand, repository)
        guard found.status == 200 else { return found }
        found.fingerprint = Self.fingerprint(of: found.body)
        pages.store(found, at: address, revision: revision)
        return found
    }

    /// FNV-1a.
    static func fingerprint(of bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    private func read(_ errand: Errand, _ repository: Repository?) -> Found {
        if let repository { return read(errand, in: repository) }
        switch errand.route.place {
        case .root: return Found(200, root(errand.base))
        case .publicRepositories: return publicRepositories(errand)
        case .zen: return Found(200, text: "Keep it logically awesome.")
        case .meta:
            return Found(200, ["verifiable_password_authentication": false, "hooks": ["127.0.0.1/32"]])
        case .currentUser: return currentUser(errand)
        case .userRepositories: return userRepositories(errand)
        case .user(let login): return Found(200, user(login, errand.base))
        case .notifications: return Found(200, [], headers: [Header("x-poll-interval", "60")])
        case .search(let kind): return search(kind, errand)
        case .app:
            return Found(
                200,
                ["id": 1, "slug": "headroom", "name": "Headroom", "owner": organization(errand.base)]
            )
        case .installations: return Found(200, [installation(1, errand.base)])
        default: return .missing
        }
    }

    private func read(_ errand: Errand, in repository: Repository) -> Found {
        switch errand.route.place {
        case .repository: return Found(200, json(repository, errand.base))
        case .repositoryInstallation: return Found(200, installation(1, errand.base))
        case .events: return Found(200, [], headers: [Header("x-poll-interval", "60")])
        case .activity: return activity(repository, errand)
        case .statistics: return statistics(repository, errand)
        case .branches: return branches(repository, errand)
        case .content(let path): return content(path, repository, errand)
        case .issues: return issues(repository, errand)
        case .issue(let number): return issue(number, repository, errand)
        case .issueComments(let number): return comments(number, repository, errand)
        case .pulls: return pulls(repository, errand)
        case .pull(let number): return pull(number, repository, errand)
        case .commits: return commits(repository, errand)
        case .commit(let reference): return commit(reference, repository, errand)
        case .commitCheckRuns(let reference): return checkRuns(of: reference, repository, errand)
        case .checkRun(let id): return checkRun(id, repository, errand)
        default: return readActions(errand, in: repository)
        }
    }

    private func readActions(_ errand: Errand, in repository: Repository) -> Found {
        switch errand.route.place {
        case .runs: return runs(repository, errand)
        case .run(let id): return run(id, repository, errand)
        case .runAttempt(let id, let attempt): return run(id, attempt: attempt, repository, errand)
        case .runJobs(let id): return jobs(of: id, repository, errand)
        case .job(let id): return job(id, repository, errand)
        case .runArtifacts(let id): return artifacts(of: id, repository, errand)
        case .artifacts: return artifacts(repository, errand)
        case .artifact(let id): return artifact(id, repository, errand)
        default: return .missing
        }
    }

    private mutating func write(_ errand: Errand, _ repository: Repository?) -> Found {
        guard let repository else { return .missing }
        guard let fields = errand.fields else {
            return JSON(parsing: errand.body) == nil
                ? .message(400, "Problems parsing JSON") : .message(400, "Body should be a JSON object")
        }
        let found = write(errand, fields, in: repository)
        if found.status < 300 { changed(repository) }
        return found
    }

    private mutating func write(_ errand: Errand, _ fields: JSON, in repository: Repository) -> Found {
        switch errand.route.place {
        case .issues: return createIssue(fields, repository, errand)
        case .issue(let number): return changeIssue(number, fields, repository, errand)
        case .issueComments(let number): return createComment(number, fields, repository, errand)
        case .checkRuns: return createCheckRun(fields, repository, errand)
        case .checkRun(let id): return changeCheckRun(id, fields, repository, errand)
        case .rerequest(let id): return checkRuns[id] == nil ? .missing : Found(201, [:])
        case .rerun(let id), .rerunFailed(let id): return rerun(id, repository)
        case .rerunJob(let id): return rerun(id / 10, repository)
        case .cancel(let id): return cancel(id, repository)
        case .artifact(let id): return deleteArtifact(id, repository)
        default: return .missing
        }
    }
}

extension Route.Place {
    fileprivate var tellsOfArtifacts: Bool {
        switch self {
        case .artifacts, .artifact, .runArtifacts: true
        default: false
        }
    }
}
