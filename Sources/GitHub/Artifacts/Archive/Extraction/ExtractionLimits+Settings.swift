public import Resilience

extension ExtractionLimits {
    /// As the operator set them.
    public init(_ policy: ArchivePolicy) {
        self.init(
            entries: policy.maximumEntries,
            entryBytes: UInt64(policy.maximumEntryBytes),
            totalBytes: UInt64(policy.maximumBytes),
            ratio: UInt64(policy.maximumRatio)
        )
    }
}
