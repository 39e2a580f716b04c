//! The pages: a server on the loopback address, for one person at one machine, or for a team whose people sign in.
//!
//! ```text
//! request ─▶ guard (host, origin, session, headers) ─▶ allow (the right of the route) ─▶ handler ─▶ flow ─▶ store
//! ```
//! `rights` reads as a table of contents. Every page works without script; no page loads anything from elsewhere.

mod account;
mod accounts;
mod actions;
mod add;
mod api;
mod app;
mod beside;
mod board;
mod case;
mod codebook;
mod deadlines;
mod decide;
mod enter;
mod form;
mod guard;
mod hand;
mod inbox;
mod limit;
mod members;
mod near;
mod note;
mod page;
#[cfg(feature = "passkeys")]
mod passkeys;
mod person;
mod picture;
mod release;
mod report;
mod rights;
mod router;
mod saved;
mod sealed;
mod search;
mod second;
mod see;
mod session;
mod signin;
mod statics;
mod timeline;
mod tokens;
mod tour;
#[cfg(feature = "passkeys")]
mod waits;
mod watching;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use amparo_store::{Opening, Store};

use crate::engine::Engine;
use crate::say::Lang;
use crate::watch::Watch;
use crate::{Problem, Result};

pub use api::document;
pub use app::App;
pub use rights::routes;
pub use router::router;
pub(crate) use tokens::grant_id;

/// What a server is started with.
pub struct Start {
    /// Folder of the store, to open it again after a lock.
    pub dir: PathBuf,
    /// How to open it.
    pub opening: Opening,
    /// The open store.
    pub store: Arc<Store>,
    /// The reader.
    pub engine: Arc<Engine>,
    /// Who decides.
    pub who: String,
    /// Language, where the operator chose one.
    pub lang: Option<Lang>,
    /// Port; 0 is any free one.
    pub port: u16,
    /// Whether the holder of the passphrase works alone even where there are accounts.
    pub alone: bool,
    /// Whether it is the demonstration: invented reports in a store that is thrown away.
    pub demo: bool,
}

/// A server that listens and does not answer yet.
pub struct Server {
    app: Arc<App>,
    listener: TcpListener,
    token: Option<String>,
    watch: Option<Watch>,
}

impl Server {
    /// Takes a port on the loopback address.
    pub fn bind(start: Start) -> Result<Self> {
        let wanted = SocketAddr::from((Ipv4Addr::LOCALHOST, start.port));
        let listener = TcpListener::bind(wanted)
            .map_err(|e| Problem::refused("problem-port").value("port", start.port).value("error", e))?;
        let port = listener.local_addr()?.port();
        let (app, token) = App::new(start, port)?;
        Ok(Self { app: Arc::new(app), listener, token, watch: None })
    }

    /// The same, taking in what comes into a folder meanwhile.
    #[must_use]
    pub fn watching(self, watch: Watch) -> Self {
        Self { watch: Some(watch), ..self }
    }

    /// The address that opens the pages, once; where people sign in, the one they do it at.
    pub fn address(&self) -> String {
        let here = format!("http://127.0.0.1:{}", self.app.port());
        match &self.token {
            Some(token) => format!("{here}/enter?token={token}"),
            None => format!("{here}/signin"),
        }
    }

    /// Whether the address works once and for one browser.
    pub fn works_once(&self) -> bool {
        self.token.is_some()
    }

    /// Answers until Ctrl-C or SIGTERM, lets running requests end, and closes the store.
    pub fn run(self) -> Result<()> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let app = self.app.clone();
        runtime.block_on(async move {
            self.listener.set_nonblocking(true)?;
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            let idle = tokio::spawn(lock_when_idle(app.clone()));
            let watching = self.watch.map(|watch| watching::begin(app.clone(), watch));
            axum::serve(listener, router(app)).with_graceful_shutdown(told_to_end()).await?;
            idle.abort();
            drop(watching);
            Ok::<(), Problem>(())
        })?;
        // Requests that hang must not keep the store open.
        runtime.shutdown_timeout(Duration::from_secs(5));
        self.app.close();
        Ok(())
    }
}

/// Closes the store when nobody was there for a while.
async fn lock_when_idle(app: Arc<App>) {
    loop {
        tokio::time::sleep(Duration::from_secs(10)).await;
        app.lock_if_idle();
    }
}

async fn told_to_end() {
    let interrupt = async {
        // If the signal cannot be heard, the process can still be ended from outside.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending::<()>().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
