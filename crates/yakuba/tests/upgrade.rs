//! What release 0.1 left behind is opened by this one: a copy first, the tables step by step, the stored procedures proven; and nothing is
//! taken in where they are not.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use sea_orm::{ConnectionTrait, Database};

/// A data folder as release 0.1 left it, with settings of today beside it.
struct Old {
    folder: tempfile::TempDir,
}

impl Old {
    /// `change` edits the text of the database before it is made.
    fn with(change: impl FnOnce(String) -> String) -> Self {
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/release-0.1");
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path().join("data");
        std::fs::create_dir(&data).expect("a data folder");
        std::fs::copy(fixture.join("city.key"), folder.path().join("city.key")).expect("the key");
        let sql = change(std::fs::read_to_string(fixture.join("yakuba.sql")).expect("the fixture"));
        let url = format!("sqlite:{}?mode=rwc", data.join("yakuba.sqlite").display());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let db = Database::connect(url).await.expect("a database");
            db.execute_unprepared(&sql).await.expect("the old tables");
            db.close().await.expect("closed");
        });
        let city = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cities/hinokuni");
        let settings = format!(
            "city = \"{}\"\ndata = \"data\"\ndatabase = \"sqlite\"\nkey = \"city.key\"\nlisten = \"127.0.0.1:0\"\nbase_url = \"http://127.0.0.1:8080\"\n",
            city.display()
        );
        std::fs::write(folder.path().join("yakuba.toml"), settings).expect("settings");
        private(folder.path(), 0o700);
        private(&data, 0o700);
        private(&folder.path().join("city.key"), 0o600);
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_yakuba"));
        command.args(words).arg("--config").arg(self.path("yakuba.toml"));
        command
    }

    /// Number and code of the case on this line of the receipts, from 0.
    fn receipt(line: usize) -> (String, String) {
        let text = include_str!("fixtures/release-0.1/receipts.txt");
        let (number, code) = text.lines().nth(line).and_then(|line| line.split_once(' ')).expect("a receipt");
        (number.to_owned(), code.to_owned())
    }
}

fn private(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("permissions");
}

struct Server {
    child: Child,
    address: String,
    /// The lines of its log from its start to its address.
    told: String,
    _rest: Receiver<()>,
}

impl Server {
    fn of(old: &Old) -> Self {
        let mut child = old.command(&["serve"]).stderr(Stdio::piped()).spawn().expect("serve");
        let mut lines = BufReader::new(child.stderr.take().expect("its log")).lines().map_while(Result::ok);
        let mut told = String::new();
        let address = loop {
            let Some(line) = lines.next() else { panic!("it does not serve:\n{told}") };
            told = told + &line + "\n";
            if let Some(rest) = line.split("address=").nth(1) {
                break rest.split(' ').next().unwrap_or_default().to_owned();
            }
        };
        let (over, rest) = mpsc::channel();
        // The log is read on, so that the server never waits for a reader.
        std::thread::spawn(move || {
            lines.for_each(drop);
            let _ = over.send(());
        });
        Self { child, address, told, _rest: rest }
    }

    /// A browser that keeps its cookies.
    fn browser() -> ureq::Agent {
        ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(10)))
            .build()
            .into()
    }

    fn get(&self, browser: &ureq::Agent, path: &str) -> (u16, String) {
        let mut answer = browser.get(format!("http://{}{path}", self.address)).call().expect("an answer");
        (answer.status().as_u16(), answer.body_mut().read_to_string().expect("a text"))
    }

    /// Sends a form with the token of the page it stands on.
    fn post(&self, browser: &ureq::Agent, page: &str, path: &str, fields: &[(&str, &str)]) -> (u16, String) {
        let (_, text) = self.get(browser, page);
        let token = text.split("name=\"token\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let mut fields = fields.to_vec();
        fields.push(("token", token.unwrap_or_default()));
        let request = browser.post(format!("http://{}{path}", self.address));
        let mut answer = request.send_form(fields).expect("an answer");
        (answer.status().as_u16(), answer.body_mut().read_to_string().expect("a text"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Ended by the test's end, whatever it is doing.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn what_release_0_1_left_is_opened_and_every_case_is_there() {
    let old = Old::with(|sql| sql);
    let server = Server::of(&old);
    assert!(server.told.contains("copying everything before"), "{}", server.told);
    let letters =
        if cfg!(feature = "pdf") { "letters can be made as PDF" } else { "letters are printed from the browser only" };
    assert!(server.told.contains(letters), "{}", server.told);
    assert!(server.told.contains("bringing the tables up to date"), "{}", server.told);
    assert!(server.told.contains("marking the cases of an earlier release"), "{}", server.told);
    assert!(old.path("data").join(format!("before-{}/manifest.json", env!("CARGO_PKG_VERSION"))).exists());
    for line in 0..7 {
        let browser = Server::browser();
        let (number, code) = Old::receipt(line);
        let (status, page) = server.post(&browser, "/status", "/status", &[("number", &number), ("code", &code)]);
        assert!(status == 200 && page.contains(&number), "{number}: {status}");
    }
    assert_eq!(server.get(&Server::browser(), "/p/child-allowance").0, 200);
    drop(server);
    let verified = old.command(&["audit", "verify"]).output().expect("the binary runs");
    let told = String::from_utf8_lossy(&verified.stdout).into_owned();
    assert!(verified.status.success() && told.starts_with("sound: ") && told.contains("7 cases"), "{told}");
    let again = Server::of(&old).told.clone();
    assert!(!again.contains("bringing") && !again.contains("marking"), "the second start has nothing to do");
}

#[test]
fn a_stored_version_that_would_go_another_way_opens_the_hall_for_reading_only() {
    // As if this release carried 児童手当 another way than the stored text promises.
    let promise = "expect: [check, review, decide, granted]";
    let old = Old::with(|sql| sql.replace(promise, "expect: [check, review, granted]"));
    let server = Server::of(&old);
    assert!(server.told.contains("open for reading only"), "{}", server.told);
    let browser = Server::browser();
    assert!(server.get(&browser, "/p/child-allowance").1.contains("ただいま、見ることだけできます"));
    let (number, code) = Old::receipt(5);
    let (status, page) = server.post(&browser, "/status", "/status", &[("number", &number), ("code", &code)]);
    assert!(status == 200 && page.contains(&number), "what was sent can still be read: {status}");
    let (status, page) = server.post(&browser, "/p/road-use/start", "/p/road-use/start", &[]);
    assert!(status == 503 && page.contains("受け付けを止めています"), "{status}");
}

#[test]
fn what_a_later_release_opened_is_left_alone() {
    let later = "INSERT INTO seaql_migrations VALUES ('h9999_later', 0);\nCOMMIT;";
    let old = Old::with(|sql| sql.replacen("COMMIT;", later, 1));
    let refused = old.command(&["serve"]).output().expect("the binary runs");
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && told.contains("later release (h9999_later)"), "{told}");
    assert!(told.contains("help:"), "{told}");
}
