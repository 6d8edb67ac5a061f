import Testing

@testable import TOML

/// TOML v1.0.0: Offset Date-Time, Local Date-Time, Local Date, Local Time.
@Suite struct DateTests {
    @Test(arguments: [
        ("1979-05-27T07:32:00Z", TOMLDate.Kind.offsetDateTime),
        ("1979-05-27T00:32:00-07:00", .offsetDateTime),
        ("1979-05-27T00:32:00.999999+23:59", .offsetDateTime), ("1979-05-27 07:32:00Z", .offsetDateTime),
        ("1979-05-27t07:32:00z", .offsetDateTime), ("1979-05-27T07:32:00", .localDateTime),
        ("1979-05-27 07:32:00.5", .localDateTime), ("1979-05-27", .localDate), ("2000-02-29", .localDate),
        ("2024-02-29", .localDate), ("0000-01-31", .localDate), ("07:32:00", .localTime),
        ("00:32:00.999999", .localTime), ("23:59:60", .localTime),
    ])
    func `dates and times are kept as written`(written: String, kind: TOMLDate.Kind) throws {
        let value = try TOMLDocument(parsing: "d = \(written) # c").root["d"]
        #expect(value?.date?.kind == kind)
        #expect(value?.date?.text == written)
        #expect(value?.kind == kind.rawValue)
    }

    @Test(arguments: [
        "1979-13-01", "1979-00-01", "1979-01-00", "1979-01-32", "1979-04-31", "1979-02-29", "1900-02-29",
        "2100-02-29",
        "79-05-27", "1979-5-27", "1979-05-7", "1979-05", "1979-05-27T", "1979-05-27T07:32",
        "1979-05-27T07:32:00.",
        "1979-05-27T24:00:00", "1979-05-27T07:60:00", "1979-05-27T07:32:61", "1979-05-27T07:32:00+24:00",
        "1979-05-27T07:32:00+07:60", "1979-05-27T07:32:00+07", "1979-05-27T07:32:00+0700",
        "1979-05-27T07:32:00Zx",
        "1979-05-27Tl07:32:00Z", "1979-05-27_07:32:00", "1979-05-27  07:32:00", "1979-05-27 7:32:00", "07:32",
        "07:32:0", "7:32:00", "07:32:00Z", "24:00:00", "12:60:00", "07:32:00.", "07:32:00,5", "+1979-05-27",
        "１979-05-27",
        "11979-05-27", "1979-05-27T07:32:00.5.5", "1979/05/27", "--05-27",
    ])
    func `what doesn't exist is refused`(written: String) {
        #expect(mistake(in: "d = \(written)").hasPrefix("1:"))
    }

    @Test func `a message shows how they are written`() {
        #expect(
            reading("a=1979-05-27Tl07:32:00Z")
                == "1:3: a: expected a date or a time that exists, such as 1979-05-27, "
                + "07:32:00 or 1979-05-27T07:32:00Z, got 1979-05-27Tl07:32:00Z"
        )
    }
}
