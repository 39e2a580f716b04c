//! Quiet on the wire: nothing in the program can open a connection to the outside.

use super::app::root;

#[test]
fn no_network_client_is_in_the_tree() {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let banned = [
        "reqwest",
        "ureq",
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
