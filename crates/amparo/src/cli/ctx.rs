//! What every verb gets: terminal, settings, the way to the passphrase; and how it opens the store.

use std::path::PathBuf;

use amparo_store::{Opening, Params, Store};

use super::ui::Ui;
use crate::config::{Settings, config_file};
use crate::engine::{Asker, Engine};
use crate::show::safe;
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

    /// Loads the reader with both tiers.
    pub fn engine(&self) -> Result<Engine> {
        self.reader(false)
    }

    /// Loads the reader; `fast` leaves out the encoder.
    pub fn reader(&self, fast: bool) -> Result<Engine> {
        let exe = self.world.exe.clone();
        Engine::load(exe.ok_or_else(|| Problem::internal("problem-no-program"))?, fast)
    }

    /// Loads the reader; `fast` without the encoder; with `ask_model`, one that asks the language model of the settings file.
    ///
    /// # Errors
    /// None is written there, or what is written cannot be used.
    pub fn engine_asking(&mut self, fast: bool, ask_model: bool) -> Result<Engine> {
        let engine = self.reader(fast)?;
        if !ask_model {
            return Ok(engine);
        }
        let file = config_file().unwrap_or_default();
        let Some(model) = &self.settings.local_model else {
            return Err(Problem::usage("problem-model-none").value("path", file.display()));
        };
        let asker = Asker::new(model, &file)?;
        if let Some(host) = asker.sends_to() {
            let sent = self.ui.say().a("model-sends", "host", host);
            self.ui.note(safe(&sent))?;
        }
        Ok(engine.asking(asker))
    }

    /// Says what went wrong with the language model, if anything did; the work itself is done.
    pub fn tell_trouble(&mut self, engine: &Engine) -> Result<()> {
        match engine.trouble() {
            Some(message) => {
                let said = message.in_words(self.ui.say());
                self.ui.note(safe(&said))
            }
            None => Ok(()),
        }
    }

    /// Asks for a line; where nobody can answer, says which flag does.
    pub fn ask(&mut self, question: &str, flag: &str) -> Result<String> {
        if !self.ui.person {
            return Err(Problem::usage("problem-nobody-there").value("flag", flag));
        }
        self.ui.ask(question)
    }
}
