//! Requests to outside parties and what they answered, as rows: one file for each table.

pub mod outside_answer;
pub mod outside_file;
pub mod outside_request;
