/// Roots of numbers between 0 and 1, without a mathematics library.
enum Root {
    static func cube(_ value: Double) -> Double {
        of(value) { root in (2 * root + value / (root * root)) / 3 }
    }

    static func fifth(_ value: Double) -> Double {
        of(value) { root in
            let square = root * root
            return (4 * root + value / (square * square)) / 5
        }
    }

    /// Newton's method from above, where it falls steadily; done when it no longer falls.
    private static func of(_ value: Double, step: (Double) -> Double) -> Double {
        guard value > 0 else { return 0 }
        var root = max(1, value)
        while true {
            let next = step(root)
            guard next < root else { return root }
            root = next
        }
    }
}
