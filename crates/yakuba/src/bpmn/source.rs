//! A file as processes: read as BPMN, or compiled from a procedure. Says what is wrong with it in its own lines.

use std::path::{Path, PathBuf};

use civic::Lang;
use flow::bpmn::{self, NotRun};
use flow::xml::{Document, Remark};
use flow::{Graph, Labels};
use indicatif::{ProgressBar, ProgressStyle};
use procedure::compile::{FlowWords, compile, labels};

use super::{Files, Language};
use crate::folder;
use crate::told::Told;

/// A process with the words for it.
pub struct Process {
    pub id: String,
    pub graph: Graph,
    pub labels: Labels,
    pub not_run: Vec<NotRun>,
    /// The line of a node; 1 where the file has none.
    pub lines: std::collections::HashMap<String, usize>,
}

pub struct Source {
    pub path: PathBuf,
    /// The tree of a BPMN file.
    pub document: Option<Document>,
    pub processes: Vec<Process>,
    pub remarks: Vec<Remark>,
    /// Does not run and stands in no process.
    pub not_run: Vec<NotRun>,
}

/// Reads each and hands it on, with a bar where there are several and somebody looks. A file that cannot be read is told and the rest goes on.
pub fn each(files: &Files, mut then: impl FnMut(Source) -> Result<(), Told>) -> Result<Vec<String>, Told> {
    let bar = if files.files.len() > 1 { ProgressBar::new(files.files.len() as u64) } else { ProgressBar::hidden() };
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos} of {len} {wide_msg}") {
        bar.set_style(style);
    }
    let mut refused = Vec::new();
    for path in &files.files {
        bar.set_message(path.display().to_string());
        match read(path, files.lang) {
            Ok(source) => bar.suspend(|| then(source))?,
            Err(why) => refused.push(why),
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(refused)
}

fn read(path: &Path, lang: Language) -> Result<Source, String> {
    let is_yaml = path.extension().is_some_and(|end| end == "yaml" || end == "yml");
    if is_yaml { procedure(path, lang) } else { drawing(path) }
}

fn drawing(path: &Path) -> Result<Source, String> {
    let bytes = std::fs::read(path).map_err(|error| format!("error[file]: {error}\n --> {}", path.display()))?;
    let model = bpmn::read(&bytes)
        .map_err(|fault| format!("error[bpmn]: {}\n --> {}:{}", fault.says, path.display(), fault.line))?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let processes = model.processes.into_iter().map(|mut it| {
        if it.labels.title.is_empty() {
            it.labels.title = stem.clone().into_owned();
        }
        Process { id: it.id, graph: it.graph, labels: it.labels, not_run: it.not_run, lines: it.lines }
    });
    Ok(Source {
        path: path.to_owned(),
        processes: processes.collect(),
        document: Some(model.document),
        remarks: model.remarks,
        not_run: model.not_run,
    })
}

fn procedure(path: &Path, lang: Language) -> Result<Source, String> {
    let text = folder::text(path).map_err(|told| told.to_string())?;
    let procedure = procedure::read(&path.display().to_string(), &text)
        .map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n\n"))?;
    let lang = match lang {
        Language::Ja => Lang::Ja,
        Language::En => Lang::En,
        Language::JaSimple => Lang::JaSimple,
    };
    let city = roles(path);
    let role = |id: &str| city.get(id).map_or_else(|| id.to_owned(), |name| name.get(lang).to_owned());
    let graph = compile(&procedure);
    let labels = labels(&procedure, &graph, &FlowWords::standard(lang), &role);
    let process = Process {
        id: procedure.id.clone(),
        graph,
        labels,
        not_run: Vec::new(),
        lines: std::collections::HashMap::new(),
    };
    Ok(Source {
        path: path.to_owned(),
        document: None,
        processes: vec![process],
        remarks: Vec::new(),
        not_run: Vec::new(),
    })
}

/// What the city calls its roles, where the procedure lies in a city's folder.
fn roles(path: &Path) -> std::collections::BTreeMap<String, civic::Text> {
    let city = path.parent().and_then(Path::parent).map(|folder| folder.join("city.yaml"));
    let text = city.and_then(|city| folder::text(&city).ok()).unwrap_or_default();
    serde_saphyr::from_str::<hall::city::City>(&text).map(|city| city.roles).unwrap_or_default()
}
