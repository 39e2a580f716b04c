//! What every verb gets: terminal, settings, the way to the passphrase; and how it opens the store.

use std::path::PathBuf;

use amparo_store::{Opening, Params, Store};

use super::ui::Ui;
use crate::config::Settings;
use crate::engine::Engine;
use crate::{Problem, Result, passphrase};

/// What differs between the real world and a test.
#[derive(Clone, Debug)]
pub struct World {
    /// Cost of deriving keys for new stores.
    pub params: Params,
    /// This program, to be started again for hostile formats.
    pub exe: Option<PathBuf>,
}

impl World {
    /// The real one.
    pub fn real() -> Self {
        Self { params: Params::default(), exe: std::env::current_exe().ok() }
    }

    /// Cheap keys, and the program given.
    pub fn for_tests(exe: PathBuf) -> Self {
        Self { params: Params::FOR_TESTS, exe: Some(exe) }
    }
}

/// The surroundings of a verb.
pub struct Ctx<'a> {
    /// The terminal.
    pub ui: &'a mut Ui,
    /// Settings.
    pub settings: Settings,
    /// Where the passphrase comes from.
    pub secret: passphrase::From,
    /// The world.
    pub world: &'a World,
}

impl Ctx<'_> {
    /// How stores are made and opened here.
    pub fn opening(&self) -> Opening {
        let cheap = self.world.params == Params::FOR_TESTS;
        let account_params = if cheap { Params::FOR_TESTS } else { Params::FOR_ACCOUNTS };
        Opening { params: self.world.params, account_params, ..Opening::default() }
    }

    /// Asks for the passphrase and opens the store.
    pub fn open(&mut self) -> Result<Store> {
        if !Store::is_in(&self.settings.data) {
            return Err(amparo_store::Error::NoStore(self.settings.data.clone()).into());
        }
        let passphrase = self.secret.get(&self.ui.say().t("ask-passphrase"))?;
        let wheel = self.ui.wheel(&self.ui.say().t("progress-opening"));
        let store = Store::open_with(&self.settings.data, &passphrase, self.opening());
        wheel.finish_and_clear();
        Ok(store?)
    }

    /// Loads the reader.
    pub fn engine(&self) -> Result<Engine> {
        let exe = self.world.exe.clone();
        Engine::load(exe.ok_or_else(|| Problem::internal("problem-no-program"))?)
    }

    /// Asks for a line; where nobody can answer, says which flag does.
    pub fn ask(&mut self, question: &str, flag: &str) -> Result<String> {
        if !self.ui.person {
            return Err(Problem::usage("problem-nobody-there").value("flag", flag));
        }
        self.ui.ask(question)
    }
}
