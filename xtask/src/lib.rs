//! What the project's own commands are made of: steps of the test run, services they need, house rules, load and crash harnesses.
//!
//! It refuses to know the city hall's business: it starts programs, drives them from outside and reads files of the tree.
pub mod bench;
pub mod citizen;
pub mod cleanup;
pub mod command;
pub mod contract;
pub mod crash;
pub mod faults;
pub mod place;
pub mod seed;
pub mod service;
pub mod steps;
pub mod tally;
pub mod tidy;
pub mod venv;
