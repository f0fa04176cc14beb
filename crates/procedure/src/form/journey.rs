//! The way through the questions, worked out anew from the file and the answers each time: nothing about it is stored.
//!
//! One question is one page. A group is its rows' pages, row by row, then a page that lists the rows and offers to add, change and
//! remove; all of it works by links and plain forms.

use std::fmt::Write as _;

use jiff::civil::Date;

use crate::answers::{Answers, FieldPath, Shown, shown};
use crate::model::{Asks, Group, Item, Question};

/// One page of the way.
#[derive(Clone, Debug)]
pub struct Page<'p> {
    /// Safe in a URL; see [`page_id`].
    pub id: String,
    pub kind: PageKind<'p>,
    /// Where the way can go on from here: the question has an answer, the group has its rows.
    pub answered: bool,
    /// Its place among all steps, from 1; the pages of all rows share those of their group.
    step: usize,
}

#[derive(Clone, Debug)]
pub enum PageKind<'p> {
    Question(&'p Question),
    /// A question of one row; `number` counts the rows from 1 as the citizen sees them.
    InRow {
        group: &'p Group,
        row: String,
        number: usize,
        question: &'p Question,
    },
    /// The rows so far: add another, change, remove, go on.
    Group {
        group: &'p Group,
        rows: Vec<String>,
    },
}

/// 質問 3／9.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub now: usize,
    pub of: usize,
}

/// The pages that are asked now, in order.
#[derive(Clone, Debug)]
pub struct Journey<'p> {
    pages: Vec<Page<'p>>,
    steps: usize,
}

/// `payout`, `children~r1~birthdate`, `children` for the group's own page. Signs that a URL would escape are written as `_` and their
/// number.
pub fn page_id(path: &FieldPath) -> String {
    match path {
        FieldPath::Single(key) => safe(key),
        FieldPath::InRow { group, row, key } => format!("{}~{}~{}", safe(group), safe(row), safe(key)),
    }
}

fn safe(key: &str) -> String {
    let mut id = String::new();
    for char in key.chars() {
        if char.is_ascii_alphanumeric() || matches!(char, '.' | '-' | '_') {
            id.push(char);
        } else {
            let _ = write!(id, "_{:x}_", u32::from(char));
        }
    }
    id
}

impl<'p> Page<'p> {
    /// The question asked here; none on a group's own page.
    pub fn question(&self) -> Option<&'p Question> {
        match &self.kind {
            PageKind::Question(question) | PageKind::InRow { question, .. } => Some(question),
            PageKind::Group { .. } => None,
        }
    }

    /// Where the answer of this page is kept.
    pub fn path(&self) -> Option<FieldPath> {
        match &self.kind {
            PageKind::Question(question) => Some(FieldPath::single(&question.key)),
            PageKind::InRow { group, row, question, .. } => Some(FieldPath::in_row(&group.key, row, &question.key)),
            PageKind::Group { .. } => None,
        }
    }
}

impl<'p> Journey<'p> {
    /// Answers to questions that are no longer asked are ignored (see [`Answers::visible`]).
    pub fn new(asks: &'p (impl Asks + ?Sized), answers: &Answers, today: Date) -> Self {
        let items = asks.items();
        let answers = answers.visible(items, today);
        let values = answers.to_feel(items);
        let mut journey = Self { pages: Vec::new(), steps: 0 };
        for item in items {
            match item {
                Item::Question(question) => match shown(question.when.as_ref(), &values, today) {
                    Shown::No => {}
                    // Perhaps asked later: it counts as a step but is no page yet.
                    Shown::Open => journey.steps += 1,
                    Shown::Yes => {
                        journey.steps += 1;
                        let path = FieldPath::single(&question.key);
                        journey.push(
                            page_id(&path),
                            PageKind::Question(question),
                            answers.get(&path).is_some(),
                            journey.steps,
                        );
                    }
                },
                Item::Group(group) => {
                    let before = journey.steps;
                    let here = shown(group.when.as_ref(), &values, today);
                    if here != Shown::No {
                        journey.steps += group.of.len() + 1;
                    }
                    if here == Shown::Yes {
                        journey.group(items, group, &answers, today, before);
                    }
                }
            }
        }
        journey
    }

    fn group(&mut self, items: &[Item], group: &'p Group, answers: &Answers, today: Date, before: usize) {
        let rows: Vec<String> = answers.rows(&group.key).map(str::to_owned).collect();
        for (index, row) in rows.iter().enumerate() {
            let values = answers.to_feel_in_row(items, group, row);
            for (at, question) in group.of.iter().enumerate() {
                if shown(question.when.as_ref(), &values, today) == Shown::Yes {
                    let path = FieldPath::in_row(&group.key, row, &question.key);
                    let kind = PageKind::InRow { group, row: row.clone(), number: index + 1, question };
                    self.push(page_id(&path), kind, answers.get(&path).is_some(), before + at + 1);
                }
            }
        }
        let count = rows.len();
        let enough = count >= usize::from(group.min) && count <= usize::from(group.max);
        let answered = enough && (count > 0 || answers.is_closed(&group.key));
        self.push(safe(&group.key), PageKind::Group { group, rows }, answered, before + group.of.len() + 1);
    }

    fn push(&mut self, id: String, kind: PageKind<'p>, answered: bool, step: usize) {
        self.pages.push(Page { id, kind, answered, step });
    }

    pub fn pages(&self) -> &[Page<'p>] {
        &self.pages
    }

    pub fn page(&self, id: &str) -> Option<&Page<'p>> {
        self.pages.iter().find(|page| page.id == id)
    }

    /// Where to go on; none when all is answered.
    pub fn first_unanswered(&self) -> Option<&Page<'p>> {
        self.pages.iter().find(|page| !page.answered)
    }

    /// The page behind this one, or none: check the answers. Behind the last question of a row come the rows' list, unless a later
    /// row still lacks an answer.
    pub fn next_after(&self, id: &str) -> Option<&Page<'p>> {
        let at = self.pages.iter().position(|page| page.id == id)?;
        let next = self.pages.get(at + 1)?;
        let (PageKind::InRow { row, group, .. }, PageKind::InRow { row: later, .. }) =
            (&self.pages[at].kind, &next.kind)
        else {
            return Some(next);
        };
        if row == later {
            return Some(next);
        }
        self.pages[at + 1..].iter().find(|page| match &page.kind {
            PageKind::InRow { .. } => !page.answered,
            PageKind::Group { group: list, .. } => list.key == group.key,
            PageKind::Question(_) => true,
        })
    }

    /// The page before this one; none on the first.
    pub fn before(&self, id: &str) -> Option<&Page<'p>> {
        let at = self.pages.iter().position(|page| page.id == id)?;
        self.pages.get(at.checked_sub(1)?)
    }

    /// Whether everything before this page is answered. What is no page of this way may not be visited.
    pub fn may_visit(&self, id: &str) -> bool {
        let open = self.pages.iter().position(|page| !page.answered).unwrap_or(self.pages.len());
        self.pages.iter().position(|page| page.id == id).is_some_and(|at| at <= open)
    }

    pub fn progress(&self, id: &str) -> Option<Progress> {
        self.page(id).map(|page| Progress { now: page.step, of: self.steps })
    }

    /// All that is asked is answered: the answers may be checked and sent.
    pub fn is_done(&self) -> bool {
        self.first_unanswered().is_none()
    }
}
