import Screen
import Testing

@testable import Dashboard

@Suite struct CommandTableTests {
    @Test func `every command has one row`() {
        let names: [CommandName] =
            Panel.allCases.map { .focus($0) } + Motion.allCases.map { .move($0) }
            + ScreenCommand.allCases.map { .screen($0) } + ClientCommand.allCases.map { .client($0) }
            + ShelfCommand.allCases.map { .shelf($0) } + AnswerCommand.allCases.map { .answer($0) }
            + ReplayCommand.allCases.map { .replay($0) }
        #expect(CommandTable.all.count == names.count)
        #expect(Set(CommandTable.all.map(\.name)) == Set(names))
    }

    @Test func `every command has a key or is typed, and a sentence of help`() {
        for command in CommandTable.all {
            let isTyped = !command.parameters.isEmpty || command.name == .client(.save)
            #expect(!command.keys.isEmpty || isTyped, "\(command.name)")
            #expect(command.help.hasSuffix("."), "\(command.name)")
        }
    }

    @Test(arguments: Panel.allCases)
    func `no key means two things in one panel`(panel: Panel) {
        let commands = CommandTable.all.filter { $0.context.covers(panel) }
        let keys = commands.flatMap(\.keys)
        #expect(keys.count == Set(keys).count)
    }

    @Test(arguments: ShelfPage.allCases)
    func `no key means two things on one page`(page: ShelfPage) {
        let keys = CommandTable.all.filter { $0.context.covers(page) }.flatMap(\.keys)
        #expect(keys.count == Set(keys).count)
    }

    @Test func `no key means two things in an answer`() {
        let keys = CommandTable.all.filter { [.answer, .request].contains($0.context) }.flatMap(\.keys)
        #expect(keys.count == Set(keys).count)
    }

    @Test func `no key needs a function key or Alt`() {
        for key in CommandTable.all.flatMap(\.keys) {
            if case .function = key { Issue.record("\(key)") }
        }
    }

    @Test func `a command that changes something is refused when read only, with what to do`() {
        let gate = CommandGate(isReadOnly: true, isReplay: false)
        for command in CommandTable.all where command.changes {
            #expect(throws: CommandGate.Denial.readOnly(command.name)) { try gate.admit(command) }
        }
    }

    @Test func `a command that changes nothing is admitted when read only`() throws {
        for command in CommandTable.all where !command.changes {
            try CommandGate(isReadOnly: true, isReplay: false).admit(command)
        }
    }

    @Test func `a gate that is not read only admits everything`() throws {
        for command in CommandTable.all { try CommandGate(isReadOnly: false, isReplay: false).admit(command) }
    }

    @Test func `a command that needs a client is refused in a replay, and the others are not`() {
        let gate = CommandGate(isReadOnly: false, isReplay: true)
        for command in CommandTable.all {
            let denial = command.needsClient ? CommandGate.Denial.replay(command.name) : nil
            #expect(gate.denial(of: command) == denial)
            #expect(command.needsClient || !command.changes, "\(command.name)")
        }
    }
}
