import Screen
import Testing

@testable import Dashboard

/// Nothing can be seen that has no stage, and hence no golden frame.
@Suite struct StageTests {
    /// The cases of `Overlay`, to be counted: a new one doesn't compile until it is here, and has to have a stage then.
    private enum Kind: CaseIterable {
        case confirmation, composer, breakerMenu, themePicker, credentialPicker, filter, palette, tuner, who
        case alerts, help, detail, shelf, weather

        init(_ overlay: Overlay) {
            self =
                switch overlay {
                case .confirmation: .confirmation
                case .composer: .composer
                case .breakerMenu: .breakerMenu
                case .themePicker: .themePicker
                case .credentialPicker: .credentialPicker
                case .filter: .filter
                case .palette: .palette
                case .tuner: .tuner
                case .who: .who
                case .alerts: .alerts
                case .help: .help
                case .detail: .detail
                case .shelf: .shelf
                case .weather: .weather
                }
        }
    }

    private let models: [Model]

    init() throws {
        let look = Stage.Look(size: Size(width: 80, height: 24), tier: .mono, symbols: .ascii)
        models = try Stage.all.map { try $0.model(look) }
    }

    @Test func `every overlay has a stage`() {
        #expect(Set(models.compactMap(\.overlay).map(Kind.init)) == Set(Kind.allCases))
    }

    @Test func `every page about artifacts has a stage`() {
        let pages = models.compactMap { if case .shelf(let page) = $0.overlay { page } else { nil } }
        #expect(Set(pages) == Set(ShelfPage.allCases))
    }

    @Test func `every part of a request has a stage, and every shape of an answer`() {
        let details = models.compactMap { if case .detail(let detail) = $0.overlay { detail } else { nil } }
        #expect(Set(details.map(\.part)) == Set(RequestDetail.Part.allCases))
        #expect(Set(details.map(\.answer.shape)) == Set(AnswerView.Shape.allCases))
        #expect(details.contains { if case .known = $0.answer.comparison { true } else { false } })
    }

    @Test func `every part of a request being written has a stage, and both lists to begin from`() {
        let composers = models.compactMap { model in
            if case .composer(let composer) = model.overlay { composer } else { nil }
        }
        #expect(Set(composers.map(\.part)) == Set(ComposerField.Part.allCases))
        #expect(Set(composers.compactMap(\.chooser?.kind)) == [.templates, .history])
    }

    @Test func `every panel has a stage of its own, and every layout`() {
        let zoomed = models.filter(\.isZoomed).map(\.focus)
        #expect(Set(zoomed) == Set(Panel.allCases))
        #expect(Set(models.map(\.layout)).isSuperset(of: Layout.standard))
    }

    @Test func `what stands still has a stage: a frozen screen, the past, a recording`() {
        #expect(Set(models.compactMap(\.frozen?.kind)) == [.frozen, .past])
        #expect(models.contains { $0.replay != nil })
    }

    @Test(arguments: [(1, 1), (1, 70), (240, 1), (20, 7), (40, 8), (79, 12), (240, 70)])
    func `a frame is as large as its terminal, whatever there is to see`(width: Int, height: Int) throws {
        let look = Stage.Look(size: Size(width: width, height: height), tier: .mono, symbols: .unicode)
        for stage in Stage.all { #expect(try stage.model(look).view().size == look.size, "\(stage.name)") }
    }

    @Test func `no two stages have one name`() {
        #expect(Set(Stage.all.map(\.name)).count == Stage.all.count)
    }
}
