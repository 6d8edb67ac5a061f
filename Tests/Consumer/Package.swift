// swift-tools-version: 6.2
import PackageDescription

/// A stranger's program that uses the library and its test kit, resolved by path.
let package = Package(
    name: "Consumer",
    dependencies: [.package(name: "Headroom", path: "../..")],
    targets: [
        .executableTarget(
            name: "Consumer",
            dependencies: [
                .product(name: "GitHubResilience", package: "Headroom"),
                .product(name: "GitHubResilienceTesting", package: "Headroom"),
            ]
        )
    ]
)
