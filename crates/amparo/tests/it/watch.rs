//! The watched folder: what is settled is taken in once, nothing is lost, nothing is deleted.

use std::fs;
use std::sync::Arc;

use amparo::config::WatchFolder;
use amparo::engine::Engine;
use amparo::watch::Watch;
use amparo_store::{InboxFilter, Opening, Passphrase, Store};

use super::app::{Place, REPORT, WORDS, exe};

/// A store, a folder, and somebody who looks.
struct Post {
    dir: tempfile::TempDir,
    store: Arc<Store>,
    engine: Engine,
}

impl Post {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let home = dir.path().join("store");
        let store = Store::create_with(&home, &Passphrase::new(WORDS), Opening::for_tests()).unwrap();
        fs::create_dir(dir.path().join("in")).unwrap();
        Self { dir, store: Arc::new(store), engine: Engine::load(exe(), true).unwrap() }
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.dir.path().join("in").join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        fs::write(self.path(name), text).unwrap();
    }

    fn rules(&self) -> WatchFolder {
        WatchFolder { folder: self.dir.path().join("in"), case: None, done: None, every: Some(1) }
    }

    fn watch(&self, rules: &WatchFolder) -> Watch {
        Watch::new(rules, &self.store, "Ana").unwrap()
    }

    /// Looks once; gives the names of what was taken in, and of what was not.
    fn look(&self, watch: &mut Watch) -> (Vec<String>, Vec<String>) {
        let (mut taken, mut failed) = (Vec::new(), Vec::new());
        let hold = || Some(self.store.clone());
        watch.look(&hold, &self.engine, &|| false, &mut |path, outcome| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if outcome.is_ok() { taken.push(name) } else { failed.push(name) }
        });
        (taken, failed)
    }

    fn reports(&self) -> usize {
        self.store.inbox(&InboxFilter::default()).unwrap().rows.len()
    }
}

fn text(place: &str) -> String {
    REPORT.replace("Qadirabad", place)
}

#[test]
fn a_file_is_taken_in_when_it_no_longer_changes_and_only_once() {
    let post = Post::new();
    let mut watch = post.watch(&post.rules());
    post.write("one.txt", &text("Elmstead")[..200]);
    assert!(post.look(&mut watch).0.is_empty(), "the first look only remembers");
    post.write("one.txt", &text("Elmstead"));
    assert!(post.look(&mut watch).0.is_empty(), "it has grown since");
    assert_eq!(post.look(&mut watch).0, ["one.txt"]);
    assert!(post.look(&mut watch).0.is_empty() && post.path("one.txt").is_file(), "it stays, and is let be");
    // Under another name, in another folder, seen by another run: the bytes are known.
    post.write("below/again.txt", &text("Elmstead"));
    let leaves = post.store.stats().unwrap().leaves;
    let mut later = post.watch(&post.rules());
    post.look(&mut later);
    assert!(post.look(&mut later).0.is_empty());
    assert_eq!((post.reports(), post.store.stats().unwrap().leaves), (1, leaves));
    post.write("below/two.txt", &text("Ashmoor"));
    post.look(&mut later);
    assert_eq!(post.look(&mut later).0, ["two.txt"]);
    assert_eq!(later.shown().lock().unwrap().taken, 1);
}

#[test]
fn what_is_hidden_unfinished_empty_or_a_link_is_left_out() {
    let post = Post::new();
    let outside = post.dir.path().join("outside.txt");
    fs::write(&outside, text("Thornwater")).unwrap();
    for name in [".hidden.txt", "page.html.part", "~lock.txt", "copy.txt~", "half.CRDOWNLOAD", ".in/x.txt"] {
        post.write(name, &text("Elmstead"));
    }
    post.write("empty.txt", "");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&outside, post.path("link.txt")).unwrap();
        std::os::unix::fs::symlink(post.dir.path(), post.path("folder")).unwrap();
    }
    let mut watch = post.watch(&post.rules());
    for _ in 0..3 {
        assert_eq!(post.look(&mut watch), (Vec::new(), Vec::new()));
    }
    assert_eq!(post.reports(), 0);
}

