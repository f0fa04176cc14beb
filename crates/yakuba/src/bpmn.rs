//! `yakuba bpmn`: looks at process drawings, draws them and turns them into other forms. Needs no city: BPMN 2.0 files of any tool, and procedure
//! files, which are compiled to the process they are. It changes none of its files.

mod check;
mod convert;
mod source;

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use crate::told::Told;

#[derive(Subcommand)]
pub enum Command {
    /// Say for every process whether it can get stuck, and what does not run: with file, line and the steps that lead there.
    ///
    /// Ends with 1 if there is a fault. What is merely not run (each is named) is no fault.
    Check {
        #[command(flatten)]
        files: Files,
        /// One JSON object instead.
        #[arg(long)]
        json: bool,
    },
    /// Draw every process as SVG that can be read without colour and without sight.
    Draw {
        #[command(flatten)]
        files: Files,
        #[command(flatten)]
        to: Out,
        /// Colour the steps: a JSON object, step to figure: {"Activity_1": {"value": 0.4, "text": "2.4 days"}}; value from 0 to 1.
        #[arg(long, value_name = "FILE")]
        heat: Option<PathBuf>,
    },
    /// Write every file in another form.
    ///
    /// A BPMN file as bpmn is the file itself, whole, in UTF-8; one without a drawing gets one. A procedure as bpmn can be read by any tool, and its process can be read back from it.
    Convert {
        #[command(flatten)]
        files: Files,
        #[arg(long, value_enum)]
        to: Form,
        #[command(flatten)]
        out: Out,
    },
}

#[derive(Args)]
pub struct Files {
    /// BPMN 2.0 files, or procedure files (*.yaml).
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The language of a procedure's words.
    #[arg(long, value_enum, default_value_t = Language::Ja)]
    lang: Language,
}

#[derive(Args)]
pub struct Out {
    /// The file to write, or the folder for several; without it, one is printed.
    #[arg(short, long = "output", value_name = "PATH")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Language {
    Ja,
    En,
    JaSimple,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Form {
    Bpmn,
    Svg,
    /// Nodes, edges, words, and what does not run.
    Json,
    /// The steps in words, one a line.
    Text,
}

pub fn run(command: &Command) -> Result<(), Told> {
    match command {
        Command::Check { files, json } => check::run(files, *json),
        Command::Draw { files, to, heat } => convert::draw(files, to, heat.as_deref()),
        Command::Convert { files, to, out } => convert::run(files, *to, out),
    }
}
