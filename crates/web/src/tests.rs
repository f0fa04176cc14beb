//! The whole way from request to answer, on a small hall with one page of each kind, on every engine at hand.

mod hall;
mod pages;
mod sessions;
mod uploads;
