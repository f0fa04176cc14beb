//! The real binary from a new city to a restored copy.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

const PASSWORD: &str = "静かな朝の市役所-2026";

fn yakuba() -> Command {
    Command::new(env!("CARGO_BIN_EXE_yakuba"))
}

fn done(command: &mut Command) -> String {
    let output = command.output().expect("the binary runs");
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
    text(&output.stdout)
}

fn refused(command: &mut Command) -> String {
    let output: Output = command.output().expect("the binary runs");
    assert!(!output.status.success(), "{}", text(&output.stdout));
    text(&output.stderr)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A new city in a temporary folder, listening on a free port.
struct City {
    _folder: tempfile::TempDir,
    dir: PathBuf,
    config: PathBuf,
}

impl City {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let dir = folder.path().join("city");
        let mut init = yakuba();
        init.args(["init", "--password-stdin", "--name", "東山市", "--name-en", "Higashiyama City"]).arg(&dir);
        let mut child = init.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("init");
        child.stdin.take().expect("its input").write_all(format!("{PASSWORD}\n").as_bytes()).expect("a password");
        let output = child.wait_with_output().expect("init ends");
        assert!(output.status.success(), "{}", text(&output.stderr));
        assert!(!text(&output.stdout).contains(PASSWORD));
        let config = dir.join("yakuba.toml");
        let settings = std::fs::read_to_string(&config).expect("settings");
        let settings = settings.replace("127.0.0.1:8080\"\nbase", "127.0.0.1:0\"\nbase");
        std::fs::write(&config, settings).expect("settings");
        Self { _folder: folder, dir, config }
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = yakuba();
        command.args(words).arg("--config").arg(&self.config);
        command
    }
}

/// A server that is stopped by SIGTERM when it is dropped.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn of(city: &City) -> Self {
        let mut child = city.command(&["serve"]).stderr(Stdio::piped()).spawn().expect("serve");
        let mut lines = BufReader::new(child.stderr.take().expect("its log")).lines();
        let line = lines.by_ref().map_while(Result::ok).find(|line| line.contains("serving")).expect("it serves");
        let address =
            line.split("address=").nth(1).and_then(|rest| rest.split(' ').next()).expect("an address").to_owned();
        // The log is read on, so that the server never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, address }
    }

    fn get(&self, path: &str) -> (u16, String) {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(10)))
            .build()
            .into();
        let mut answer = agent.get(format!("http://{}{path}", self.address)).call().expect("an answer");
        (answer.status().as_u16(), answer.body_mut().read_to_string().expect("a text"))
    }

    fn stop(mut self) {
        let asked = Command::new("kill").arg(self.child.id().to_string()).status().expect("kill");
        assert!(asked.success());
        assert!(self.child.wait().expect("it ends").success(), "SIGTERM ends it cleanly");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Already ended where the test stopped it.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_city_is_made_served_copied_and_verified() {
    let city = City::new();
    let told = done(yakuba().arg("check").arg(&city.dir));
    assert!(told.contains("1 procedure") && told.contains("no faults"), "{told}");
    done(yakuba().args(["config", "check"]).arg(&city.config));
    let server = Server::of(&city);
    assert_eq!(server.get("/healthz"), (200, "ok\n".into()));
    assert_eq!(server.get("/readyz"), (200, "ready\n".into()));
    assert_eq!(server.get("/metrics").0, 200);

    let second = refused(&mut city.command(&["serve"]));
    assert!(second.contains("another server is running on"), "{second}");

    let told = done(city.command(&["publish"]).arg(&city.dir));
    assert!(told.contains("nothing is new"), "{told}");
    let letter = city.dir.join("letters/receipt.yaml");
    let words = std::fs::read_to_string(&letter).expect("a letter");
    std::fs::write(&letter, words + "\n# reviewed\n").expect("a letter");
    assert_eq!(done(city.command(&["publish"]).arg(&city.dir)), "published letter receipt\n");

    let copy = city.dir.join("../copy");
    done(city.command(&["backup"]).arg(&copy));
    let again = refused(city.command(&["backup"]).arg(&copy));
    assert!(again.contains("is there already"), "{again}");
    assert!(done(&mut city.command(&["audit", "verify"])).starts_with("sound: "));
    server.stop();

    let restored = restored(&city, &copy);
    let told = done(yakuba().args(["audit", "verify", "--config"]).arg(&restored));
    assert!(told.starts_with("sound: "), "{told}");
}

/// The backup in a data folder of its own; gives its settings.
fn restored(city: &City, copy: &Path) -> PathBuf {
    let settings = std::fs::read_to_string(&city.config).expect("settings");
    let path = city.dir.join("restored.toml");
    let settings =
        settings.replace("data = \"data\"", "data = \"restored\"").replace("checkpoints = ", "# checkpoints = ");
    std::fs::write(&path, settings).expect("settings");
    done(yakuba().args(["restore"]).arg(copy).arg("--config").arg(&path));
    path
}

#[test]
fn a_changed_journal_is_named() {
    let city = City::new();
    let database = city.dir.join("data/yakuba.sqlite");
    // The kind of an event stands in the file as it is; the log of writes was folded in when the last writer left.
    let bytes = std::fs::read(&database).expect("the database");
    let at = bytes.windows(12).position(|window| window == b"account-made").expect("the event");
    let mut changed = bytes;
    changed[at..at + 12].copy_from_slice(b"account-gone");
    std::fs::write(&database, changed).expect("the database");
    let told = refused(&mut city.command(&["audit", "verify"]));
    assert!(told.contains("error: events 1: does not have the hash it was written with"), "{told}");
}

#[test]
fn mistakes_are_refused_with_a_way_on() {
    let city = City::new();
    let used = refused(yakuba().args(["init", "--password-stdin"]).arg(&city.dir));
    assert!(used.contains("not empty") && used.contains("help:"), "{used}");
    let settings = std::fs::read_to_string(&city.config).expect("settings");
    std::fs::write(&city.config, settings.replace("http://127.0.0.1:8080", "http://city.example.jp"))
        .expect("settings");
    let readable = refused(&mut city.command(&["serve"]));
    assert!(readable.contains("would travel readable"), "{readable}");
    let procedure = city.dir.join("procedures/disclosure.yaml");
    let words = std::fs::read_to_string(&procedure).expect("a procedure");
    std::fs::write(
        &procedure,
        words.replace("role: clerk, minutes: 60", "role: clark, minutes: 60").replace("review: whole", "review: hole"),
    )
    .expect("a procedure");
    let faults = refused(yakuba().arg("check").arg(&city.dir));
    assert!(faults.contains("procedures/disclosure.yaml:") && faults.contains("clark"), "{faults}");
    let no_city = refused(yakuba().arg("check").arg(city.dir.join("letters")));
    assert!(no_city.contains("has no city.yaml"), "{no_city}");
}
