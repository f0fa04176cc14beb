//! XES (IEEE 1849): read as a stream, and written so that others can check us.

pub mod read;
mod scan;
pub mod write;
