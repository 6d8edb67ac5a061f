import Screen
import Testing

@testable import Dashboard

@Suite struct ArrangementTests {
    /// The program's own, and some of an operator's.
    static let layouts: [Layout] =
        Layout.standard
        + [
            "requests", "events,requests", "limits,requests,breakers,events,queue,latency",
            "queue,latency,limits",
            "breakers,queue,events",
        ].compactMap { text in
            let line = PreferenceLine(
                name: "layouts.own",
                values: text.split(separator: ",").map(String.init)
            )
            return try? Layout(name: "own", reading: line)
        }

    @Test(arguments: [true, false], layouts)
    func `parts are inside and do not overlap at every size from 1x1 to 240x70`(
        isZoomed: Bool,
        layout: Layout
    ) {
        for width in 0...240 {
            for height in 0...70 {
                let size = Size(width: width, height: height)
                let arrangement = Arrangement(
                    size: size,
                    focus: .requests,
                    isZoomed: isZoomed,
                    layout: layout
                )
                check(arrangement, in: size)
            }
        }
    }

    private func check(_ arrangement: Arrangement, in size: Size) {
        let parts =
            [arrangement.header, arrangement.summary, arrangement.notice, arrangement.hints].compactMap(
                \.self
            )
            + arrangement.panels.values
        let screen = Rect(origin: Point(x: 0, y: 0), size: size)
        var isSound = parts.allSatisfy { $0.isEmpty || $0.intersection(screen) == $0 }
        for (index, part) in parts.enumerated() {
            isSound = isSound && parts[..<index].allSatisfy { !$0.intersects(part) }
        }
        #expect(isSound, "\(size)")
    }

    @Test(arguments: [
        (Size(width: 39, height: 60), Arrangement.Step.tiny, 0), (Size(width: 80, height: 7), .tiny, 0),
        (Size(width: 40, height: 8), .single, 1), (Size(width: 79, height: 60), .single, 1),
        (Size(width: 80, height: 24), .compact, 6), (Size(width: 120, height: 40), .regular, 6),
        (Size(width: 200, height: 60), .large, 6),
    ])
    func `each step begins at its size`(size: Size, step: Arrangement.Step, panels: Int) {
        let arrangement = Arrangement(size: size, focus: .limits, isZoomed: false)
        #expect(arrangement.step == step)
        #expect(arrangement.panels.count == panels)
    }

    @Test(arguments: layouts)
    func `the grid leaves no row or column between header and hints unused`(layout: Layout) {
        for width in 80...240 {
            for height in 24...70 {
                let size = Size(width: width, height: height)
                let arrangement = Arrangement(
                    size: size,
                    focus: .limits,
                    isZoomed: false,
                    layout: layout
                )
                let covered = arrangement.panels.values.reduce(into: 0) { $0 += $1.width * $1.height }
                let lines = arrangement.notice == nil ? 3 : 4
                #expect(covered == width * (height - lines), "\(size)")
            }
        }
    }

    @Test func `a zoomed panel takes the place of all six`() {
        let size = Size(width: 120, height: 40)
        let arrangement = Arrangement(size: size, focus: .latency, isZoomed: true)
        #expect(arrangement.panels == [.latency: Rect(x: 0, y: 2, width: 120, height: 36)])
    }
}
