import Testing

extension WholeProgram {
    /// Deliveries from one headroom to another.
    struct WebhookSendTests {
        @Test func `a delivery that is sent is handed on once, and a forged one is not`() async throws {
            try await withScratch { folder in
                let ended = try await shell(
                    #"""
                    set -e
                    mkfifo "$1/ready"
                    export GITHUB_WEBHOOK_SECRET=right
                    "$0" gateway --listen 127.0.0.1:0 --webhooks-to "$1/lines" > "$1/ready" & gateway=$!
                    trap 'kill $gateway 2>/dev/null; wait' EXIT
                    read -r line < "$1/ready"
                    address=${line#*:\"}; url="http://${address%\"*}/webhooks/github"
                    "$0" webhook send "$url" --event ping --id d1
                    "$0" webhook send "$url" --event ping --id d1
                    GITHUB_WEBHOOK_SECRET=wrong "$0" webhook send "$url" || echo "status $?"
                    echo '{"a":1}' | "$0" webhook send "$url" --event push --id d2 --body -
                    kill $gateway
                    wait $gateway || true
                    cat "$1/lines"
                    """#,
                    Program.path,
                    folder
                )
                let expected = [
                    "202 accepted", "200 known already", "401 refused", "status 1", "202 accepted",
                    #"{"id":"d1","event":"ping","payload":{"zen":"Keep it logically awesome.","hook_id":1}}"#,
                    #"{"id":"d2","event":"push","payload":{"a":1} }"#, "",
                ]
                #expect(ended.output == expected.joined(separator: "\n"), "\(ended.errors)")
            }
        }

        @Test func `a gateway that others could reach is refused without a token of its own`() async throws {
            let ended = try await Program.run("gateway", "--listen", "0.0.0.0:0")
            #expect(!ended.status.isSuccess)
            #expect(ended.errors.contains("set HEADROOM_GATEWAY_TOKEN, or listen on 127.0.0.1"))
        }
    }
}
