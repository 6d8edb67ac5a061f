// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with. Imports carry their access level, so that a layer's public
/// face shows what it leaks; warnings are errors.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let deque: Target.Dependency = .product(name: "DequeModule", package: "swift-collections")
let histogram: Target.Dependency = .product(name: "Histogram", package: "hdrhistogram-swift")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let metrics: Target.Dependency = .product(name: "Metrics", package: "swift-metrics")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioEmbedded: Target.Dependency = .product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let serviceLifecycle: Target.Dependency = .product(
    name: "ServiceLifecycle",
    package: "swift-service-lifecycle"
)
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")

let package = Package(
    name: "Headroom",
    products: [
        .library(
            name: "GitHubResilience",
            targets: ["GitHub", "Metering", "Reports", "Resilience", "Timing"]
        ),
        .library(name: "GitHubResilienceTesting", targets: ["GitHubTesting", "TimingTesting"]),
        .executable(name: "headroom", targets: ["headroom"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .target(name: "Timing", swiftSettings: strict),
        .target(name: "Resilience", dependencies: ["Timing", deque, histogram], swiftSettings: strict),
        .target(name: "Reports", swiftSettings: strict),
        .target(name: "TOML", swiftSettings: strict),
        .target(name: "SettingsFile", dependencies: ["Resilience", "TOML"], swiftSettings: strict),
        .target(
            name: "Themes",
            path: "themes",
            resources: [
                .embedInCode("contrast.toml"), .embedInCode("dark.toml"), .embedInCode("deuteranopia.toml"),
                .embedInCode("dusk.toml"), .embedInCode("frost.toml"), .embedInCode("light.toml"),
                .embedInCode("paper.toml"), .embedInCode("phosphor.toml"), .embedInCode("tritanopia.toml"),
            ],
            swiftSettings: strict
        ),
        .target(name: "Screen", dependencies: ["TOML"], swiftSettings: strict),
        .target(
            name: "Dashboard",
            dependencies: ["Reports", "Resilience", "Screen", "Timing"],
            swiftSettings: strict
        ),
        .target(
            name: "CCurses",
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
        ),
        .target(name: "Curses", dependencies: ["CCurses", "Screen"], swiftSettings: strict),
        .target(name: "CArchive", linkerSettings: [.linkedLibrary("archive")]),
        .target(
            name: "GitHub",
            dependencies: [
                "CArchive", "Reports", "Resilience", "Timing", asyncHTTPClient, crypto, cryptoExtras, deque,
                logging,
                nioCore, nioHTTP1,
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Metering",
            dependencies: ["GitHub", "Resilience", "Timing", metrics],
            swiftSettings: strict
        ),
        .target(name: "TimingTesting", dependencies: ["Timing"], swiftSettings: strict),
        .target(
            name: "GitHubTesting",
            dependencies: ["GitHub", "Resilience", "Timing", "TimingTesting", logging],
            swiftSettings: strict
        ),
        .target(
            name: "Gateway",
            dependencies: [
                "GitHub", "Metering", "Resilience", "Timing", deque, hummingbird,
                hummingbirdCore, logging, nioCore, nioPosix, serviceLifecycle,
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Simulator",
            dependencies: ["Timing", nioCore, nioHTTP1, nioPosix, "TOML"],
            resources: [.embedInCode("Scenarios")],
            swiftSettings: strict
        ),
        // The one place beside the executable that knows both client and simulator.
        .target(
            name: "Rehearsal",
            dependencies: ["GitHub", "Resilience", "Simulator", "Timing"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "headroom",
            dependencies: [
                "Curses", "Dashboard", "Gateway", "GitHub", "Metering", "Rehearsal", "Reports", "Resilience",
                "Screen",
                "SettingsFile", "Simulator", "Themes", "Timing", argumentParser, logging, subprocess,
            ],
            swiftSettings: strict
        ),
        .target(
            name: "TestSupport",
            dependencies: ["TimingTesting"],
            path: "Tests/TestSupport",
            swiftSettings: strict
        ),
        .testTarget(
            name: "ReportsTests",
            dependencies: ["Reports", "TestSupport"],
            exclude: ["Golden"],
            swiftSettings: strict
        ),
        .testTarget(name: "TOMLTests", dependencies: ["TOML", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "SettingsFileTests",
            dependencies: ["SettingsFile", "Resilience"],
            swiftSettings: strict
        ),
        .testTarget(name: "TimingTests", dependencies: ["Timing"], swiftSettings: strict),
        .testTarget(
            name: "ResilienceTests",
            dependencies: ["Resilience", "TestSupport", "Timing"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ScreenTests",
            dependencies: ["Screen", "TestSupport", "Themes"],
            exclude: ["Golden", "Widgets/Golden"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "DashboardTests",
            dependencies: [
                "Dashboard", "Reports", "Resilience", "Screen", "TestSupport", "Themes", "Timing",
            ],
            exclude: ["Golden", "Frames/Golden"],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "CursesProbe",
            dependencies: ["Curses", "Screen"],
            path: "Tests/CursesProbe",
            swiftSettings: strict
        ),
        // The probe is named so that it is built; the tests start it and never import it.
        .testTarget(
            name: "CursesTests",
            dependencies: ["Curses", "CursesProbe", "Screen", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "GitHubTests",
            dependencies: [
                "Dashboard", "GitHub", "Reports", "Resilience", "Screen", "Simulator", "TestSupport",
                "Timing",
                crypto, logging, nioCore, nioPosix,
            ],
            exclude: ["TestReading/Fixtures"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "MeteringTests",
            dependencies: [
                "GitHub", "GitHubTesting", "Metering", "Resilience", "TestSupport", "Timing", metrics,
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "GitHubTestingTests",
            dependencies: ["GitHub", "GitHubTesting", "Resilience", "Timing", "TimingTesting"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "GatewayTests",
            dependencies: [
                "Gateway", "GitHub", "GitHubTesting", "Metering", "Resilience", "TestSupport", "Timing",
                logging, nioCore,
                nioPosix,
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "SimulatorTests",
            dependencies: ["Simulator", "TestSupport", "Timing", nioCore, nioEmbedded],
            swiftSettings: strict
        ),
        // Client and simulator in one process, so that their books can be compared. For the bench and the tests.
        .target(
            name: "Proof",
            dependencies: [
                "Dashboard", "GitHub", "Metering", "Rehearsal", "Resilience", "Screen", "Simulator",
                "Timing", logging,
            ],
            path: "Tests/Proof",
            swiftSettings: strict
        ),
        // Stands in front of the allocator of the program that links it, to count.
        .target(name: "CAllocations", path: "Tests/Performance/CAllocations"),
        .executableTarget(
            name: "headroom-bench",
            dependencies: [
                "CAllocations", "Dashboard", "GitHub", "Metering", "Proof", "Reports", "Resilience", "Screen",
                "Themes", "Timing",
                argumentParser,
                asyncHTTPClient,
                deque,
                logging,
                nioCore, nioHTTP1, nioPosix,
            ],
            path: "Tests/Performance",
            exclude: ["CAllocations"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "EndToEnd",
            dependencies: [
                "Dashboard", "GitHub", "headroom", "Proof", "Resilience", "Simulator", "TestSupport",
                "Timing",
                logging, subprocess,
            ],
            path: "Tests/EndToEnd",
            exclude: ["Gateway/rules.test.yml"],
            swiftSettings: strict
        ),
    ]
)
