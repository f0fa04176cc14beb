//! The rows of an export, a piece at a time: read, looked at, written. What is held is one piece, whatever the length of the list.
//!
//! The officer is asked for anew at every piece, so that a right taken away ends the export; hidden cases are never part of one, not even for
//! those who handle them. A piece leaves only after the look that says so is stored.

use std::collections::BTreeMap;
use std::sync::Arc;

use procedure::Procedure;
use store::Look;
use uuid::Uuid;
use web::sheet::{self, Encoding, Fate, Odd};
use web::{Problem, Staff};

use crate::Hall;
use crate::desk::lists::{self, Key, Line};
use crate::desk::names;
use crate::desk::texts::T;
use crate::people::{ExportCases, Officer};

/// Tasks read at once.
const PIECE: u64 = 2_000;
/// Odd cells shown one by one.
const TOLD: usize = 100;

/// Which list, for what, and how it is written.
pub struct Order {
    pub tab: lists::Tab,
    pub filter: lists::Filter,
    /// Stands in every look.
    pub purpose: String,
    pub encoding: Encoding,
}

/// A cell that was not written as it stands.
pub struct Told {
    /// The line in the file, the heading being the first.
    pub line: usize,
    pub case: Uuid,
    pub number: String,
    pub odd: Odd,
}

/// What was odd: the first cells one by one, all of them by count.
#[derive(Default)]
pub struct Report {
    pub told: Vec<Told>,
    pub counts: BTreeMap<Fate, usize>,
    pub rows: usize,
}

/// An export under way.
pub struct Rows {
    hall: Hall,
    staff: Staff<ExportCases>,
    order: Order,
    after: Option<Key>,
    begun: bool,
    over: bool,
    pub report: Report,
}

impl Rows {
    pub fn new(hall: Hall, staff: Staff<ExportCases>, order: Order) -> Self {
        Self { hall, staff, order, after: None, begun: false, over: false, report: Report::default() }
    }

    /// The next piece of the file; nothing after the last.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, Problem> {
        let Some((lines, people)) = self.read().await? else { return Ok(None) };
        self.look(lines.iter().map(|line| line.case_id).collect()).await?;
        Ok(Some(self.write(&lines, &people)))
    }

    /// Goes through the whole list without giving anything away, for what would be odd about it. What is told of it is looked at.
    pub async fn survey(mut self) -> Result<(Report, Staff<ExportCases>), Problem> {
        while let Some((lines, people)) = self.read().await? {
            self.write(&lines, &people);
        }
        self.look(self.report.told.iter().map(|told| told.case).collect()).await?;
        Ok((self.report, self.staff))
    }

    async fn read(&mut self) -> Result<Option<(Vec<Line>, BTreeMap<Uuid, String>)>, Problem> {
        if self.over {
            return Ok(None);
        }
        let reads = self.staff.reads().await?;
        let officer = Officer::on(&reads, self.staff.account(), self.hall.now().date()).await?;
        let officer = officer.ok_or(Problem::SignIn)?;
        if !officer.permissions().contains(&<ExportCases as web::Permission>::NAME) {
            return Err(Problem::RightGone);
        }
        let Order { tab, filter, .. } = &self.order;
        let lines = lists::thin_page(&reads, &officer, *tab, filter, self.after.as_ref(), PIECE).await?;
        let mut holders: Vec<Uuid> = lines.iter().filter_map(|line| line.assignee).collect();
        holders.sort_unstable();
        holders.dedup();
        let people = crate::people::names(&reads, &holders).await?;
        self.over = (lines.len() as u64) < PIECE;
        self.after = lines.last().map(Line::key);
        Ok(Some((lines, people)))
    }

    async fn look(&self, mut subjects: Vec<Uuid>) -> Result<(), Problem> {
        subjects.sort_unstable();
        subjects.dedup();
        if subjects.is_empty() {
            return Ok(());
        }
        let (actor, section) = (self.staff.actor(), self.staff.officer().section.clone());
        self.staff.look_as(Look { actor, section, purpose: self.order.purpose.clone(), subjects, case: None }).await
    }

    fn write(&mut self, lines: &[Line], people: &BTreeMap<Uuid, String>) -> Vec<u8> {
        let t = T::new(self.staff.lang());
        let encoding = self.order.encoding;
        let mut out = Vec::with_capacity(lines.len() * 160);
        if !self.begun {
            self.begun = true;
            out.extend(sheet::begin(encoding));
            sheet::line(encoding, headings(t).iter().map(String::as_str), &mut out);
        }
        let mut pinned: BTreeMap<(&str, &str), Option<Arc<Procedure>>> = BTreeMap::new();
        let shelf = self.hall.library().shelf();
        for line in lines {
            let procedure = pinned
                .entry((&line.procedure, &line.rules))
                .or_insert_with(|| shelf.pinned(&line.procedure, &line.rules));
            let cells = cells(t, line, procedure.as_deref(), people);
            let odd = sheet::line(encoding, cells.iter().map(String::as_str), &mut out);
            self.report.rows += 1;
            self.tell(line, odd);
        }
        out
    }

    fn tell(&mut self, line: &Line, odd: Vec<Odd>) {
        for odd in odd {
            *self.report.counts.entry(odd.fate).or_default() += 1;
            if self.report.told.len() < TOLD {
                let (case, number, at) = (line.case_id, line.number.clone(), self.report.rows + 1);
                self.report.told.push(Told { line: at, case, number, odd });
            }
        }
    }
}

/// The heading of the file.
pub fn headings(t: T) -> [String; 9] {
    let all = [
        t.export_due(),
        t.col_name(),
        t.col_procedure(),
        t.col_number(),
        t.col_stage(),
        t.col_work(),
        t.export_minutes(),
        t.col_place(),
        t.col_who(),
    ];
    all.map(std::borrow::Cow::into_owned)
}

fn cells(t: T, line: &Line, procedure: Option<&Procedure>, people: &BTreeMap<Uuid, String>) -> [String; 9] {
    // A day beyond all days says that there is none.
    let due = if line.due_on.starts_with("9999") { String::new() } else { line.due_on.clone() };
    let named = procedure.map(|procedure| procedure.name.get(t.lang()).to_owned());
    [
        due,
        line.applicant.clone(),
        named.unwrap_or_else(|| line.procedure.clone()),
        line.number.clone(),
        names::stage(t, procedure, &line.stage),
        names::work(t, procedure, line),
        line.minutes.to_string(),
        names::place(t, &line.place),
        line.assignee.and_then(|id| people.get(&id).cloned()).unwrap_or_default(),
    ]
}
