//! Where the model is: an address of this machine, unless the operator wrote that another may be asked.

use std::net::IpAddr;
use std::path::Path;

use ureq::http::Uri;

use crate::config::LocalModel;
use crate::{Problem, Result};

/// Longest name of a model, in code points.
const NAME: usize = 80;
/// Longest patience, in seconds.
const HOUR: u64 = 3_600;

/// An address that may be asked.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Endpoint {
    pub address: String,
    pub host: String,
    /// Not on this machine.
    pub remote: bool,
}

/// Checks what the settings say.
pub(super) fn check(settings: &LocalModel, file: &Path) -> Result<Endpoint> {
    let file = file.display();
    let name = settings.model.trim();
    if name.is_empty() || name.chars().count() > NAME || name.chars().any(char::is_control) {
        return Err(Problem::usage("problem-model-name").value("path", file));
    }
    if settings.seconds.is_some_and(|s| s == 0 || s > HOUR) {
        return Err(Problem::usage("problem-model-seconds").value("path", file));
    }
    let Some((uri, host)) = plain(&settings.address) else {
        return Err(Problem::usage("problem-model-address").value("path", file));
    };
    // No name server is asked where this machine is.
    if host.eq_ignore_ascii_case("localhost") {
        let port = uri.port_u16().unwrap_or(80);
        let address = format!("http://127.0.0.1:{port}{}", uri.path());
        return Ok(Endpoint { address, host, remote: false });
    }
    let remote = !host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
    if remote && !settings.remote {
        return Err(Problem::refused("problem-model-remote").value("host", host).value("path", file));
    }
    Ok(Endpoint { address: uri.to_string(), host, remote })
}

/// The parts of a plain address of HTTP: a host and a path, no name, no password, no query (secrets do not belong into
/// addresses), no encryption (there is none in the program; a tunnel does that).
fn plain(address: &str) -> Option<(Uri, String)> {
    let uri: Uri = address.trim().parse().ok()?;
    let authority = uri.authority()?;
    let host = authority.host().trim_start_matches('[').trim_end_matches(']').to_owned();
    let bad = uri.scheme_str() != Some("http")
        || authority.as_str().contains('@')
        || uri.query().is_some()
        || address.contains('#')
        || host.is_empty();
    (!bad).then_some((uri, host))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(address: &str, remote: bool) -> Result<Endpoint> {
        let settings =
            LocalModel { address: address.to_owned(), model: "test".to_owned(), seconds: None, remote };
        check(&settings, Path::new("config.toml"))
    }

    #[test]
    fn addresses_of_this_machine_are_taken() {
        for address in [
            "http://127.0.0.1:8080/v1/chat/completions",
            "http://127.9.9.9:1/x",
            "http://[::1]:8080/v1/chat/completions",
        ] {
            assert_eq!(checked(address, false).unwrap().address, address);
        }
        let named = checked("http://LocalHost:8080/v1", false).unwrap();
        assert_eq!((named.address.as_str(), named.remote), ("http://127.0.0.1:8080/v1", false));
    }

    #[test]
    fn other_machines_only_where_it_is_written() {
        for address in [
            "http://192.168.0.7:8080/v1",
            "http://models.example/v1",
            "http://localhost.models.example/v1",
            "http://127.0.0.1.models.example/v1",
            "http://0.0.0.0:8080/v1",
            "http://2130706433/v1",
            "http://[::ffff:127.0.0.1]:8080/v1",
            "http://127.1:8080/v1",
        ] {
            assert_eq!(checked(address, false).unwrap_err().id(), "problem-model-remote", "{address}");
            assert!(checked(address, true).unwrap().remote, "{address}");
        }
    }

    #[test]
    fn what_is_no_plain_address_is_refused_whatever_is_written() {
        for address in [
            "",
            "127.0.0.1:8080",
            "https://127.0.0.1:8080/v1",
            "file:///etc/passwd",
            "http://ana:secret@127.0.0.1:8080/v1",
            "http://127.0.0.1:8080@models.example/v1",
            "http://127.0.0.1:8080/v1?key=secret",
            "http://127.0.0.1:8080/v1#x",
            "http:///v1",
        ] {
            assert_eq!(checked(address, true).unwrap_err().id(), "problem-model-address", "{address}");
        }
    }

    #[test]
    fn a_name_and_a_patience_make_sense() {
        let with = |model: &str, seconds| {
            let address = "http://127.0.0.1:1/v1".to_owned();
            let settings = LocalModel { address, model: model.to_owned(), seconds, remote: false };
            check(&settings, Path::new("config.toml")).err().map(|p| p.id().to_owned())
        };
        assert_eq!(with("llama3.1:8b", Some(60)), None);
        assert_eq!(with(" ", None).as_deref(), Some("problem-model-name"));
        assert_eq!(with("a\nb", None).as_deref(), Some("problem-model-name"));
        assert_eq!(with("a", Some(0)).as_deref(), Some("problem-model-seconds"));
        assert_eq!(with("a", Some(4_000)).as_deref(), Some("problem-model-seconds"));
    }
}
