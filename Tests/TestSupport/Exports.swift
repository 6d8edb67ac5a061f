/// Tests of this package say `TestSupport` and mean the test kit's time as well.
@_exported public import TimingTesting
