//! A store in a temporary folder, and the command line run in this process.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use amparo::cli::{self, World, ui::Ui};

/// The passphrase of every test.
pub(crate) const WORDS: &str = "four plain words here";

/// The program that was built for this test.
pub(crate) fn exe() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_amparo"))
}

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// What a command line answered.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: u8,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    /// The output of a command that must work.
    #[track_caller]
    pub(crate) fn good(self) -> String {
        assert_eq!(self.code, 0, "{}\n{}", self.out, self.err);
        self.out
    }

    /// The output as JSON.
    #[track_caller]
    pub(crate) fn json(self) -> serde_json::Value {
        serde_json::from_str(&self.good()).unwrap()
    }
}

/// Runs a command line as it stands.
pub(crate) fn run(args: &[&str]) -> Said {
    let (mut ui, heard) = Ui::for_tests();
    let args = std::iter::once("amparo").chain(args.iter().copied()).map(OsString::from);
    let code = cli::run_in(args, &mut ui, &World::for_tests(exe()));
    Said { code, out: heard.out.text(), err: heard.err.text() }
}

/// A folder with a key file and room for a store.
pub(crate) struct Place {
    dir: tempfile::TempDir,
}

impl Place {
    /// Without a store yet.
    pub(crate) fn bare() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let place = Self { dir };
        place.write("key", WORDS);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            std::fs::set_permissions(place.path("key"), std::fs::Permissions::from_mode(0o600)).unwrap();
        }
        place
    }

    /// With an empty store.
    pub(crate) fn new() -> Self {
        let place = Self::bare();
        place.run(&["init"]).good();
        place
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// Runs a verb on this store.
    pub(crate) fn run(&self, args: &[&str]) -> Said {
        let (data, key) = (self.path("store"), self.path("key"));
        let mut all = args.to_vec();
        all.extend(["--data", data.to_str().unwrap(), "--key-file", key.to_str().unwrap()]);
        all.extend(["--lang", "en", "--who", "Ana"]);
        run(&all)
    }
}

/// An invented report: nothing in it is real.
pub(crate) const REPORT: &str = "\
Outlet: Harbour Courier
Date: 2019-03-05
Language: en

Nine North Koreans arrested near Qadirabad

QADIRABAD, March 5 - Police arrested nine North Koreans in a raid on a safe house in Shenyang on 3 March, said \
Pell Marandu, a spokesman for the Lantern Society.

\"We ask the government not to send them back,\" Marandu said. He asked that the family not be named.

They face torture and prison if they are returned, the group said.
";
