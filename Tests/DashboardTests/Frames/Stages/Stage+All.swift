extension Stage {
    static let all = panels + past + requests + answers + composer + sheets + shelf
}
