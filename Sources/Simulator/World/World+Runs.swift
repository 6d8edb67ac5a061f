extension World {
    func runs(_ repository: Repository, _ errand: Errand) -> Found {
        list(repository.runs, repository, "actions/runs", errand, wrappedAs: "workflow_runs") { position in
            let number = repository.runs - position
            return run(number, attempt: attempts(of: number, repository), repository, errand.base)
        }
    }

    func run(_ id: Int, _ repository: Repository, _ errand: Errand) -> Found {
        guard let number = runNumber(id, repository) else { return .missing }
        let latest = attempts(of: number, repository)
        return Found(200, run(number, attempt: latest, repository, errand.base))
    }

    func run(_ id: Int, attempt: Int, _ repository: Repository, _ errand: Errand) -> Found {
        guard let number = runNumber(id, repository),
            (1...attempts(of: number, repository)).contains(attempt)
        else { return .missing }
        return Found(200, run(number, attempt: attempt, repository, errand.base))
    }

    func jobs(of id: Int, _ repository: Repository, _ errand: Errand) -> Found {
        guard let number = runNumber(id, repository) else { return .missing }
        let path = "actions/runs/\(id)/jobs"
        return list(Repository.jobsPerRun, repository, path, errand, wrappedAs: "jobs") { position in
            job(position, of: number, repository, errand.base)
        }
    }

    func job(_ id: Int, _ repository: Repository, _ errand: Errand) -> Found {
        guard let number = runNumber(id / 10, repository), id % 10 < Repository.jobsPerRun else {
            return .missing
        }
        return Found(200, job(id % 10, of: number, repository, errand.base))
    }

    /// A run that failed or passed can be repeated; one that still runs cannot.
    mutating func rerun(_ id: Int, _ repository: Repository) -> Found {
        guard let number = runNumber(id, repository) else { return .missing }
        guard status(number, repository) == "completed" else {
            return .message(403, "This workflow is already running")
        }
        reruns[id, default: 0] += 1
        return Found(201, [:])
    }

    func cancel(_ id: Int, _ repository: Repository) -> Found {
        guard let number = runNumber(id, repository) else { return .missing }
        guard status(number, repository) != "completed" else {
            return .message(409, "Cannot cancel a workflow run that is completed.")
        }
        return Found(202, [:])
    }

    func runNumber(_ id: Int, _ repository: Repository) -> Int? {
        guard let number = repository.local(id), (1...repository.runs).contains(number) else { return nil }
        return number
    }

    /// A quarter of those that have ended were run twice before anybody asked.
    func attempts(of number: Int, _ repository: Repository) -> Int {
        let isRepeated =
            status(number, repository) == "completed" && dice(repository, number, salt: 12) % 4 == 0
        return (isRepeated ? 2 : 1) + (reruns[repository.number(number)] ?? 0)
    }

    /// Attempts follow each other by ten minutes.
    func started(_ number: Int, attempt: Int, _ repository: Repository, plusSeconds: Int = 0) -> String {
        made(repository.runs - number, salt: 7, plusSeconds: (attempt - 1) * 600 + plusSeconds)
    }

    /// The newest two have not ended.
    private func status(_ number: Int, _ repository: Repository) -> String {
        if number > repository.runs - 1 { return "queued" }
        return number > repository.runs - 2 ? "in_progress" : "completed"
    }

    func conclusion(_ number: Int, _ repository: Repository) -> JSON {
        guard status(number, repository) == "completed" else { return .null }
        return dice(repository, number, salt: 7) % 5 == 0 ? "failure" : "success"
    }

    private func run(_ number: Int, attempt: Int, _ repository: Repository, _ base: String) -> JSON {
        let id = repository.number(number)
        let address = "\(base)/repos/\(repository.fullName)/actions/runs/\(id)"
        let made = made(repository.runs - number, salt: 7)
        return [
            "id": .integer(id),
            "name": "CI",
            "path": ".github/workflows/ci.yml",
            "node_id": .string("WFR_\(id)"),
            "head_branch": "main",
            "head_sha": .string(sha(repository, number % repository.commits)),
            "run_number": .integer(number),
            "run_attempt": .integer(attempt),
            "event": "push",
            "status": .string(status(number, repository)),
            "conclusion": conclusion(number, repository),
            "workflow_id": .integer(repository.id * 10),
            "url": .string(address),
            "html_url": .string("https://github.com/\(repository.fullName)/actions/runs/\(id)"),
            "created_at": .string(made),
            "updated_at": .string(made),
            "run_started_at": .string(started(number, attempt: attempt, repository)),
            "jobs_url": .string("\(address)/jobs"),
            "artifacts_url": .string("\(address)/artifacts"),
            "rerun_url": .string("\(address)/rerun"),
            "actor": user(login(dice(repository, number, salt: 8)), base),
            "repository": ["id": .integer(repository.id), "full_name": .string(repository.fullName)],
        ]
    }

    private func job(_ position: Int, of number: Int, _ repository: Repository, _ base: String) -> JSON {
        let run = repository.number(number)
        let id = run * 10 + position
        let names = ["build", "test (linux)", "test (macos)", "lint"]
        let made = made(repository.runs - number, salt: 7)
        return [
            "id": .integer(id),
            "run_id": .integer(run),
            "run_attempt": .integer(attempts(of: number, repository)),
            "name": .string(names[position]),
            "head_sha": .string(sha(repository, number % repository.commits)),
            "url": .string("\(base)/repos/\(repository.fullName)/actions/jobs/\(id)"),
            "status": .string(status(number, repository)),
            "conclusion": conclusion(number, repository),
            "started_at": .string(made),
            "completed_at": .string(made),
            "steps": [],
            "labels": ["ubuntu-latest"],
            "runner_name": .string("runner-\(id % 7)"),
        ]
    }
}
