/// The tables of a document while it is read. Tables are known by number, so that adding to one copies none.
///
/// Which statement may add to what (TOML v1.0.0: Keys, Table, Array of Tables):
///
///     a table that was made by     [header] defines   [header] goes through   dotted key goes through
///     header's outer names         yes, once          yes                     yes, and it is a dotted key's
///     header                       no                 yes                     no
///     dotted key                   no                 yes                     yes
///     braces, or an array in []    no                 no                      no
///     [[header]]                   no                 yes, the last one       no
struct Tree {
    /// What made a table.
    private enum Origin {
        case outerName
        case header
        case dottedKey
    }

    private enum Item {
        case value(TOMLValue)
        /// The number of a table.
        case table(Int)
        /// The number of a list of tables.
        case list(Int)
    }

    private struct Entry {
        let name: String
        let item: Item
        let position: TOMLPosition
    }

    private struct Table {
        var origin: Origin
        var position: TOMLPosition
        let level: Int
        var entries: [Entry] = []
        var places: [String: Int] = [:]
    }

    static let rootNumber = 0

    private var tables: [Table]
    private var lists: [[Int]] = []

    init() {
        tables = [Table(origin: .header, position: TOMLPosition(line: 1, column: 1), level: 0)]
    }

    var root: TOMLTable { table(Self.rootNumber) }

    /// In how many tables and arrays the values of the table lie, the root not counted.
    func level(of table: Int) -> Int { tables[table].level }

    /// A table that belongs to nothing, for the lines below a header that is wrong.
    mutating func makeDetached() -> Int {
        tables.append(Table(origin: .header, position: TOMLPosition(line: 1, column: 1), level: 0))
        return tables.count - 1
    }
}

extension Tree {
    /// Sets a value below a table, through the tables that a dotted key names.
    mutating func insert(_ value: TOMLValue, as key: DottedKey, into table: Int) throws(Clash) {
        var number = table
        for name in key.names.dropLast() {
            number = try passByKey(name, in: number, at: key.position)
        }
        let name = key.names[key.names.count - 1]
        if let entry = entry(name, in: number) { throw clash(with: entry) }
        add(.value(value), as: name, to: number, at: key.position)
    }

    /// The table that `[key]` defines.
    mutating func open(_ key: DottedKey) throws(Clash) -> Int {
        let (name, parent) = try passOuterNames(of: key)
        guard let entry = entry(name, in: parent) else {
            return try addTable(name, to: parent, origin: .header, at: key.position)
        }
        guard case .table(let number) = entry.item, tables[number].origin == .outerName else {
            throw clash(with: entry)
        }
        tables[number].origin = .header
        tables[number].position = key.position
        return number
    }

    /// The table that `[[key]]` adds to its list.
    mutating func openElement(_ key: DottedKey) throws(Clash) -> Int {
        let (name, parent) = try passOuterNames(of: key)
        let known = entry(name, in: parent)
        if let known {
            guard case .list(let list) = known.item else { throw clash(with: known) }
            let number = try make(.header, level: tables[parent].level + 2, at: key.position)
            lists[list].append(number)
            return number
        }
        let number = try make(.header, level: tables[parent].level + 2, at: key.position)
        lists.append([number])
        add(.list(lists.count - 1), as: name, to: parent, at: key.position)
        return number
    }

    private mutating func passOuterNames(of key: DottedKey) throws(Clash) -> (name: String, parent: Int) {
        var number = Self.rootNumber
        for name in key.names.dropLast() {
            number = try passByHeader(name, in: number, at: key.position)
        }
        return (key.names[key.names.count - 1], number)
    }

    private mutating func passByHeader(_ name: String, in table: Int, at position: TOMLPosition) throws(Clash)
        -> Int
    {
        guard let entry = entry(name, in: table) else {
            return try addTable(name, to: table, origin: .outerName, at: position)
        }
        switch entry.item {
        case .value: throw clash(with: entry)
        case .table(let number): return number
        case .list(let list): return lists[list][lists[list].count - 1]
        }
    }

    private mutating func passByKey(_ name: String, in table: Int, at position: TOMLPosition) throws(Clash)
        -> Int
    {
        guard let entry = entry(name, in: table) else {
            return try addTable(name, to: table, origin: .dottedKey, at: position)
        }
        guard case .table(let number) = entry.item, tables[number].origin != .header else {
            throw clash(with: entry)
        }
        tables[number].origin = .dottedKey
        return number
    }

    private func clash(with entry: Entry) -> Clash {
        let line =
            switch entry.item {
            case .table(let number): tables[number].position.line
            case .value, .list: entry.position.line
            }
        return .taken(name: entry.name, line: line)
    }
}

extension Tree {
    private func entry(_ name: String, in table: Int) -> Entry? {
        tables[table].places[name].map { tables[table].entries[$0] }
    }

    private mutating func add(_ item: Item, as name: String, to table: Int, at position: TOMLPosition) {
        tables[table].places[name] = tables[table].entries.count
        tables[table].entries.append(Entry(name: name, item: item, position: position))
    }

    private mutating func addTable(
        _ name: String,
        to table: Int,
        origin: Origin,
        at position: TOMLPosition
    ) throws(Clash) -> Int {
        let number = try make(origin, level: tables[table].level + 1, at: position)
        add(.table(number), as: name, to: table, at: position)
        return number
    }

    private mutating func make(_ origin: Origin, level: Int, at position: TOMLPosition) throws(Clash) -> Int {
        guard level <= TOMLDocument.deepestLevel else { throw .tooDeep }
        tables.append(Table(origin: origin, position: position, level: level))
        return tables.count - 1
    }

    /// Goes no deeper than `TOMLDocument.deepestLevel`, as `make` lets no table lie deeper.
    private func table(_ number: Int) -> TOMLTable {
        TOMLTable(
            tables[number].entries.map { entry in
                switch entry.item {
                case .value(let value): TOMLEntry(entry.name, value, at: entry.position)
                case .table(let table): self.entry(entry.name, table)
                case .list(let list):
                    TOMLEntry(entry.name, array(list, at: entry.position), at: entry.position)
                }
            }
        )
    }

    private func entry(_ name: String, _ number: Int) -> TOMLEntry {
        let position = tables[number].position
        return TOMLEntry(name, TOMLValue(.table(table(number)), at: position), at: position)
    }

    private func array(_ list: Int, at position: TOMLPosition) -> TOMLValue {
        let elements = lists[list].map { TOMLValue(.table(table($0)), at: tables[$0].position) }
        return TOMLValue(.array(elements), at: position)
    }
}
