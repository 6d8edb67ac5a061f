extension Request {
    /// The request for people and files: secrets removed from its address, headers and body. It can't be sent where
    /// any was.
    public var redacted: Request {
        var request = self
        request.path = Redactor.text(path)
        request.query = query.map { item in
            let both = Headers.Field(name: item.name, value: item.value)
            return QueryItem(Redactor.text(item.name), Redactor.header(both).value)
        }
        request.headers = Headers(
            headers.fields.map { field in
                let header = Redactor.header(field)
                return Headers.Field(name: header.name, value: header.value)
            }
        )
        request.body = body.map { Array(Redactor.text(String(decoding: $0, as: UTF8.self)).utf8) }
        return request
    }
}
