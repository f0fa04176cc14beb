//! `yakuba bpmn draw` and `convert`: one file a process (one a file, where it stays BPMN), named after the file it came from.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;

use flow::{DrawOptions, Heat, heat_rows};
use serde_json::json;

use super::source::{self, Process, Source};
use super::{Files, Form, Out};
use crate::config::counted;
use crate::told::{Tell, Told};

pub fn draw(files: &Files, out: &Out, heat: Option<&Path>) -> Result<(), Told> {
    let heat = heat.map(read_heat).transpose()?.unwrap_or_default();
    write_all(files, out, "svg", |source| source.processes.iter().map(|process| svg(process, &heat)).collect())
}

pub fn run(files: &Files, to: Form, out: &Out) -> Result<(), Told> {
    match to {
        Form::Svg => draw(files, out, None),
        Form::Json => write_all(files, out, "json", |source| source.processes.iter().map(as_json).collect()),
        Form::Text => write_all(files, out, "txt", |source| source.processes.iter().map(as_text).collect()),
        Form::Bpmn => write_all(files, out, "bpmn", as_bpmn),
    }
}

/// What was BPMN stays the file it is; a procedure becomes one.
fn as_bpmn(source: &Source) -> Vec<String> {
    if let Some(document) = &source.document {
        return vec![flow::bpmn::pictured(document).to_xml()];
    }
    source.processes.iter().map(|it| flow::bpmn::write(&it.id, &it.graph, &it.labels).to_xml()).collect()
}

fn write_all(files: &Files, out: &Out, end: &str, made: impl Fn(&Source) -> Vec<String>) -> Result<(), Told> {
    let several = files.files.len() > 1;
    let mut written = 0;
    let refused = source::each(files, |source| {
        let texts = made(&source);
        if texts.is_empty() {
            eprintln!("{}: there is no process in it", source.path.display());
        }
        match &out.output {
            None if several || texts.len() > 1 => {
                return Err(Told::new(format!("{} makes several files.", source.path.display()))
                    .help("Name a folder for them: -o FOLDER"));
            }
            None => texts.iter().for_each(|text| print!("{text}")),
            Some(path) if !several && texts.len() == 1 && !path.is_dir() => {
                put(path, &texts[0])?;
                written += 1;
            }
            Some(folder) => {
                std::fs::create_dir_all(folder).tell(&format!("{} cannot be made", folder.display()))?;
                let stem = source.path.file_stem().unwrap_or_default().to_string_lossy();
                for (at, text) in texts.iter().enumerate() {
                    let count = if at == 0 { String::new() } else { format!("-{}", at + 1) };
                    put(&folder.join(format!("{stem}{count}.{end}")), text)?;
                    written += 1;
                }
            }
        }
        Ok(())
    })?;
    if out.output.is_some() {
        println!("{} written", counted(written, "file"));
    }
    if refused.is_empty() { Ok(()) } else { Err(Told::plain(refused.join("\n\n"))) }
}

fn put(path: &Path, text: &str) -> Result<(), Told> {
    std::fs::write(path, text).tell(&format!("{} cannot be written", path.display()))
}

fn svg(process: &Process, heat: &HashMap<String, Heat>) -> String {
    let mut labels = process.labels.clone();
    let hottest = heat_rows(&process.graph, &labels, heat);
    if !hottest.is_empty() {
        // For those who do not see the colours: the same figures, hottest first.
        let told: Vec<String> = hottest.iter().map(|row| format!("{} {}", row.text, row.figure)).collect();
        labels.desc = format!("{} {}", labels.desc, told.join("、")).trim().to_owned();
    }
    let options = DrawOptions { minutes: true, heat: heat.clone(), ..DrawOptions::default() };
    flow::draw(&process.graph, &labels, &options)
}

#[derive(serde::Deserialize)]
struct Hot {
    value: f64,
    text: String,
}

fn read_heat(path: &Path) -> Result<HashMap<String, Heat>, Told> {
    let text = crate::folder::text(path)?;
    let read: HashMap<String, Hot> = serde_json::from_str(&text).tell(&path.display().to_string())?;
    Ok(read.into_iter().map(|(id, hot)| (id, Heat { value: hot.value, text: hot.text })).collect())
}

fn as_json(process: &Process) -> String {
    let not_run: Vec<_> = process
        .not_run
        .iter()
        .map(
            |it| json!({"element": it.element, "id": it.id, "line": it.line, "why": it.why, "stands_in": it.stands_in}),
        )
        .collect();
    let exits: Vec<_> = process
        .graph
        .edges
        .iter()
        .filter_map(|edge| {
            let from = process.graph.id(edge.from);
            let text = process.labels.exit(from, &edge.exit);
            (!text.is_empty()).then(|| json!({"node": from, "exit": edge.exit, "text": text}))
        })
        .collect();
    let sorted = |map: &HashMap<String, String>| map.clone().into_iter().collect::<std::collections::BTreeMap<_, _>>();
    let told = json!({
        "id": process.id,
        "title": process.labels.title,
        "graph": process.graph,
        "names": sorted(&process.labels.nodes),
        "lanes": sorted(&process.labels.lanes),
        "exits": exits,
        "lines": process.lines.iter().collect::<std::collections::BTreeMap<_, _>>(),
        "not_run": not_run,
    });
    format!("{told}\n")
}

fn as_text(process: &Process) -> String {
    let mut out = format!("{}\n", process.labels.title);
    for step in flow::steps_text(&process.graph, &process.labels, &[]) {
        let who = if step.who.is_empty() { String::new() } else { format!("{}: ", step.who) };
        let minutes = step.minutes.filter(|minutes| *minutes > 0).map_or(String::new(), |it| format!(" ({it} min)"));
        let _ = write!(out, "- {who}{}{minutes}", step.text);
        let next: Vec<String> = step
            .next
            .iter()
            .map(|way| if way.by.is_empty() { way.text.clone() } else { format!("{} [{}]", way.text, way.by) })
            .collect();
        if !next.is_empty() {
            let _ = write!(out, " → {}", next.join(", "));
        }
        out.push('\n');
    }
    out
}
