import Reports
import Testing

@testable import GitHub

@Suite struct ArtifactSharingTests {
    private func attempt(_ number: Int, startedAt: Int64?) -> WorkflowRun {
        var run = WorkflowRun(id: 7, attempt: number, status: "completed")
        run.startedAt = startedAt
        return run
    }

    private func sharer(_ sharing: ArtifactSharing, _ made: Int64?) -> Int? {
        sharing.attempt(of: Artifact(id: 1, name: "junit", createdAt: made))
    }

    @Test func `an artifact belongs to the last attempt that had begun when it was made`() {
        let sharing = ArtifactSharing(among: [attempt(1, startedAt: 100), attempt(2, startedAt: 200)])
        #expect(sharer(sharing, 150) == 1)
        #expect(sharer(sharing, 200) == 2)
        #expect(sharer(sharing, 999) == 2)
        #expect(sharer(sharing, 50) == 1)
        #expect(sharer(sharing, nil) == 2)
    }

    @Test func `the run's number in a name doesn't tell its tests apart from those of another run`() {
        let artifact = Artifact(id: 1, name: "junit-7-linux")
        #expect(ArtifactSharing.container(artifact, of: 7) == "junit-*-linux")
    }
}
