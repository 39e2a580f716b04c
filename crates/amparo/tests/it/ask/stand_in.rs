//! A server on this machine that answers as a language model might, well or badly.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};

/// What the server does with a question.
pub(super) enum Reply {
    /// Answers with a body of JSON.
    Json(String),
    /// Sends these bytes and closes.
    Raw(String),
    /// A status without a body.
    Status(u16),
    /// Points elsewhere.
    Redirect(u16, String),
    /// Sends a body that never ends, as fast as it can.
    Endless,
    /// Takes the question and says nothing.
    Hangs,
    /// Sends a byte now and then.
    Drips,
}

impl Reply {
    /// The answer of a model, in the common shape.
    pub(super) fn says(content: Value) -> Self {
        Self::says_text(&content.to_string())
    }

    pub(super) fn says_text(content: &str) -> Self {
        Self::Json(
            json!({ "choices": [{ "message": { "role": "assistant", "content": content } }] }).to_string(),
        )
    }
}

/// The server; it ends with the test.
pub(super) struct StandIn {
    pub(super) address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl StandIn {
    pub(super) fn start(reply: impl Fn(&str) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/v1/chat/completions", listener.local_addr().unwrap());
        let asked: Arc<Mutex<Vec<String>>> = Arc::default();
        let (log, reply) = (Arc::clone(&asked), Arc::new(reply));
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (log, reply) = (Arc::clone(&log), Arc::clone(&reply));
                std::thread::spawn(move || {
                    let mut stream = stream;
                    let question = question(&mut stream);
                    log.lock().unwrap().push(question.clone());
                    let _ = answer(&mut stream, reply(&question)); // the other side may have gone
                });
            }
        });
        Self { address, asked }
    }

    /// Connections so far.
    pub(super) fn hits(&self) -> usize {
        self.asked.lock().unwrap().len()
    }

    /// The requests so far, head and body.
    pub(super) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

fn question(stream: &mut TcpStream) -> String {
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let (mut bytes, mut piece) = (Vec::new(), [0; 4096]);
    while !whole(&bytes) {
        match stream.read(&mut piece) {
            Ok(n) if n > 0 => bytes.extend(&piece[..n]),
            _ => break,
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whether head and body are there.
fn whole(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let Some(end) = bytes.windows(4).position(|w| w == b"\r\n\r\n") else { return false };
    let length =
        text.lines().find_map(|l| l.to_lowercase().strip_prefix("content-length:")?.trim().parse().ok());
    bytes.len() - end - 4 >= length.unwrap_or(0)
}

fn answer(stream: &mut TcpStream, reply: Reply) -> std::io::Result<()> {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";
    match reply {
        Reply::Json(body) => write!(stream, "{head}content-length: {}\r\n\r\n{body}", body.len()),
        Reply::Raw(bytes) => stream.write_all(bytes.as_bytes()),
        Reply::Status(status) => {
            write!(stream, "HTTP/1.1 {status} Because\r\ncontent-length: 0\r\n\r\n")
        }
        Reply::Redirect(status, to) => {
            write!(stream, "HTTP/1.1 {status} There\r\nlocation: {to}\r\ncontent-length: 0\r\n\r\n")
        }
        Reply::Endless => {
            write!(stream, "{head}\r\n{{\"choices\": [\"")?;
            loop {
                stream.write_all(&[b'x'; 8_192])?;
            }
        }
        Reply::Hangs => {
            std::thread::sleep(Duration::from_mins(1));
            Ok(())
        }
        Reply::Drips => {
            write!(stream, "{head}\r\n")?;
            loop {
                stream.write_all(b" ")?;
                stream.flush()?;
                std::thread::sleep(Duration::from_millis(100));
            }
        }
    }
}
