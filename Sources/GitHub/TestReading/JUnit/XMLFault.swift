internal import Reports

/// The numbers of libxml2's errors (`xmlerror.h`, `xmlParserErrors`), as far as a person can act on them.
enum XMLFault {
    /// Errors of namespaces: a prefix that isn't declared, as `xsi:` where a producer forgot it. The document is
    /// well-formed nonetheless.
    static func isHarmless(_ code: Int) -> Bool { (200...205).contains(code) }

    static func reason(_ code: Int) -> ReportProblem.Reason {
        switch code {
        case 1: .malformed("a name, a tag or a comment that is longer than 10 MB")
        case 4: .malformed("it doesn't begin with an element")
        case 5: .malformed("something follows the last element")
        case 77: .truncated
        case 9: .malformed("a character that XML doesn't allow")
        case 26, 27: .malformed("an entity that nobody declared")
        case 38: .malformed("a < in an attribute")
        case 39, 40, 41: .malformed("an attribute without value or quotes")
        case 42: .malformed("an attribute given twice")
        case 63: .malformed("a CDATA section isn't closed")
        case 64: .malformed("an XML declaration that isn't at the start")
        case 68: .malformed("a name was expected")
        case 73: .malformed("a > was expected")
        case 76: .malformed("a closing tag that doesn't fit the opening one")
        case 89: .malformed("entities that expand without end")
        default: .malformed("error \(code) of the XML parser")
        }
    }
}
