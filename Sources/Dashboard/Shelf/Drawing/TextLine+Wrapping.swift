internal import Screen

extension TextLine {
    /// In lines of at most so many columns; where it needs several, each run begins a new one.
    func wrapped(to columns: Int) -> [TextLine] {
        guard width > columns else { return [self] }
        return runs.flatMap { run in
            LineBreaking.lines(of: run.text, columns: columns).map { TextLine([TextRun($0, run.role)]) }
        }
    }
}
