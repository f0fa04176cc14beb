//! The tests of all crates, with what they need from outside handed to them by environment variables:
//!
//! - `YAKUBA_TEST_PG`: a superuser's URL of a throw-away PostgreSQL (`postgres://yakuba@127.0.0.1:PORT/postgres`)
//! - `YAKUBA_TEST_PG_SOCKET`: the folder of its socket
//! - `YAKUBA_TEST_SMTP`, `YAKUBA_TEST_SMTP_DIR`: a real SMTP server (host:port) and the folder it keeps messages in
//! - `YAKUBA_TEST_MTA`, `YAKUBA_TEST_MTA_DIR`: a real mail server (host:port) and the maildir its reports come into
//! - `YAKUBA_TEST_CLAMD`: a real virus scanner (host:port) that knows the EICAR test file
//!
//! Built with the feature `pdf`, so that letters are judged by other people's tools; the demo's release binary is the build without it. One build for
//! both: the typesetter turns on features of crates that nearly everything stands on, and a second build would make all of it again.
use std::io;

use super::Context;
use crate::{
    command, place,
    service::install::{PDF_TOOLS, has_letter_fonts},
    service::{clamd as scanner, postfix as server, postgres as cluster, smtp as mail},
    tally::Tally,
};

pub fn postgres(context: &mut Context) -> io::Result<Tally> {
    cluster::check(context.postgres()?)
}

pub fn smtp(context: &mut Context) -> io::Result<Tally> {
    mail::check(context.smtp()?)
}

pub fn clamd(context: &mut Context) -> io::Result<Tally> {
    scanner::check(context.clamd()?)
}

/// Only root may start it.
pub fn postfix(context: &mut Context) -> io::Result<Tally> {
    match context.postfix() {
        Ok(running) => server::check(running),
        Err(fault) => {
            println!("  SKIPPED 1: {fault}");
            Ok(Tally::skipped(1))
        }
    }
}

pub fn run(context: &mut Context) -> io::Result<Tally> {
    let mut cargo = command::cargo();
    // Examples are linted with the rest and run by the benches; no comment holds a program to try.
    cargo.args(["test", "--workspace", "--lib", "--bins", "--tests", "--locked", "--no-fail-fast", "--quiet"]);
    let mut missing = 0;
    match letters_lack() {
        None => {
            cargo.args(["--features", "yakuba/pdf"]);
        }
        Some(lack) => {
            println!("  SKIPPED 1: letters as PDF ({lack})");
            missing += 1;
        }
    }
    match context.postgres() {
        Ok(server) => {
            cargo.env("YAKUBA_TEST_PG", server.url()).env("YAKUBA_TEST_PG_SOCKET", server.socket_folder());
        }
        Err(fault) => {
            println!("  SKIPPED 1: everything on PostgreSQL ({fault})");
            missing += 1;
        }
    }
    match context.smtp() {
        Ok(server) => {
            cargo.env("YAKUBA_TEST_SMTP", server.address()).env("YAKUBA_TEST_SMTP_DIR", server.folder());
        }
        Err(fault) => {
            println!("  SKIPPED 1: everything with real SMTP ({fault})");
            missing += 1;
        }
    }
    match context.clamd() {
        Ok(server) => {
            cargo.env("YAKUBA_TEST_CLAMD", server.address());
        }
        Err(fault) => {
            println!("  SKIPPED 1: everything with a real virus scanner ({fault})");
            missing += 1;
        }
    }
    match context.postfix() {
        Ok(server) => {
            cargo.env("YAKUBA_TEST_MTA", server.address()).env("YAKUBA_TEST_MTA_DIR", server.folder());
        }
        Err(fault) => {
            println!("  SKIPPED 1: everything with a real mail server's reports ({fault})");
            missing += 1;
        }
    }
    let (ok, mut sum) = command::run(&mut cargo)?;
    // A crate that does not compile prints no closing line, but it has failed all the same.
    if !ok && sum.failed == 0 {
        sum += Tally::FAILED;
    }
    sum += Tally::skipped(missing);
    Ok(sum)
}

/// What is not there to look at letters with.
fn letters_lack() -> Option<String> {
    let missing: Vec<&str> = PDF_TOOLS.into_iter().filter(|name| place::program(&[name]).is_none()).collect();
    if !missing.is_empty() {
        return Some(format!("no {}: poppler-utils, qpdf", missing.join(", ")));
    }
    (!has_letter_fonts()).then(|| "no fonts of letters: fonts-morisawa-bizud-gothic, fonts-ipamj-mincho".to_owned())
}
