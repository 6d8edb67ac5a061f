public import Timing

extension DownloadError {
    /// What happened and what to do next, in a sentence or two for people.
    public func advice(at now: Instant) -> String {
        switch self {
        case .cancelled: "The download was taken back. Start it again to go on from what is there."
        case .expired:
            "The artifact has expired and GitHub has deleted its file (410). Run the workflow again to get a new one."
        case .missing:
            "There is no such artifact, or the credential may not read it (404). Check repository and number."
        case .client(let error): error.advice(at: now)
        case .redirect:
            "GitHub's answer leads to no address that may be followed. Nothing was sent there; try again later."
        case .blob(let status, let code):
            "The blob host answered \(status)\(code.isEmpty ? "" : " \(code)"). Try again later."
        case .tooLarge(let limit):
            "The artifact is larger than \(limit) bytes. Raise artifactDownload.maxSizeBytes to take it."
        case .digestMismatch:
            "The file is not the one that was uploaded: its SHA-256 differs. It was deleted; download it again."
        case .changed:
            "The blob host sent something else on each attempt. Nothing was joined together; try again later."
        case .file(let error): error.advice
        }
    }
}

extension FileError {
    /// What is wrong with the file and how to go on.
    public var advice: String {
        switch reason {
        case .exists: "\(path) exists and was left alone. Move it away, or put this one elsewhere."
        case .inUse: "Another download is writing \(path). Wait for it, or put this one elsewhere."
        case .diskFull: "The disk is full at \(path). Make room and start again; what is there is kept."
        case .notWritable: "\(path) cannot be written. Choose a folder that you may write to."
        case .noFolder: "The folder of \(path) does not exist. Make it first."
        case .badName: "“\(path)” names no file that could be written. Choose another name."
        case .other(let words): "\(path): \(words)."
        }
    }
}
