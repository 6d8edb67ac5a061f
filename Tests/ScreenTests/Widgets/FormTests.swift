import Testing

@testable import Screen

@Suite struct FormTests {
    private func form() -> Form {
        Form(fields: [
            FormField(label: "a", content: .text(TextField())),
            FormField(label: "b", content: .choice(ChoiceField(options: ["x", "y", "z"]))),
        ])
    }

    private func understood(_ keys: [Key], by form: inout Form) -> [Bool] {
        keys.map { form.edit($0) }
    }

    @Test func `tab goes around, and letters go to the field with the focus`() {
        var form = form()
        #expect(understood([.character("q"), .tab, .left], by: &form) == [true, true, true])
        #expect(form.fields.map(\.value) == ["q", "z"])
        #expect(understood([.down], by: &form) == [true])
        #expect(form.focus == 0)
        #expect(understood([.backTab], by: &form) == [true])
        #expect(form.focus == 1)
    }

    @Test func `what no field understands is left to others`() {
        var form = form()
        #expect(understood([.enter, .escape], by: &form) == [false, false])
        var empty = Form(fields: [])
        #expect(understood([.tab], by: &empty) == [false])
    }

    @Test func `a paste goes into a text, not into a choice`() {
        var form = form()
        form.paste("12")
        _ = form.edit(.tab)
        form.paste("34")
        #expect(form.fields.map(\.value) == ["12", "x"])
    }

    @Test func `a choice without options is harmless`() {
        var choice = ChoiceField(options: [], selected: 4)
        choice.selectNext()
        choice.selectPrevious()
        #expect(choice.choice == nil)
    }
}
