/// One page of a list: bare, or wrapped with its count as `{"total_count": 2, "artifacts": […]}`.
struct ListPage<Item: Decodable>: Decodable {
    let items: [Item]

    private struct Name: CodingKey {
        let stringValue: String
        let intValue: Int? = nil

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) {
            nil
        }
    }

    init(from decoder: any Decoder) throws {
        if (try? decoder.unkeyedContainer()) != nil {
            items = try decoder.singleValueContainer().decode([Item].self)
            return
        }
        guard let object = try? decoder.container(keyedBy: Name.self) else { throw PageError.notAList }
        let lists = object.allKeys.filter { (try? object.nestedUnkeyedContainer(forKey: $0)) != nil }
        guard lists.count == 1 else { throw PageError.notAList }
        items = try object.decode([Item].self, forKey: lists[0])
    }
}
