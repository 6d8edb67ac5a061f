/// Gives small numbers to names, and counts how many calls use each.
///
/// A name that no call uses keeps its number for a while, because it likely comes back; when many such names have
/// gathered, they are forgotten and their numbers given anew. Memory therefore follows what is in use, not what was
/// ever seen.
struct Roster<Name: Hashable & Sendable>: Sendable {
    private struct Entry: Sendable {
        var name: Name
        var uses = 0
    }

    private var entries: [Entry] = []
    private var numbers: [Name: Int] = [:]
    private var free: [Int] = []
    private var idle = 0

    /// Unused names that are kept before all of them are forgotten.
    private static var idleBound: Int { 256 }

    /// One past the largest number given out.
    var bound: Int { entries.count }

    func name(of number: Int) -> Name {
        entries[number].name
    }

    /// The number that a name has; `nil` where it has none.
    func number(of name: Name) -> Int? {
        numbers[name]
    }

    /// How many calls use each name that is in use; in no order.
    var uses: [(name: Name, count: Int)] {
        entries.lazy.filter { $0.uses > 0 }.map { ($0.name, $0.uses) }
    }

    /// The number of a name, which one more call now uses.
    mutating func enter(_ name: Name) -> Int {
        let number = numbers[name] ?? introduce(name)
        if entries[number].uses == 0 { idle -= 1 }
        entries[number].uses += 1
        return number
    }

    /// One call fewer uses the name.
    mutating func leave(_ number: Int) {
        entries[number].uses -= 1
        if entries[number].uses == 0 { idle += 1 }
    }

    private mutating func introduce(_ name: Name) -> Int {
        if idle > Self.idleBound { forgetIdle() }
        idle += 1
        let number = free.popLast() ?? entries.count
        if number == entries.count {
            entries.append(Entry(name: name))
        } else {
            entries[number] = Entry(name: name)
        }
        numbers[name] = number
        return number
    }

    private mutating func forgetIdle() {
        for (name, number) in numbers where entries[number].uses == 0 {
            numbers[name] = nil
            free.append(number)
        }
        free.sort(by: >)
        idle = 0
    }
}
