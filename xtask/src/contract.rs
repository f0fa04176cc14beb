//! The interface for programs held against its own description: schemathesis makes requests from `/openapi.json`, right ones and wrong ones,
//! and judges every answer. The examples of `docs/api.md` run first, as they stand.
use std::{collections::BTreeMap, fs, io, path::Path, process::Command};

use serde_json::Value;

use crate::{bench::http::Client, command, place, service::yakuba::Demo, venv};

/// Pinned: another version has other checks.
const SCHEMATHESIS: &str = "schemathesis==4.32.5";

/// What was found.
#[derive(Debug)]
pub struct Found {
    pub cases: u64,
    /// Failed checks, by their words.
    pub breaks: Vec<String>,
    /// Examples of the documentation that ran.
    pub examples: usize,
}

/// Runs `examples` requests an operation, until `seconds` are over.
pub fn run(demo: &Demo, data: &Path, examples: u32, seconds: u32, seed: u32) -> io::Result<Found> {
    let token = token(demo, data)?;
    let documented = documented(demo, &token)?;
    let tasks = tasks(demo, &token)?;
    let folder = place::root().join("tests/api");
    let report = place::work("api")?.join("report.json");
    let mut st = Command::new(venv::with(&[SCHEMATHESIS])?.join("bin/schemathesis"));
    st.arg("--config-file")
        .arg(folder.join("schemathesis.toml"))
        .arg("run")
        .arg(format!("{}/openapi.json", demo.url()));
    st.args(["-H", &format!("Authorization: Bearer {token}"), "-H", "Connection: close"]);
    st.args(["--seed", &seed.to_string(), "--no-shrink"]);
    // One worker: two threads of one interpreter parse their own source at once, and Python 3.11's parser counts its depth wrong then.
    st.args([
        "--continue-on-failure",
        "--workers",
        "1",
        "-n",
        &examples.to_string(),
        "--max-time",
        &seconds.to_string(),
    ]);
    st.args(["--checks", "all", "--report", "json", "--report-json-path"]).arg(&report);
    // What it keeps of its own runs stays below the target folder.
    st.current_dir(place::work("api")?).env("PYTHONPATH", &folder).env("PYTHONDONTWRITEBYTECODE", "1");
    st.env("YAKUBA_CASES", tasks.to_string());
    let (_, _) = command::run(&mut st)?;
    let told: Value = serde_json::from_slice(&fs::read(&report)?)?;
    Ok(found(&told, documented))
}

fn found(told: &Value, examples: usize) -> Found {
    let list = |name: &str| told[name].as_array().cloned().unwrap_or_default();
    let word = |fault: &Value| {
        let operations = fault["operations"].as_array().cloned().unwrap_or_default();
        let at: Vec<String> = operations.iter().map(Value::to_string).collect();
        format!(
            "{} {}: {}",
            fault["code"].as_str().unwrap_or("?"),
            fault["title"].as_str().unwrap_or("?"),
            at.join(", ")
        )
    };
    let breaks = list("failures").iter().chain(&list("errors")).map(word).collect();
    Found { cases: told["test_cases"]["generated"].as_u64().unwrap_or(0), breaks, examples }
}

/// The commands of `docs/api.md`, run by a shell that stops at the first that fails; how many there are.
fn documented(demo: &Demo, token: &str) -> io::Result<usize> {
    let text = fs::read_to_string(place::root().join("docs/api.md"))?;
    let blocks: Vec<&str> = text.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    let script = blocks.join("\n");
    let mut shell = Command::new("sh");
    shell.args(["-e", "-c", &script]).env("CITY", demo.url()).env("TOKEN", token);
    command::quiet(&mut shell)?;
    Ok(script.matches("curl ").count())
}

/// Cases and tasks to ask about.
fn tasks(demo: &Demo, token: &str) -> io::Result<Value> {
    let bearer = format!("Bearer {token}");
    let answer = Client::new(demo.address).send("GET", "/desk/api/v1/tasks", &[("authorization", &bearer)], b"")?;
    let told: Value = serde_json::from_slice(&answer.body)?;
    Ok(told["tasks"].clone())
}

/// An officer of the demo signs in with the password of its data folder; gives the cookies.
pub fn sign_in(demo: &Demo, data: &Path, login: &str) -> io::Result<String> {
    let secret = fs::read_to_string(data.join("demo-password.txt"))?;
    let mut client = Client::new(demo.address);
    let page = client.get("/desk/sign-in")?;
    let mut jar: BTreeMap<String, String> = BTreeMap::new();
    let keep = |jar: &mut BTreeMap<String, String>, cookies: String| {
        jar.extend(
            cookies
                .split("; ")
                .filter_map(|pair| pair.split_once('='))
                .map(|(name, value)| (name.to_owned(), value.to_owned())),
        );
    };
    keep(&mut jar, page.cookies());
    let text = String::from_utf8_lossy(&page.body).into_owned();
    let form = text.split("name=\"token\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    let line = |jar: &BTreeMap<String, String>| {
        jar.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    };
    let fields = [("token", form), ("login", login), ("password", secret.trim())];
    let signed = client.post_form("/desk/sign-in", &line(&jar), &fields)?;
    keep(&mut jar, signed.cookies());
    Ok(line(&jar))
}

/// The demo's administrator makes a token.
fn token(demo: &Demo, data: &Path) -> io::Result<String> {
    let cookies = sign_in(demo, data, "kanri")?;
    let until = until()?;
    let fields = [
        ("name", "cargo xtask test"),
        ("scope", "cases.read"),
        ("scope", "tasks.work"),
        ("section", "kodomo-shien"),
        ("until", until.as_str()),
    ];
    let made = Client::new(demo.address).post_form("/desk/tokens", &cookies, &fields)?;
    let text = String::from_utf8_lossy(&made.body).into_owned();
    let token = text.split("value=\"ykb_").nth(1).and_then(|rest| rest.split('"').next());
    token
        .map(|token| format!("ykb_{token}"))
        .ok_or_else(|| io::Error::other(format!("no token was shown ({})", made.status)))
}

/// A day from now on, as the system's own calendar says.
fn until() -> io::Result<String> {
    let told = Command::new("date").args(["-d", "+30 days", "+%F"]).output()?;
    Ok(String::from_utf8_lossy(&told.stdout).trim().to_owned())
}
