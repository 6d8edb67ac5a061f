/// How the server behaves at an instant beyond its rules: how slowly it answers, and how often it fails in
/// which way.
///
/// Probabilities go from 0 (never) to 1 (always). Fresh weather is fine: no fault, no delay.
struct Weather: Hashable, Sendable {
    /// The median time an answer takes.
    var latency = Duration.zero
    /// How many medians the 99th percentile is; 1 makes all answers take the same time.
    var latencySpread = 1.0
    /// How far the `date` header and the windows' clock run ahead of the truth; negative where they run behind.
    var clockAhead = Duration.zero
    /// How far the `date` header alone runs ahead of the windows' clock; negative where it lags, as that of an
    /// answer from somebody's cache.
    var dateAhead = Duration.zero

    /// An answer of `serverErrorStatus` in place of the right one.
    var serverError = 0.0
    var serverErrorStatus = 502
    /// How many of the server errors are pages of HTML.
    var htmlErrors = 0.0
    /// How many of the writes answered with a server error were carried out all the same.
    var appliedErrors = 0.0
    /// Seconds that a 503 asks to wait; 0 leaves the header out.
    var unavailableRetryAfter = 0

    /// A secondary refusal for reasons that GitHub does not publish.
    var secondaryLimit = 0.0

    /// The connection is reset before the answer.
    var reset = 0.0
    /// The connection is closed amid the body, which is shorter than `content-length` says.
    var cut = 0.0
    /// The answer stops amid the body and the connection stays open.
    var stall = 0.0
    /// The body is chunked and a chunk's size is no number.
    var garbage = 0.0
    /// The body is cut short, with a `content-length` that fits: only the JSON is broken.
    var truncated = 0.0
    /// 200 with a page of HTML from somebody in between.
    var captivePortal = 0.0
    /// Header names in odd case, with spaces around the values.
    var oddHeaders = 0.0
    /// `x-ratelimit-remaining` twice, the second one lower.
    var doubledHeaders = 0.0
    /// A header line of this many bytes on every answer; 0 leaves it out.
    var hugeHeader = 0
    /// A redirect to the same place.
    var redirectLoop = 0.0
    /// How long a fresh installation token is refused, as replicas have not seen it.
    var replicationLag = Duration.zero
    /// Every installation is suspended: its tokens and requests for tokens are answered so.
    var suspended = false
    /// Every installation is gone: its tokens are unknown, and no more are given.
    var uninstalled = false

    /// Bytes a second that the blob host sends; 0 means as fast as it goes.
    var blobRate = 0
    /// The blob's transfer is cut at a random byte.
    var blobCut = 0.0
    /// The blob host answers a range request with the whole.
    var blobIgnoresRange = 0.0
    /// The blob host stops amid the body and keeps the connection open.
    var blobStall = 0.0
    /// 503 ServerBusy in place of the blob.
    var blobBusy = 0.0
    /// A signed address is dead before its time.
    var blobExpires = 0.0
    /// The blob has been replaced: from now on it has another tag and other bytes.
    var blobChanges = 0.0
    /// One byte of the body is another one than the blob's.
    var blobCorrupts = 0.0
    /// The answer to a range tells a range that was not asked for.
    var blobOddRange = 0.0
    /// How many artifacts are files that were uploaded as they are.
    var rawArtifacts = 0.0
    /// How many artifacts have a `digest` that their blob does not have.
    var wrongDigest = 0.0
}
