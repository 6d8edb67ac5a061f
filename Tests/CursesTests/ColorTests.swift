import Testing

@testable import Curses

/// Which colours a terminal gets.
@Suite struct ColorTests {
    @Test(
        arguments: [
            (ColorDepth.direct, 256, nil, ColorDepth.colors256), (.direct, 256, "xterm-direct", .direct),
            (.direct, 8, nil, .colors16), (.colors256, 1 << 24, "xterm-direct", .colors256),
            (.colors256, 88, nil, .colors16), (.colors16, 0, nil, .none), (.none, 256, "xterm-direct", .none),
        ] as [(ColorDepth, Int, String?, ColorDepth)]
    )
    func `the depth is the wanted one or the next below`(
        wanted: ColorDepth,
        colors: Int,
        direct: String?,
        expected: ColorDepth
    ) {
        let terminal = TerminalCapabilities(
            name: "xterm",
            colors: colors,
            directColorName: direct,
            isUTF8: true
        )

        #expect(terminal.nearest(to: wanted) == expected)
    }

    @Test(
        arguments: [
            (8, 0x7F_7F7F), (9, 0xFF_0000), (15, 0xFF_FFFF), (16, 0), (21, 0x00_00FF), (196, 0xFF_0000),
            (110, 0x87_AFD7), (231, 0xFF_FFFF), (232, 0x08_0808), (255, 0xEE_EEEE),
        ] as [(UInt8, UInt32)]
    )
    func `the palette's colours are xterm's`(index: UInt8, value: UInt32) {
        #expect(XtermColors.value(of: index) == value)
    }
}
