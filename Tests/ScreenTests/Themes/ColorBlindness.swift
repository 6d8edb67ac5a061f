/// Eyes that lack one kind of cone.
enum ColorBlindness: CaseIterable {
    case protanopia, deuteranopia, tritanopia

    /// What such eyes make of red, green and blue light (Machado, Oliveira and Fernandes 2009, in full).
    var rows: [SIMD3<Double>] {
        switch self {
        case .protanopia:
            [
                [0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ]
        case .deuteranopia:
            [
                [0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ]
        case .tritanopia:
            [
                [1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ]
        }
    }
}
