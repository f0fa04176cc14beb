//! The process model: one small graph that is executed, drawn and checked.
