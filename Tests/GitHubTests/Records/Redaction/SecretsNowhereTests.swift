import Dashboard
import Logging
import Resilience
import Screen
import Synchronization
import TestSupport
import Testing
import Timing

@testable import GitHub

/// Secrets of every form are planted in every field, and everything that the client tells is searched for any
/// eight letters of them.
@Suite struct SecretsNowhereTests {
    @Test(arguments: PlantingField.all)
    func `case 107: a secret planted in a field is in no output`(field: PlantingField) async throws {
        var dice = Dice(seed: 107)
        // Each form comes to a third of the fields; a run of every form in every field takes minutes.
        let turn = PlantingField.all.firstIndex { $0.description == field.description } ?? 0
        let planting = PlantedSecret.all(&dice).enumerated().filter { $0.offset % 3 == turn % 3 }
        for (_, planted) in planting {
            for (name, output) in try await outputs(of: field, with: planted.text) {
                let leak = planted.leak(in: output)
                #expect(leak == nil, "\(planted) in \(field) leaks into \(name): \(leak ?? "")")
            }
        }
    }

    @Test func `case 107: a request that cannot be sent tells no secret of its path`() {
        var dice = Dice(seed: 107)
        let preparer = RequestPreparer(ClientConfiguration(), credentials: ["token"])
        for planted in PlantedSecret.all(&dice) {
            let bad = [
                planted.text, "/x#\(planted.text)", "//\(planted.text)", "/../\(planted.text)",
                "http://x/\(planted.text)",
            ]
            for path in bad {
                do throws(RequestError) {
                    _ = try preparer.prepare(Request(.get, path), as: CallID(rawValue: 1))
                } catch {
                    let words = "\(error) \(error.advice) \(ClientError.invalid(error))"
                    #expect(planted.leak(in: words) == nil, "\(planted) in \(path)")
                }
            }
        }
    }

    @Test func `case 107: an address that cannot be used tells no secret of it`() {
        var dice = Dice(seed: 107)
        for planted in PlantedSecret.all(&dice) {
            for text in [planted.text, "https://x.example/?\(planted.text)", "ftp://\(planted.text)"] {
                do throws(APIAddressError) {
                    _ = try APIAddress(text)
                } catch {
                    #expect(planted.leak(in: "\(error) \(String(reflecting: error))") == nil, "\(planted)")
                }
            }
        }
    }

    @Test func `the search finds what is there`() {
        let planted = PlantedSecret(name: "x", text: "", secret: "abcdefghij")
        #expect(planted.leak(in: "… bcdefghi …") != nil)
        #expect(planted.leak(in: "… bcdefgh …") == nil)
    }

    /// Everything that is told of a call with this text in the field.
    private func outputs(of field: PlantingField, with text: String) async throws -> [(String, String)] {
        var stage = ClientStage()
        stage.settings.retry.maximumAttempts = 1
        let lines = Mutex<[String]>([])
        let recorder = EventRecorder()
        let time = stage.time
        let logger = Logger(label: "test") { label in
            LineLogHandler(label: label, level: .debug, time: time) { line in
                lines.withLock { $0.append(line.text) }
            }
        }
        let wire = stage.wire
        return try await stage.run(logger: logger) { client in
            let listener = recorder.listen(to: client)
            defer { listener.stop() }
            var request = field.request(text)
            request.deadline = time.now.advanced(by: .milliseconds(1))
            async let result = Result.of { () async throws(ClientError) in try await client.send(request) }
            let exchange = await wire.next()
            switch field.reply(text) {
            case .answer(let status, let headers, let body):
                exchange.answer(status, headers: headers, body: body)
            case .failure(let error): exchange.fail(error)
            }
            let told = await words(of: result, at: time.now)
            let snapshot = client.snapshot()
            return [
                ("error", told), ("log", lines.withLock { $0.joined(separator: "\n") }),
                ("events", String(reflecting: recorder.events)), ("audit", audit(of: recorder.events)),
                ("snapshot", String(reflecting: snapshot)),
                ("recording", recording(of: snapshot, recorder.events, at: time.now)),
                ("exchange", String(reflecting: client.exchange(of: CallID(rawValue: 1)))),
                ("overview", overview(of: snapshot, at: time.now)),
                ("screen", screen(of: snapshot, recorder.events, at: time.now)),
            ]
        }
    }

    private func words(of result: Result<Response, ClientError>, at now: Instant) -> String {
        switch result {
        // The answer itself is the caller's, as GitHub sent it.
        case .success: ""
        case .failure(let error): "\(error) \(String(reflecting: error)) \(error.advice(at: now))"
        }
    }

    private func audit(of events: [Event]) -> String {
        var chain = AuditChain()
        return RecordSource().records(of: events).map { chain.seal($0.record) }.joined(separator: "\n")
    }

    private func recording(of snapshot: Snapshot, _ events: [Event], at now: Instant) -> String {
        var writer = RecordingWriter()
        return [RecordedFact.events(events), .sampled(snapshot)]
            .map { writer.line(for: RecordingEntry(at: now, fact: $0)) }.joined(separator: "\n")
    }

    private func overview(of snapshot: Snapshot, at now: Instant) -> String {
        let overview = Overview(
            of: snapshot,
            health: Health(of: snapshot, audit: .off, staleAfter: .seconds(60), at: now),
            identity: identity,
            utcOffset: .zero,
            unknown: "-",
            at: now
        )
        return overview.text(width: 400) + overview.json()
    }

    private func screen(of snapshot: Snapshot, _ events: [Event], at now: Instant) -> String {
        var model = Model(
            identity: identity,
            look: Look(theme: .plain, symbols: .unicode),
            themes: [],
            cadence: Cadence(sampling: .seconds(1), polling: .seconds(60)),
            utcOffset: .zero,
            mouse: .captured,
            at: now
        )
        let messages: [Message] = [
            .input(.resized(Size(width: 400, height: 80))), .sampled(snapshot), .events(events),
        ]
        for message in messages { _ = model.update(message, at: now) }
        return model.view().plainText
    }

    private var identity: Identity {
        Identity(host: "api.github.com", credential: "token", source: .live, isReadOnly: false)
    }
}

extension Result where Failure == ClientError {
    fileprivate static func of(_ body: () async throws(Failure) -> Success) async -> Self {
        do throws(Failure) {
            return .success(try await body())
        } catch {
            return .failure(error)
        }
    }
}
