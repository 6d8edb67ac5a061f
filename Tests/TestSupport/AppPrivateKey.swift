/// The key of an App that only the simulator knows, as it knows any.
public enum AppPrivateKey {
    /// RSA, 2048 bits, as GitHub hands keys out. Made for these tests with openssl; nothing else accepts it.
    public static let pkcs1 = """
        -----BEGIN RSA PRIVATE KEY-----
        MIIEpAIBAAKCAQEA5LCiiiNfuU2ZWsXvme2QjM1C4Pw8HwoGDLmfzOxQ4aLMpdg7
        aHy6PUINKpN5dDLOoL06OD/PHSGQ2dpTbAKPx4+hVl11MDssQ5KUe6yE+9cp8lSN
        TfYNTg5WRXFU9LFZ93VZ4ZsobPf70VD9jDGUw+hIwZFHvyswhlSbWXwM+5NKVlYK
        0Z7fpWqCZn/zoY5cC1AQLLJnvFQYezGmQsUbcHXBJzlx1DO/0hhOTRx8LAcdi1i8
        zXCxY6PeCQKiZm7qHTnpt0muMMO8NaP+Ab+y+el5Gkk8EkFLNMalDmabbvwylT1G
        nCAnfjONBDurDO3zfw8ccDKKT194OfPlvSQ3XwIDAQABAoIBAApzTezXwqXnog86
        sKvNO4f2UKI9CeGgkM01EFSKJK9i7qIngvN6kPzVT1+3idshqpKVgxsTQ2Yr5KrS
        kMcEnkhldl8ezzOgiJx1OXwl/T+67Iuf3y3bBW714G20850Tm65fZPeWd7RJvW6q
        b6O1QlHqLqT10XGuyhK2vBCh8WqaPDQRHkFvP/31ZWjS/TOThnMpVu7x+4uy1Hn4
        bgo3I9k0SJIJtslXkRn6NdoKzElDt75pN3I4R62anvpSIYDZNnrRmcWCl9aqzyuB
        B/NPUoj9kTHcJ6ak5LmC/E5UdB2TePBqz8snGyLqUBrT205fDme3OKWQkbrm75cl
        j4AoG2UCgYEA8gDWAbKc0gyHR4oyHTTS1a2H3DXEPnOHGriL5LLarmmkAwrbh11J
        Z7oG+qx7Lwr+VLU/0VE6Ez0HcL111GNghZGEeNf7n6DlMxtGFLemPJAoCExPDXAF
        9SPQMyM9OWpVGSZru/VNkHY1Zs/FahoFrFoEn3ZBYKFD77Lbd54Ecv0CgYEA8eqt
        z7dntcMq1McoAqB4u9x3zOhc8eCjmox5nmcrOps+uJksMgkSOcJGieZ4GZ8lcsK5
        orCQqn+ZZk4P+bVg8FxYfMJEcGLvxhhXQw7ArP6C8+jUvaGhLuj34qBQw/2X01WC
        U2uFnlaGdeOoWR7QOFGt8/gkijf1kPu03Hj/aIsCgYEAiRLiJOoHm45PHb1wL0zZ
        UwDMoHWv53PGheMcEfkgloPty29d8ylqx57+DwSdbYL7lf1n3Wb1zynVSg12bUuw
        w1cuQsiLlNosmKsNIfT36vv4QOMAL+tQ5I5Zgm2mYxwQgYNaqIcEXRwnmUl8V2HP
        7tS6I5x24YXWljGnz/QoLv0CgYEA608tf+VTIK7VQ6DwnxV+OqVpdkvy1GeAW70W
        M2kA2IHXUXHUVlsSelIpkMs3uRxfLbCRJtl97gotqSB3U5oEz+fTPo8sSPFDbzmP
        768y5VKvCBdKj6XfBaUgMTVlOi66dpsvKHtmvixFn/gwcXeSa6Wvgaa1zChAWaUs
        OGQNc58CgYBgUcC64dy5kUhsIKEWOu3t4Sv/Ms6tJckP2pl6wJjWJOct0IF70AK+
        nQnG1FJqoDqVkIbODW6vWMfHtFKm+vXXOx9HhpOOn+pzJgPcrR/YaQzAY1nafPCK
        26kM7Kl7nlU/0q8y+1xspEpx9sAjwrDj7k2Y4tc3HYKq3ySJf7qXAw==
        -----END RSA PRIVATE KEY-----
        """
}
