internal import Resilience

/// How far one download has come.
struct DownloadForm: Codable {
    let id: UInt64
    let repository: CleanText
    let artifact: UInt64
    let name: CleanText
    let stage: DownloadStageForm
    let received: Int64
    let total: Int64?
    let rate: Double?
    let timeLeft: Int64?

    init(_ download: DownloadProgress) {
        id = download.id.rawValue
        repository = CleanText(download.repository)
        artifact = download.artifact
        name = CleanText(download.name)
        stage = DownloadStageForm(download.stage)
        received = download.received
        total = download.total
        rate = download.rate
        timeLeft = download.timeLeft?.nanoseconds
    }

    var value: DownloadProgress {
        DownloadProgress(
            id: DownloadID(rawValue: id),
            repository: repository.text,
            artifact: artifact,
            name: name.text,
            stage: stage.value,
            received: received,
            total: total,
            rate: rate,
            timeLeft: Duration(recorded: timeLeft)
        )
    }
}
