import Foundation
import Testing

extension WholeProgram {
    /// Prometheus' own tools judge the page and the rules.
    struct PrometheusTests {
        @Test func `promtool takes the rules`() async throws {
            try await withScratch { folder in
                let ended = try await shell(
                    #"""
                    set -e
                    PATH="$PATH:${0%/*}/../../prometheus/usr/bin"
                    "$0" alerts > "$1/rules.yml"
                    promtool check rules "$1/rules.yml"
                    """#,
                    Program.path,
                    folder
                )
                #expect(ended.status.isSuccess, "\(ended.errors)\(ended.output)")
            }
        }

        @Test func `each rule fires on its series and on no other`() async throws {
            try await withScratch { folder in
                let stories = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                    .appendingPathComponent("rules.test.yml").path
                let ended = try await shell(
                    #"""
                    set -e
                    PATH="$PATH:${0%/*}/../../prometheus/usr/bin"
                    "$0" alerts | sed -e '/annotations:/d' -e '/summary:/d' -e '/description:/d' -e '/runbook_url:/d' \
                        > "$1/rules.yml"
                    cp "$2" "$1/"
                    promtool test rules "$1/rules.test.yml"
                    """#,
                    Program.path,
                    folder,
                    stories
                )
                #expect(ended.status.isSuccess, "\(ended.errors)\(ended.output)")
            }
        }

        /// The percentiles in milliseconds bear names that were promised; of all others promtool has nothing to say.
        @Test func `promtool objects to nothing on the live page but the promised names in milliseconds`()
            async throws
        {
            try await withScratch { folder in
                let ended = try await shell(
                    Self.gateway + #"""
                        curl -s "http://$address/metrics" > "$1/page"
                        test -s "$1/page"
                        promtool check metrics < "$1/page" 2>&1 | grep -v -E '^github_api_response_time_(avg|p50|p95|p99)_ms ' \
                            > "$1/objections" || true
                        cat "$1/objections"
                        test ! -s "$1/objections"
                        """#,
                    Program.path,
                    folder
                )
                #expect(ended.status.isSuccess, "\(ended.errors)\(ended.output)")
            }
        }

        @Test func `a real Prometheus scrapes the gateway and answers queries about it`() async throws {
            try await withScratch { folder in
                let ended = try await shell(
                    Self.gateway + #"""
                        printf 'global: {scrape_interval: 1s}\nscrape_configs: [{job_name: headroom, static_configs: [{targets: ["%s"]}]}]\n' \
                            "$address" > "$1/prometheus.yml"
                        mkfifo "$1/log"
                        prometheus --config.file="$1/prometheus.yml" --storage.tsdb.path="$1/data" \
                            --web.listen-address=127.0.0.1:0 --log.level=info 2> "$1/log" & server=$!
                        trap 'kill $server $gateway 2>/dev/null; wait' EXIT
                        exec 3< "$1/log"
                        while read -r line <&3; do case $line in *'"Listening on"'*) break;; esac; done
                        cat <&3 > /dev/null &
                        url="http://${line##*address=}"
                        until curl -s "$url/api/v1/query?query=github_api_rate_limit_remaining" | grep -q '"resource":"core"'
                        do kill -0 $server; done
                        curl -s "$url/api/v1/targets" | grep -o '"health":"[a-z]*"'
                        """#,
                    Program.path,
                    folder
                )
                #expect(ended.output.trimmed == #""health":"up""#, "\(ended.errors)\(ended.output)")
            }
        }

        /// Starts `headroom gateway` on a simulated GitHub; `$address` is where it listens.
        private static let gateway = #"""
            set -e
            PATH="$PATH:${0%/*}/../../prometheus/usr/bin"
            mkfifo "$1/ready"
            "$0" gateway --simulate=calm --listen 127.0.0.1:0 > "$1/ready" & gateway=$!
            trap 'kill $gateway 2>/dev/null; wait' EXIT
            read -r line < "$1/ready"
            address=${line#*:\"}; address=${address%\"*}

            """#
    }
}
