//! What steps share: services started when first asked for, and kept until the run ends.
use std::{io, path::PathBuf};

use crate::{
    cleanup,
    service::{clamd::Clamd, postfix::Postfix, postgres::Postgres, smtp::Smtp, yakuba},
};

/// The run's running things. Dropped at the end, they stop.
#[derive(Debug, Default)]
pub struct Context {
    postgres: Once<Postgres>,
    smtp: Once<Smtp>,
    clamd: Once<Clamd>,
    postfix: Once<Postfix>,
    binary: Once<PathBuf>,
    data: Once<(PathBuf, cleanup::Guard)>,
}

/// A value made at most once; a failure is remembered and told again.
#[derive(Debug)]
struct Once<T>(Option<Result<T, String>>);

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Once<T> {
    fn get(&mut self, make: impl FnOnce() -> io::Result<T>) -> io::Result<&T> {
        let made = self.0.get_or_insert_with(|| make().map_err(|fault| fault.to_string()));
        made.as_ref().map_err(|fault| io::Error::other(fault.clone()))
    }
}

impl Context {
    pub fn postgres(&mut self) -> io::Result<&Postgres> {
        self.postgres.get(Postgres::start)
    }

    pub fn smtp(&mut self) -> io::Result<&Smtp> {
        self.smtp.get(Smtp::start)
    }

    pub fn clamd(&mut self) -> io::Result<&Clamd> {
        self.clamd.get(Clamd::start)
    }

    pub fn postfix(&mut self) -> io::Result<&Postfix> {
        self.postfix.get(Postfix::start)
    }

    /// The city hall's release binary, built when first asked for.
    pub fn binary(&mut self) -> io::Result<PathBuf> {
        self.binary.get(yakuba::build).cloned()
    }

    /// The demo city's data folder: kept from step to step, so that the second start finds it filled.
    pub fn data(&mut self) -> io::Result<PathBuf> {
        Ok(self.data.get(yakuba::data_folder)?.0.clone())
    }
}
