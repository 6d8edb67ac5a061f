/// How far one download has come.
public struct DownloadProgress: Hashable, Sendable {
    /// Which download.
    public let id: DownloadID
    /// `owner/name`.
    public let repository: String
    /// GitHub's number of the artifact.
    public let artifact: UInt64
    /// As its uploader called it.
    public var name: String
    /// What it does now.
    public var stage: DownloadStage
    /// Bytes that are there, those of earlier attempts and of earlier starts of the program included.
    public var received: Int64
    /// Bytes of the whole; `nil` while nobody has told.
    public var total: Int64?
    /// Bytes a second over the last seconds; `nil` while it does not move.
    public var rate: Double?
    /// `nil` while nobody knows.
    public var timeLeft: Duration?

    /// Takes the value of each property.
    public init(
        id: DownloadID,
        repository: String,
        artifact: UInt64,
        name: String,
        stage: DownloadStage = .waitingForPlace,
        received: Int64 = 0,
        total: Int64? = nil,
        rate: Double? = nil,
        timeLeft: Duration? = nil
    ) {
        self.id = id
        self.repository = repository
        self.artifact = artifact
        self.name = name
        self.stage = stage
        self.received = received
        self.total = total
        self.rate = rate
        self.timeLeft = timeLeft
    }
}
