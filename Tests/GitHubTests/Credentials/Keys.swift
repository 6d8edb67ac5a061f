import TestSupport

/// Keys made for these tests with openssl; nothing accepts them.
enum Keys {
    /// RSA, 2048 bits, as GitHub hands keys out.
    static let pkcs1 = AppPrivateKey.pkcs1

    /// The same key in PKCS#8.
    static let pkcs8 = """
        -----BEGIN PRIVATE KEY-----
        MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQDksKKKI1+5TZla
        xe+Z7ZCMzULg/DwfCgYMuZ/M7FDhosyl2DtofLo9Qg0qk3l0Ms6gvTo4P88dIZDZ
        2lNsAo/Hj6FWXXUwOyxDkpR7rIT71ynyVI1N9g1ODlZFcVT0sVn3dVnhmyhs9/vR
        UP2MMZTD6EjBkUe/KzCGVJtZfAz7k0pWVgrRnt+laoJmf/OhjlwLUBAssme8VBh7
        MaZCxRtwdcEnOXHUM7/SGE5NHHwsBx2LWLzNcLFjo94JAqJmbuodOem3Sa4ww7w1
        o/4Bv7L56XkaSTwSQUs0xqUOZptu/DKVPUacICd+M40EO6sM7fN/DxxwMopPX3g5
        8+W9JDdfAgMBAAECggEACnNN7NfCpeeiDzqwq807h/ZQoj0J4aCQzTUQVIokr2Lu
        oieC83qQ/NVPX7eJ2yGqkpWDGxNDZivkqtKQxwSeSGV2Xx7PM6CInHU5fCX9P7rs
        i5/fLdsFbvXgbbTznRObrl9k95Z3tEm9bqpvo7VCUeoupPXRca7KEra8EKHxapo8
        NBEeQW8//fVlaNL9M5OGcylW7vH7i7LUefhuCjcj2TRIkgm2yVeRGfo12grMSUO3
        vmk3cjhHrZqe+lIhgNk2etGZxYKX1qrPK4EH809SiP2RMdwnpqTkuYL8TlR0HZN4
        8GrPyycbIupQGtPbTl8OZ7c4pZCRuubvlyWPgCgbZQKBgQDyANYBspzSDIdHijId
        NNLVrYfcNcQ+c4cauIvkstquaaQDCtuHXUlnugb6rHsvCv5UtT/RUToTPQdwvXXU
        Y2CFkYR41/ufoOUzG0YUt6Y8kCgITE8NcAX1I9AzIz05alUZJmu79U2QdjVmz8Vq
        GgWsWgSfdkFgoUPvstt3ngRy/QKBgQDx6q3Pt2e1wyrUxygCoHi73HfM6Fzx4KOa
        jHmeZys6mz64mSwyCRI5wkaJ5ngZnyVywrmisJCqf5lmTg/5tWDwXFh8wkRwYu/G
        GFdDDsCs/oLz6NS9oaEu6PfioFDD/ZfTVYJTa4WeVoZ146hZHtA4Ua3z+CSKN/WQ
        +7TceP9oiwKBgQCJEuIk6gebjk8dvXAvTNlTAMygda/nc8aF4xwR+SCWg+3Lb13z
        KWrHnv4PBJ1tgvuV/WfdZvXPKdVKDXZtS7DDVy5CyIuU2iyYqw0h9Pfq+/hA4wAv
        61DkjlmCbaZjHBCBg1qohwRdHCeZSXxXYc/u1LojnHbhhdaWMafP9Cgu/QKBgQDr
        Ty1/5VMgrtVDoPCfFX46pWl2S/LUZ4BbvRYzaQDYgddRcdRWWxJ6UimQyze5HF8t
        sJEm2X3uCi2pIHdTmgTP59M+jyxI8UNvOY/vrzLlUq8IF0qPpd8FpSAxNWU6Lrp2
        my8oe2a+LEWf+DBxd5Jrpa+BprXMKEBZpSw4ZA1znwKBgGBRwLrh3LmRSGwgoRY6
        7e3hK/8yzq0lyQ/amXrAmNYk5y3QgXvQAr6dCcbUUmqgOpWQhs4Nbq9Yx8e0Uqb6
        9dc7H0eGk46f6nMmA9ytH9hpDMBjWdp88IrbqQzsqXueVT/SrzL7XGykSnH2wCPC
        sOPuTZji1zcdgqrfJIl/upcD
        -----END PRIVATE KEY-----
        """

    /// A P-256 key.
    static let elliptic = """
        -----BEGIN EC PRIVATE KEY-----
        MHcCAQEEIMR9sxAIvH10ah3UN0gcyEk9LUDAgLZFVosx4AzsPFk8oAoGCCqGSM49
        AwEHoUQDQgAE4ytrOL1cOv6iYncI1USG96ouut8tIlBasF8KNYym2Vn3c3UA5cXL
        bUYED+2vU4SnRRXN+PATgKzrufKX6AXQww==
        -----END EC PRIVATE KEY-----
        """

    /// The same in PKCS#8, whose first line does not say what it is.
    static let ellipticPKCS8 = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgxH2zEAi8fXRqHdQ3
        SBzIST0tQMCAtkVWizHgDOw8WTyhRANCAATjK2s4vVw6/qJidwjVRIb3qi663y0i
        UFqwXwo1jKbZWfdzdQDlxcttRgQP7a9ThKdFFc348BOArOu58pfoBdDD
        -----END PRIVATE KEY-----
        """

    /// RSA, 1024 bits.
    static let short = """
        -----BEGIN RSA PRIVATE KEY-----
        MIICXwIBAAKBgQDWCNIW8c/GwDoJH3UB5v8tmptYfzKeSbr1FbX36Rony6WW8vHa
        MUbCp8xIKWLgk0LYQxQZgBeyiZuB2aNodrXMMH0yEdCuCh+cvb8x9pdxAGFx3Fyh
        tJSJ0UAJO/9JKRxzvuHIPH/7FowW3wntIcm0Rr+4YmMlaZ6nFVVu+3vlTwIDAQAB
        AoGBAIBz4sJqdaxuiWYYPvzZSaRw+XJvRE3DKjUUxpT2jP/9NHAXdhbhI/qHAg78
        556oQqHQACwduBsqgu23VF7Jf+jmtoqvtfZuBRlDk+U8u8romhcFkd8wVsAJTrJQ
        yUskDxxjliBkpBV6GyqAiQkGe/40FNKHjTVOeUMlLR0VgcRBAkEA8wMutEWOZhw+
        S67mgzTpOcgsf0Oh4onWUqS6LdxrEbp1N0cUb9Vjjb7vUQbhrrKBYwz2ohvbHyD7
        b+x7z+aeJwJBAOF5K8G4l6k/zOF1fJMCrDIkUz4O8edMsmaVtrqlLA6ELM1PH54W
        SLZ8/U1e2/cbOs20iUd6krjIlorGUmoZoJkCQQCHrSkwQP1mCTLGspnEe5ATUK13
        SF1jy607avj/jebBeSbke+zvG2Z/xzB6PqtWDBetI5m3nHHUiWeYb6IYyxtVAkEA
        yE2qFr4TVZNNQtnponxUV3M31EDYnD/hmQrVu3gy7G51kqsBDqMDU8M0EED+Lscs
        9UO2VR7KK4hfXMeUvZcouQJBAKKlT0L+jCE3A1GlMa24nSJL/nUif+rEsu0bs1Uq
        KySvO+TtA/WZtQjc38e/og9xCLWiFdnNLsumlllnxvf2HTc=
        -----END RSA PRIVATE KEY-----
        """
}
