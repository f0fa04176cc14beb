//! Reads every BPMN file below a folder: what is read, kept, run and sound, and how long it takes. `cargo xtask bench bpmn FOLDER` runs it.
//!
//! `cargo run --release -p flow --example bpmn_files -- FOLDER [COPIES]` prints a table and one JSON line; with COPIES, each file is written again
//! below that folder, for other tools to compare.

mod sums;

use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, error, fs};

use flow::bpmn;
use sums::Sums;

fn files(folder: &Path, found: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files(&path, found)?;
        } else if path.extension().is_some_and(|end| end.eq_ignore_ascii_case("bpmn")) {
            found.push(path);
        }
    }
    Ok(())
}

fn load(folder: &Path) -> std::io::Result<Vec<(PathBuf, Vec<u8>)>> {
    let mut paths = Vec::new();
    files(folder, &mut paths)?;
    paths.sort();
    paths.into_iter().map(|path| fs::read(&path).map(|bytes| (path, bytes))).collect()
}

fn copy(to: &Path, text: &str) -> std::io::Result<()> {
    to.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(to, text)
}

fn main() -> Result<(), Box<dyn error::Error>> {
    let mut words = env::args().skip(1);
    let folder = PathBuf::from(words.next().ok_or("the folder with BPMN files")?);
    let copies = words.next().map(PathBuf::from);
    let loaded = load(&folder)?;
    let mut sums = Sums::default();
    let begun = Instant::now();
    let mut models = Vec::new();
    for (path, bytes) in &loaded {
        sums.bytes += bytes.len();
        match bpmn::read(bytes) {
            Ok(model) => models.push((path, model)),
            Err(fault) => {
                println!("refused  {}: {fault}", path.display());
                sums.refused += 1;
            }
        }
    }
    let read_s = begun.elapsed().as_secs_f64();
    sums.read = models.len();
    let begun = Instant::now();
    let written: Vec<String> = models.iter().map(|(_, model)| model.document.to_xml()).collect();
    let write_s = begun.elapsed().as_secs_f64();
    for ((path, model), text) in models.iter().zip(&written) {
        if flow::xml::read(text.as_bytes())?.document == model.document {
            sums.kept += 1;
        } else {
            println!("changed  {}", path.display());
        }
        for remark in &model.remarks {
            println!("remark   {}: {remark}", path.display());
        }
        sums.remarked += usize::from(!model.remarks.is_empty());
        sums.run(model);
        if let Some(copies) = &copies {
            copy(&copies.join(path.strip_prefix(&folder)?), text)?;
        }
    }
    let begun = Instant::now();
    for (_, model) in &models {
        sums.judge(model);
    }
    let judge_s = begun.elapsed().as_secs_f64();
    let begun = Instant::now();
    for process in models.iter().flat_map(|(_, model)| &model.processes) {
        let svg = flow::draw(&process.graph, &process.labels, &flow::DrawOptions::default());
        sums.drawn += usize::from(flow::xml::read(svg.as_bytes()).is_ok());
    }
    let draw_s = begun.elapsed().as_secs_f64();
    sums.tell();
    println!(
        "{{\"files\":{},\"megabytes\":{:.1},\"read\":{},\"refused\":{},\"remarked\":{},\"kept_whole\":{},\"processes\":{},\"files_run_whole\":{},\"files_run_with_stand_ins\":{},\"files_run_in_part\":{},\"files_without_a_step\":{},\"processes_sound\":{},\"processes_faulty\":{},\"processes_not_known\":{},\"drawn\":{},\"read_s\":{read_s:.3},\"write_s\":{write_s:.3},\"judge_s\":{judge_s:.3},\"draw_s\":{draw_s:.3}}}",
        loaded.len(),
        f64::from(u32::try_from(sums.bytes)?) / 1e6,
        sums.read,
        sums.refused,
        sums.remarked,
        sums.kept,
        sums.processes,
        sums.run_whole,
        sums.run_named,
        sums.left_out,
        sums.empty,
        sums.sound,
        sums.faulty,
        sums.unknown,
        sums.drawn,
    );
    Ok(())
}
