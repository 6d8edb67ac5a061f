import Testing

extension WholeProgram {
    /// Where deliveries go.
    struct ReceiverTests {
        @Test func `a command gets a delivery as it came, and deliveries are taken while it does not end`()
            async throws
        {
            try await withScratch { folder in
                let ended = try await shell(
                    #"""
                    set -e
                    cd "$1"
                    export GITHUB_WEBHOOK_SECRET=right
                    mkfifo ready told
                    "$0" gateway --simulate=idle --listen "unix:$1/socket" \
                        --webhook-command 'cat > body; echo "$WEBHOOK_EVENT $WEBHOOK_DELIVERY" > told; exec sleep 1000' \
                        > ready & gateway=$!
                    trap 'kill $gateway 2>/dev/null; wait' EXIT
                    read -r line < ready
                    url="http+unix://$(echo "$1/socket" | sed 's|/|%2F|g')/webhooks/github"
                    echo '{"a":1}' | "$0" webhook send "$url" --event push --id d1 --body -
                    read -r line < told
                    echo "$line"
                    cat body
                    "$0" webhook send "$url" --event push --id d2
                    "$0" webhook send "$url" --event push --id d3
                    """#,
                    Program.path,
                    folder
                )
                #expect(
                    ended.output == "202 accepted\npush d1\n{\"a\":1}\n202 accepted\n202 accepted\n",
                    "\(ended.errors)"
                )
            }
        }

        @Test func `beside the dashboard a delivery is told among the events`() async throws {
            try await withScratch { folder in
                try await withDashboard(
                    "--simulate=idle",
                    "--gateway=unix:\(folder)/socket",
                    environment: ["GITHUB_WEBHOOK_SECRET": "right"]
                ) { terminal in
                    try await terminal.screen(showing: "SIMULATED")
                    let path = "\(folder)/socket".split(separator: "/").joined(separator: "%2F")
                    let sent = try await Program.run(
                        "webhook",
                        "send",
                        "http+unix://%2F\(path)/webhooks/github",
                        "--event=push",
                        "--id=d1",
                        environment: ["GITHUB_WEBHOOK_SECRET": "right"]
                    )
                    #expect(sent.output == "202 accepted\n", "\(sent.errors)")
                    try await terminal.screen(showing: "push d1 delivered")
                }
            }
        }
    }
}
