//! One question over plain HTTP: to one address, in bounded time, with a bounded answer. No redirect is followed, no proxy
//! used, no cookie kept.

use std::time::Duration;

use ureq::{Agent, Error};

use super::Trouble;

/// Longest answer that is read, in bytes.
const ANSWER: u64 = 1 << 20;

/// The way to one address.
pub(super) struct Wire {
    agent: Agent,
    address: String,
}

impl Wire {
    pub(super) fn new(address: String) -> Self {
        let config = Agent::config_builder()
            .max_redirects(0)
            .proxy(None) // else the environment would say where reports go
            .http_status_as_error(false)
            .max_idle_connections(0)
            .user_agent("amparo")
            .build();
        Self { agent: config.into(), address }
    }

    /// Sends a question and gives the whole answer; `late` is what to say where time runs out.
    pub(super) fn post(&self, question: &str, patience: Duration, late: Trouble) -> Result<Vec<u8>, Trouble> {
        let trouble = |error: Error| match error {
            Error::Timeout(_) => late,
            Error::Io(e)
                if matches!(e.kind(), std::io::ErrorKind::TimedOut | std::io::ErrorKind::WouldBlock) =>
            {
                late
            }
            Error::BodyExceedsLimit(_) | Error::LargeResponseHeader(..) => Trouble::TooLong,
            Error::Protocol(_) | Error::Http(_) => Trouble::Garbage,
            _ => Trouble::NoConnection,
        };
        let request = self.agent.post(&self.address).header("content-type", "application/json");
        let request = request.config().timeout_global(Some(patience)).build();
        let mut response = request.send(question).map_err(trouble)?;
        match response.status().as_u16() {
            200..=299 => {}
            300..=399 => return Err(Trouble::Elsewhere),
            other => return Err(Trouble::Status(other)),
        }
        response.body_mut().with_config().limit(ANSWER).read_to_vec().map_err(trouble)
    }
}
