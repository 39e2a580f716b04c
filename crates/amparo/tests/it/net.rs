//! Quiet on the wire: one file of the program can open a connection, to a language model the operator set up (`ask.rs`
//! tests what it does); nothing else can.

use super::app::root;

#[test]
fn no_other_network_client_is_in_the_tree() {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let banned = [
        "reqwest",
        "isahc",
        "curl",
        "curl-sys",
        "attohttpc",
        "surf",
        "hyper-tls",
        "hyper-rustls",
        "native-tls",
        "rustls",
        "tungstenite",
        "tokio-tungstenite",
        "quinn",
        "trust-dns-resolver",
        "hickory-resolver",
        "lettre",
        "sentry",
        "cookie_store",
        "socks",
    ];
    for name in banned {
        assert!(!lock.contains(&format!("name = \"{name}\"\n")), "{name} can open connections");
    }
}

#[test]
fn no_source_file_connects() {
    for file in super::tidy::sources(&root().join("crates")) {
        let text = std::fs::read_to_string(&file).unwrap();
        if file.ends_with("tests/it/net.rs") {
            continue;
        }
        for call in ["TcpStream::connect", "UdpSocket", "UnixStream::connect", "lookup_host"] {
            assert!(!text.contains(call), "{} in {}", call, file.display());
        }
    }
}

#[test]
fn one_file_asks_and_one_flag_starts_it() {
    let src = root().join("crates");
    let with = |words: &str| -> Vec<String> {
        super::tidy::sources(&src)
            .into_iter()
            .filter(|f| f.components().any(|c| c.as_os_str() == "src"))
            .filter(|f| std::fs::read_to_string(f).unwrap().contains(words))
            .map(|f| f.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/"))
            .collect()
    };
    assert_eq!(with("ureq::"), ["amparo/src/engine/ask/address.rs", "amparo/src/engine/ask/wire.rs"]);
    assert_eq!(with("Agent"), ["amparo/src/engine/ask/wire.rs"]);
    assert_eq!(with("Asker::new("), ["amparo/src/cli/ctx.rs"]);
    let asking = ["add", "ctx", "read", "worker"].map(|verb| format!("amparo/src/cli/{verb}.rs"));
    assert_eq!(with("engine_asking("), asking);
    // The client comes without what would let it do more: no encryption library, cookies or proxies of the system.
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let line = manifest.lines().find(|l| l.starts_with("ureq = ")).unwrap();
    assert!(line.contains("default-features = false") && !line.contains("features = ["), "{line}");
}
