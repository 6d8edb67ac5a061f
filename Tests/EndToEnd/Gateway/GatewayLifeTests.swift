import Testing

extension WholeProgram {
    /// How `headroom gateway` ends.
    struct GatewayLifeTests {
        @Test func `SIGTERM ends it with 0, and its socket is gone`() async throws {
            try await withScratch { folder in
                let ended = try await shell(
                    Self.gateway + #"""
                        curl -s --unix-socket "$1/socket" http://gateway/livez
                        kill $gateway
                        wait $gateway; echo "status $?"
                        test ! -e "$1/socket" && echo gone
                        """#,
                    Program.path,
                    folder
                )
                #expect(ended.output == "ok\nstatus 0\ngone\n", "\(ended.errors)")
            }
        }

        @Test
        func `a delivery that does not end holds the first SIGTERM for ten seconds, and the second for none`()
            async throws
        {
            try await withScratch { folder in
                let ended = try await shell(
                    Self.gateway + #"""
                        mkfifo "$1/body"
                        exec 3<> "$1/body"
                        curl -s --unix-socket "$1/socket" -H Expect: -H Transfer-Encoding:\ chunked -T "$1/body" -X POST \
                            --trace-ascii "$1/trace" http://gateway/webhooks/github > "$1/answer" & delivery=$!
                        printf 'half a body' >&3
                        until grep -qs 'half a body' "$1/trace"; do :; done
                        # On a slower connection, so that what came before is being read by now.
                        curl -s --unix-socket "$1/socket" http://gateway/livez
                        kill $gateway
                        until ! curl -s --unix-socket "$1/socket" http://gateway/livez > "$1/refused"; do :; done
                        kill -0 $gateway && echo "waits"
                        kill $gateway
                        wait $gateway; echo "status $?"
                        kill $delivery
                        test ! -s "$1/answer" && echo "no answer"
                        """#,
                    Program.path,
                    folder
                )
                #expect(ended.output == "ok\nwaits\nstatus 143\nno answer\n", "\(ended.errors)")
            }
        }

        @Test func `what cannot be listened on is told with what to do`() async throws {
            try await withScratch { folder in
                let ended = try await shell(
                    Self.gateway + #"""
                        "$0" gateway --simulate=idle --listen "unix:$1/socket" || echo "status $?"
                        echo mine > "$1/file"
                        "$0" gateway --simulate=idle --listen "unix:$1/file" || echo "status $?"
                        "$0" gateway --simulate=idle --listen "unix:$1/none/socket" || echo "status $?"
                        cat "$1/file"
                        """#,
                    Program.path,
                    folder
                )
                #expect(ended.output == "status 64\nstatus 64\nstatus 64\nmine\n")
                #expect(ended.errors.contains("Another program listens on unix:"))
                #expect(ended.errors.contains("is there and no socket"))
                #expect(ended.errors.contains("cannot be listened on: No such file or directory"))
            }
        }

        /// Starts `headroom gateway` on a socket in the folder.
        private static let gateway = #"""
            export GITHUB_WEBHOOK_SECRET=right
            mkfifo "$1/ready"
            "$0" gateway --simulate=idle --listen "unix:$1/socket" > "$1/ready" & gateway=$!
            trap 'kill -9 $gateway 2>/dev/null; wait' EXIT
            read -r line < "$1/ready"

            """#
    }
}
