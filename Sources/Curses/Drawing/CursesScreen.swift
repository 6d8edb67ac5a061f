import CCurses
import Glibc
import Screen

/// ncurses' side of the terminal: its screen, its cells, what it believes is shown.
struct CursesScreen: ~Copyable {
    private let screen: OpaquePointer
    private let output: UnsafeMutablePointer<FILE>
    private let input: UnsafeMutablePointer<FILE>
    private var frames: FrameCollector
    private var palette: Palette
    private var shown: [Cell] = []
    private var shownSize = Size(width: 0, height: 0)
    private var cursor: Point?
    private var isCursorVisible = true
    private var run: [cchar_t] = []

    /// Opens `name`'s description on the line; the terminal is in ncurses' mode afterwards.
    init(name: String, depth: ColorDepth, line: borrowing TerminalLine) throws(TerminalError) {
        let written = try Self.duplicate(line.output)
        let output = try Self.stream(over: written, mode: "w")
        let input = try Self.stream(over: Self.duplicate(line.input), mode: "r")
        let memory = try FrameCollector.memoryFile()
        guard let screen = headroom_new_terminal(name, output, input) else { throw .refused(name: name) }
        self.screen = screen
        self.output = output
        self.input = input
        frames = FrameCollector(memory: memory, written: written, terminal: line.output)
        palette = Self.startColors(depth)
        Self.configure()
    }

    private static func duplicate(_ descriptor: Int32) throws(TerminalError) -> Int32 {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 10)
        guard copy >= 0 else { throw .outOfResources(errno) }
        return copy
    }

    private static func stream(
        over descriptor: Int32,
        mode: String
    ) throws(TerminalError) -> UnsafeMutablePointer<FILE> {
        guard let stream = fdopen(descriptor, mode) else { throw .outOfResources(errno) }
        return stream
    }

    /// Pairs may be made only where there are colours: ncurses 6.4 crashes otherwise.
    private static func startColors(_ depth: ColorDepth) -> Palette {
        guard depth != .none, has_colors(), start_color() == OK else {
            return Palette(depth: .none, colorCount: 0, pairLimit: 0)
        }
        use_default_colors()
        return Palette(depth: depth, colorCount: headroom_color_count(), pairLimit: headroom_pair_count())
    }

    private static func configure() {
        raw()
        noecho()
        nonl()
        typeahead(-1)
    }

    var size: Size {
        let window = headroom_standard_screen()
        return Size(width: Int(getmaxx(window)), height: Int(getmaxy(window)))
    }

    /// Adopts the window's new size; the next frame is sent whole, because terminals reflow what they show.
    mutating func resize(to size: Size) {
        resize_term(Int32(size.height), Int32(size.width))
        forget()
    }

    /// Takes the terminal, at first or again: alternate screen, keypad, raw input, an empty or the last frame.
    ///
    /// Uncollected, because ncurses sets the terminal's mode in it.
    mutating func enter() {
        reset_prog_mode()
        keypad(headroom_standard_screen(), true)
        clearok(headroom_current_screen(), true)
        curs_set(isCursorVisible ? 1 : 0)
        wrefresh(headroom_standard_screen())
    }

    /// Gives the terminal back in the mode in which ncurses found it.
    func leave() {
        endwin()
    }

    /// Frees what ncurses holds; nothing may be called afterwards.
    func close() {
        delscreen(screen)
        fclose(output)
        fclose(input)
    }

    /// What the terminal must be sent so that it shows everything anew.
    mutating func repaint() -> [UInt8] {
        clearok(headroom_current_screen(), true)
        return frames.collect { doupdate() }
    }

    private mutating func forget() {
        shown = []
        shownSize = Size(width: 0, height: 0)
        clearok(headroom_current_screen(), true)
        werase(headroom_standard_screen())
    }
}

extension CursesScreen {
    /// What the terminal must be sent to show this frame; empty when it shows it already. Cells beyond the
    /// screen's size are left out.
    mutating func paint(cells: [Cell], size: Size, cursor: Point?) -> [UInt8] {
        precondition(cells.count == size.width * size.height, "a frame has a cell for each place")
        let hadChanges = write(cells, size: size)
        let mustToggle = isCursorVisible != (cursor != nil)
        guard hadChanges || mustToggle || cursor != self.cursor else { return [] }
        self.cursor = cursor
        isCursorVisible = cursor != nil
        let window = headroom_standard_screen()
        leaveok(window, cursor == nil)
        if let cursor { wmove(window, Int32(cursor.y), Int32(cursor.x)) }
        return frames.collect {
            if mustToggle { curs_set(cursor == nil ? 0 : 1) }
            wrefresh(window)
        }
    }

    /// False when there was nothing to write.
    private mutating func write(_ cells: [Cell], size: Size) -> Bool {
        size == shownSize ? writeChanges(of: cells, size: size) : writeAll(of: cells, size: size)
    }

    private mutating func writeAll(of cells: [Cell], size: Size) -> Bool {
        werase(headroom_standard_screen())
        for row in 0..<min(size.height, self.size.height) {
            let start = row * size.width
            write(cells[start..<start + min(size.width, self.size.width)], row: row, column: 0)
        }
        shown = cells
        shownSize = size
        return true
    }

    private mutating func writeChanges(of cells: [Cell], size: Size) -> Bool {
        var changes: [Range<Int>] = []
        cells.withUnsafeBufferPointer { new in
            shown.withUnsafeBufferPointer { old in
                for row in 0..<min(size.height, self.size.height) {
                    let start = row * size.width
                    let places = start..<start + min(size.width, self.size.width)
                    changes += CellChanges.runs(in: places, from: old, to: new)
                }
            }
        }
        guard !changes.isEmpty else { return false }
        for change in changes {
            write(cells[change], row: change.lowerBound / size.width, column: change.lowerBound % size.width)
        }
        shown = cells
        return true
    }

    /// Hands a run of one row's cells to ncurses, which advances by the width that it knows of each glyph.
    private mutating func write(_ cells: ArraySlice<Cell>, row: Int, column: Int) {
        let skipped = cells.prefix { $0.glyph == Cell.continuation }.count
        run.removeAll(keepingCapacity: true)
        for index in cells.indices.dropFirst(skipped) where cells[index].glyph != Cell.continuation {
            let isWide = index + 1 < cells.endIndex && cells[index + 1].glyph == Cell.continuation
            append(cells[index], columns: isWide ? 2 : 1)
        }
        let count = Int32(run.count)
        mvwadd_wchnstr(headroom_standard_screen(), Int32(row), Int32(column + skipped), run, count)
    }

    /// Where the frame and ncurses disagree about a glyph's width, the frame's columns are kept.
    private mutating func append(_ cell: Cell, columns: Int) {
        let rendition = palette.rendition(of: cell.style)
        let glyph = Glyph(cell.glyph)
        let isTooWide = glyph.columns > columns
        run.append((isTooWide ? Glyph.blank : glyph).cell(in: rendition))
        for _ in glyph.columns..<max(columns, glyph.columns) {
            run.append(Glyph.blank.cell(in: rendition))
        }
    }
}
