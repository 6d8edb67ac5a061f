import Resilience
import TestSupport
import Testing
import Timing

@testable import GitHub

/// What a recording holds is what was told, without secrets.
@Suite struct RecordingFormTests {
    private let samples = RecordedSamples(text: "octo")

    @Test func `every event comes back from its line as it was`() throws {
        let entry = RecordingEntry(at: samples.now, fact: .events(samples.events))
        var writer = RecordingWriter()
        let line = try #require(RecordingLine(reading: Array(writer.line(for: entry).utf8)[...]))
        guard case .events(let at, let forms) = line else { throw Unexpected() }
        #expect(at == samples.now.nanoseconds)
        for (form, event) in zip(forms, samples.events) { #expect(form.value == event) }
        #expect(forms.count == samples.events.count)
    }

    @Test func `snapshots come back whole, though a history is written only when it has moved`() throws {
        let histories: [[Double?]] = [[1, nil, 0.1], [1, nil, 0.1], [nil, 0.1, .infinity]]
        var (writer, previous) = (RecordingWriter(), Snapshot?.none)
        var lengths: [Int] = []
        for history in histories {
            let snapshot = samples.snapshot(history)
            let text = writer.line(for: RecordingEntry(at: samples.now, fact: .sampled(snapshot)))
            lengths.append(text.count)
            guard case .snapshot(_, let form)? = RecordingLine(reading: Array(text.utf8)[...]) else {
                throw Unexpected()
            }
            previous = form.value(after: previous)
            #expect(previous == snapshot)
        }
        #expect(lengths[1] < lengths[0])
        #expect(lengths[2] > lengths[1])
    }

    @Test func `a secret planted in any text is in no line`() {
        var dice = Dice(seed: 108)
        for planted in PlantedSecret.all(&dice) {
            let samples = RecordedSamples(text: planted.text)
            let settings = RecordedSettings(
                assignments: [
                    SettingAssignment(path: planted.text, text: planted.text, origin: .flag(planted.text)),
                    SettingAssignment(path: "x", text: "y", origin: .environment(variable: planted.text)),
                    SettingAssignment(path: "x", text: "y", origin: .file(planted.text, line: 1)),
                ],
                file: planted.text
            )
            var writer = RecordingWriter()
            let facts: [RecordedFact] = [
                .events(samples.events), .sampled(samples.snapshot([])), .settingsRead(settings),
                .connectionLost(reason: planted.text),
            ]
            let lines = facts.map { writer.line(for: RecordingEntry(at: samples.now, fact: $0)) }
            let header = RecordingHeader(
                host: planted.text,
                credentials: [planted.text],
                simulation: .init(scenario: planted.text, seed: 1),
                startedAt: samples.now,
                utcOffset: .zero,
                sampling: .seconds(1),
                polling: .seconds(60)
            )
            for line in lines + [RecordingWriter.line(for: header)] {
                let leak = planted.leak(in: line)
                #expect(leak == nil, "\(planted) leaks into \(leak ?? "")")
            }
        }
    }

    @Test func `lines keep their form`() {
        var writer = RecordingWriter()
        let kind = Event.Kind.queued(CallID(rawValue: 7), .exhausted(.core), until: samples.now)
        let event = Event(number: 3, at: samples.now, kind: kind)
        let line = writer.line(for: RecordingEntry(at: samples.now, fact: .events([event])))
        #expect(
            line
                == #"{"at":1767349927000000000,"events":[{"at":1767349927000000000,"kind":{"queued":{"call":7,"#
                + #""hold":{"exhausted":{"bucket":"core"}},"until":1767349927000000000}},"number":3}]}"#
        )
    }

    private struct Unexpected: Error {}
}