#[test]
fn what_cannot_be_taken_in_is_named_and_tried_again_when_it_changes() {
    let post = Post::new();
    let mut watch = post.watch(&post.rules());
    fs::File::create(post.path("large.txt")).unwrap().set_len((64 << 20) + 1).unwrap();
    post.write("good.txt", &text("Elmstead"));
    post.write("beside.txt", &text("Ashmoor"));
    post.write("beside.txt.toml", "publishd = 1");
    post.look(&mut watch);
    assert_eq!(
        post.look(&mut watch),
        (vec!["good.txt".into()], vec!["beside.txt".into(), "large.txt".into()])
    );
    let named: Vec<String> = watch.shown().lock().unwrap().failed.keys().cloned().collect();
    assert_eq!(named, ["beside.txt", "large.txt"]);
    assert_eq!(post.look(&mut watch).1.len(), 0, "it is not told again at each look");
    assert!(post.path("large.txt").is_file(), "it lies where it was");
    fs::remove_file(post.path("large.txt")).unwrap();
    post.write("beside.txt.toml", "outlet = \"Ashmoor Post\"");
    post.write("beside.txt", &format!("{}\n", text("Ashmoor")));
    post.look(&mut watch);
    assert_eq!(post.look(&mut watch).0, ["beside.txt"]);
    assert!(watch.shown().lock().unwrap().failed.is_empty());
    let rows = post.store.inbox(&InboxFilter::default()).unwrap().rows;
    assert!(rows.iter().any(|row| row.outlet.as_deref() == Some("Ashmoor Post")), "facts beside it hold");
}

#[test]
fn a_closed_store_takes_nothing_in_and_loses_nothing() {
    let post = Post::new();
    let mut watch = post.watch(&post.rules());
    post.write("one.txt", &text("Elmstead"));
    for _ in 0..3 {
        watch.look(&|| None, &post.engine, &|| false, &mut |_, _| panic!("nothing is told"));
    }
    watch.look(&|| Some(post.store.clone()), &post.engine, &|| true, &mut |_, _| panic!("it was to end"));
    assert_eq!(post.reports(), 0);
    assert_eq!(post.look(&mut watch).0, ["one.txt"], "opened again, it goes on");
}

#[test]
fn what_was_taken_in_is_moved_only_where_the_settings_say_so() {
    let post = Post::new();
    let done = post.path("done");
    let rules = WatchFolder { done: Some(done.clone()), ..post.rules() };
    let mut watch = post.watch(&rules);
    fs::write(done.join("one.txt"), "here before").unwrap();
    post.write("one.txt", &text("Elmstead"));
    post.write("one.txt.toml", "outlet = \"Elmstead Post\"");
    post.look(&mut watch);
    assert_eq!(post.look(&mut watch).0, ["one.txt"]);
    assert!(!post.path("one.txt").exists() && !post.path("one.txt.toml").exists());
    assert_eq!(fs::read_to_string(done.join("one.txt")).unwrap(), "here before", "nothing is overwritten");
    assert_eq!(fs::read_to_string(done.join("2-one.txt")).unwrap(), text("Elmstead"));
    assert!(done.join("one.txt.toml").is_file());
    // Interrupted between taking in and moving: moved the next time, without another report.
    post.write("two.txt", &text("Elmstead"));
    post.look(&mut watch);
    post.look(&mut watch);
    assert!(done.join("two.txt").is_file() && post.reports() == 1);
    for wrong in [post.dir.path().join("in"), post.dir.path().to_owned()] {
        let rules = WatchFolder { done: Some(wrong), ..post.rules() };
        assert!(Watch::new(&rules, &post.store, "Ana").is_err());
    }
    let nowhere = WatchFolder { folder: post.path("nowhere"), ..post.rules() };
    assert!(Watch::new(&nowhere, &post.store, "Ana").is_err());
    let no_case = WatchFolder { case: Some("Nowhere".into()), ..post.rules() };
    assert!(Watch::new(&no_case, &post.store, "Ana").is_err());
}

#[test]
fn the_command_line_takes_in_what_lies_there() {
    let place = Place::new();
    fs::create_dir(place.path("in")).unwrap();
    place.write("in/one.txt", text("Elmstead"));
    place.write("in/noise.pdf", b"%PDF-1.7\n\x00\x01\x02 cut");
    place.run(&["case", "new", "Harbour"]).good();
    let folder = place.path("in").display().to_string();
    let said = place.run(&["watch", "--folder", &folder, "--case", "Harbour", "--once", "--every", "1"]);
    let (out, err) = (said.out.clone(), said.err.clone());
    said.good();
    assert!(out.contains("one.txt") && out.contains("noise.pdf"), "{out}");
    assert!(err.contains("not encrypted"), "{err}");
    let listed = place.run(&["inbox", "--case", "Harbour", "--json"]).json();
    let reports = listed["reports"].as_array().unwrap();
    assert_eq!(reports.len(), 2);
    assert!(reports.iter().any(|r| r["unreadable"] == true), "what holds no text is kept, and says so");
    assert_eq!(place.run(&["watch", "--folder", "/nowhere/at/all", "--once"]).code, 1);
}
