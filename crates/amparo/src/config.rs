//! Settings: a flag wins over the environment, the environment over the file, the file over the default.
//!
//! File: `amparo/config.toml` in the configuration folder of the user (`$XDG_CONFIG_HOME`, `~/.config`,
//! `%APPDATA%`). No setting holds a secret; the passphrase never comes from here.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::say::Lang;
use crate::{Problem, Result};

/// What the file may say.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// Folder of the store.
    pub data: Option<PathBuf>,
    /// Name written into the log with every decision.
    pub who: Option<String>,
    /// Language of the interface.
    pub lang: Option<String>,
    /// Port of `serve`; 0 is any free one.
    pub port: Option<u16>,
    /// A language model that `--ask-model` may ask.
    pub local_model: Option<LocalModel>,
    /// A folder whose files are taken in.
    pub watch: Option<WatchFolder>,
}

/// A folder that `serve` and `watch` look into: what comes to lie there is taken in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WatchFolder {
    /// The folder.
    pub folder: PathBuf,
    /// The case its files go to: id, the last letters of it, or title; none: they are in no case.
    pub case: Option<String>,
    /// Where files are moved once they are taken in; none: they stay where they are.
    pub done: Option<PathBuf>,
    /// Seconds between two looks, 1 to 3600.
    pub every: Option<u64>,
}

/// A language model behind an address of the common chat-completions shape. Stands in the file and nowhere else: no flag
/// and no variable says where reports are sent. Nothing is asked without `--ask-model`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalModel {
    /// `http://127.0.0.1:8080/v1/chat/completions`.
    pub address: String,
    /// The name the server knows it by.
    pub model: String,
    /// How long one report may take, in seconds.
    pub seconds: Option<u64>,
    /// Whether the address may be another machine, which then gets the text of what is read.
    #[serde(default)]
    pub remote: bool,
}

/// Settings as they hold for this run.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Folder of the store.
    pub data: PathBuf,
    /// Name written into the log with every decision.
    pub who: String,
    /// Language of the interface.
    pub lang: Lang,
    /// Whether the operator chose the language (else a browser's wish wins).
    pub lang_chosen: bool,
    /// Port of `serve`.
    pub port: u16,
    /// A language model that `--ask-model` may ask.
    pub local_model: Option<LocalModel>,
    /// A folder whose files are taken in.
    pub watch: Option<WatchFolder>,
}

/// What flags say.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Flags {
    pub data: Option<PathBuf>,
    pub who: Option<String>,
    pub lang: Option<String>,
    pub port: Option<u16>,
}

impl Settings {
    /// Puts flags, environment and file together.
    pub fn gather(flags: Flags) -> Result<Self> {
        let file = match config_file() {
            Some(path) if path.is_file() => read_file(&path)?,
            _ => File::default(),
        };
        let lang_word = flags.lang.clone().or_else(|| env("AMPARO_LANG")).or(file.lang);
        let lang = match &lang_word {
            Some(word) => {
                Lang::parse(word).ok_or_else(|| Problem::usage("problem-no-language").value("typed", word))?
            }
            None => ["LC_ALL", "LC_MESSAGES", "LANG"]
                .iter()
                .find_map(|name| env(name))
                .and_then(|tag| Lang::parse(&tag))
                .unwrap_or_default(),
        };
        let data = flags.data.or_else(|| env("AMPARO_DATA").map(PathBuf::from)).or(file.data);
        let who = flags.who.or_else(|| env("AMPARO_WHO")).or(file.who);
        Ok(Self {
            data: data.or_else(default_data).ok_or_else(|| Problem::usage("problem-no-home"))?,
            who: who
                .or_else(|| env("USER"))
                .or_else(|| env("USERNAME"))
                .unwrap_or_else(|| "operator".to_owned()),
            lang,
            lang_chosen: lang_word.is_some(),
            port: flags.port.or(file.port).unwrap_or(0),
            local_model: file.local_model,
            watch: file.watch,
        })
    }
}

fn read_file(path: &Path) -> Result<File> {
    let text = std::fs::read_to_string(path).map_err(|e| Problem::file(path, &e))?;
    toml::from_str(&text).map_err(|e| {
        Problem::usage("problem-in-text").value("path", path.display()).value("why", e.to_string().trim_end())
    })
}

/// An environment variable with something in it.
pub fn env(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.trim().is_empty())
}

fn home() -> Option<PathBuf> {
    env("HOME").or_else(|| env("USERPROFILE")).map(PathBuf::from)
}

/// Where the configuration file is looked for.
pub fn config_file() -> Option<PathBuf> {
    env("XDG_CONFIG_HOME")
        .or_else(|| env("APPDATA"))
        .map(PathBuf::from)
        .or_else(|| home().map(|h| h.join(".config")))
        .map(|dir| dir.join("amparo").join("config.toml"))
}

fn default_data() -> Option<PathBuf> {
    env("XDG_DATA_HOME")
        .or_else(|| env("LOCALAPPDATA"))
        .map(PathBuf::from)
        .or_else(|| home().map(|h| h.join(".local").join("share")))
        .map(|dir| dir.join("amparo"))
}
