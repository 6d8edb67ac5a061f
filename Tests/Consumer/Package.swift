// swift-tools-version: 6.2
import PackageDescription

/// A stranger's program that uses the library and its test kit, resolved by path.
let package = Package(
    name: "Consumer",
    dependencies: [
        .package(name: "Headroom", path: "../.."),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        .executableTarget(
            name: "Consumer",
            dependencies: [
                .product(name: "GitHubResilience", package: "Headroom"),
                .product(name: "GitHubResilienceTesting", package: "Headroom"),
                .product(name: "Logging", package: "swift-log"),
            ]
        )
    ]
)
