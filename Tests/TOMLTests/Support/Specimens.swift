/// Good documents that hold something of everything, to be damaged.
enum Specimens {
    static let all = [theme, scenario, everything]

    private static let theme = """
        # a theme
        name = "dusk"
        background = "#1d1b2b"
        [palette]
        chosen-below = "#4a3f73"
        [roles]
        border = { fg = "line", attr = "bold" }
        "state.open" = { fg = "danger", attr = "bold,underline" }
        """

    private static let scenario = """
        summary = "t"
        [limits.core]
        limit = 5_000
        window = "1h"
        [[phases]]
        name = 'rain'
        [phases.weather]
        reset = 0.5
        [[callers]]
        burst = { size = 60, every = "2m" }
        calls = [
            { weight = 4, request = "GET /a?b={c}" }, # one
            { weight = 1, request = "POST /x", body = '{"a":"b \\\\"c\\\\""}' },
        ]
        """

    private static let everything = """
        a.b . "c" = [1, [2.5e-3, inf], -nan, 0xff, 0o7, 0b1]
        dates = [1979-05-27T07:32:00Z, 1979-05-27 07:32:00.5, 1979-05-27, 07:32:00]
        on = true
        text = \"\"\"
        one \\
           two \\u00e9 "" 😀
        \"\"\"
        raw = '''
        \\n ''
        '''\r
        [x.y.z]
        q = {r.s = {}, t = []}
        [x]
        y.w = 1
        [[x.list]]
        [x.list.m]
        [[x.list]]
        """
}
