//! The progress of work in parts: one bar, which a new part starts again.

use std::sync::Mutex;

use indicatif::ProgressBar;

/// The bar and the part it shows.
pub(super) struct Parts(Mutex<(String, ProgressBar)>);

impl Parts {
    pub(super) fn new(bar: ProgressBar) -> Self {
        Self(Mutex::new((String::new(), bar)))
    }

    pub(super) fn end(&self) {
        if let Ok(held) = self.0.lock() {
            held.1.finish_and_clear();
        }
    }

    fn show(&self, part: &str, done: u64, of: u64) {
        if let Ok(mut held) = self.0.lock() {
            if held.0 != part {
                part.clone_into(&mut held.0);
                held.1.reset();
                held.1.set_message(part.to_owned());
            }
            held.1.set_length(of.max(1));
            held.1.set_position(done);
        }
    }
}

impl amparo_link::records::Watch for Parts {
    fn tick(&self, part: &str, done: u64, of: u64) {
        self.show(part, done, of);
    }
}

impl amparo_estimate::watch::Watch for Parts {
    fn tick(&self, part: &str, done: u64, of: u64) -> bool {
        self.show(part, done, of);
        true
    }
}
