import Reports
import Testing

@Suite struct Artifacts {
    @Test func `an artifact is known by its number, not by its name`() {
        #expect(Artifact(id: 1, name: "logs") != Artifact(id: 2, name: "logs"))
    }
}
