//! Drafts, cases, answers, flags, decisions and tasks, as rows. The tables are the truth, the journal is the evidence.

pub mod answer;
pub mod case_file;
pub mod case_text;
pub mod decision;
pub mod draft;
pub mod flag;
pub mod letter;
pub mod paper;
pub mod task;
