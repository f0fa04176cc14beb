//! A difference between two texts of a file, said in words: what part of the procedure, what was done to it, what stood and stands there.

use procedure::Procedure;
use procedure::diff::{Change, Difference};
use procedure::model::Item;

use super::texts::T;

/// One line of the table.
pub struct Said {
    pub what: String,
    pub old: String,
    pub new: String,
    pub words: bool,
}

/// `old` and `new` give the names of questions and stages; a letter has neither.
pub fn say(t: T, (old, new): (Option<&Procedure>, Option<&Procedure>), one: &Difference) -> Said {
    let mut part = Teller { t, sides: [new, old] }.part(&one.path);
    if let Some(lang) = &one.lang {
        part = match lang.as_str() {
            "en" => t.in_english(&part),
            "ja-simple" => t.in_simple(&part),
            _ => part.as_str().into(),
        }
        .into_owned();
    }
    let fee = one.path.first().is_some_and(|top| top == "fee") && one.path.last().is_some_and(|last| last == "amount");
    let value = |text: &str| {
        if fee && text.bytes().all(|b| b.is_ascii_digit()) { t.yen(text).into_owned() } else { text.to_owned() }
    };
    let (what, old, new) = match &one.change {
        Change::Added(new) => (t.diff_added(&part), String::new(), value(new)),
        Change::Removed(old) => (t.diff_removed(&part), value(old), String::new()),
        Change::Changed { old, new } => (t.diff_changed(&part), value(old), value(new)),
        Change::Moved { old, new } => (t.diff_moved(&part), old.clone(), new.clone()),
    };
    Said { what: what.into_owned(), old, new, words: one.words }
}

struct Teller<'p> {
    t: T,
    /// The newer side first: a part is named as it is called now, a removed one as it was called.
    sides: [Option<&'p Procedure>; 2],
}

impl Teller<'_> {
    fn part(&self, path: &[String]) -> String {
        let t = self.t;
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        match path.as_slice() {
            ["questions"] => t.part_questions().into(),
            ["questions", key, rest @ ..] => self.question(key, rest),
            ["stages"] => t.part_stages().into(),
            ["stages", id, rest @ ..] => self.stage(id, rest),
            ["guide", "when", ..] => t.part_guide_when().into(),
            ["guide", "otherwise"] => t.part_guide_otherwise().into(),
            ["guide", "papers", id, rest @ ..] => self.with(t.part_paper(&self.paper(id)).into(), rest),
            ["letters", id, rest @ ..] => self.with(t.part_letter(id).into(), rest),
            ["examples", name, ..] => t.part_example(name).into(),
            ["paragraphs", n, rest @ ..] => self.with(t.part_paragraph(n).into(), rest),
            ["fee", "note"] => t.part_fee_note().into(),
            [top, rest @ ..] => match self.top(top) {
                Some(part) => part,
                None => [&[*top], rest].concat().join(" › "),
            },
            [] => t.part_file().into(),
        }
    }

    /// A part of the frame, whatever of it changed.
    fn top(&self, key: &str) -> Option<String> {
        let t = self.t;
        let said = match key {
            "name" => t.part_name(),
            "who" => t.part_who(),
            "criteria" => t.part_criteria(),
            "title" => t.part_title(),
            "fee" => t.part_fee(),
            "clock" => t.part_clock(),
            "applicant_period" => t.part_applicant_period(),
            "addressee" => t.part_addressee(),
            "seal" => t.part_seal(),
            "channels" => t.part_channels(),
            "basis" => t.part_basis(),
            "section" => t.part_section(),
            "words" => t.part_words(),
            "events" => t.part_events(),
            "minutes" => t.part_minutes(),
            "regime" => t.part_regime(),
            "kind" => t.part_kind(),
            "issuer" => t.part_issuer(),
            "symbol" => t.part_symbol(),
            "ends" => t.part_ends(),
            _ => return None,
        };
        Some(said.into())
    }

    fn question(&self, key: &str, rest: &[&str]) -> String {
        let own = self.t.part_question(&self.asked(key, key)).into_owned();
        match rest {
            ["of", inner, rest @ ..] => {
                let asked = self.asked(&format!("{key}.{inner}"), inner);
                self.with(self.t.part_in_group(&self.asked(key, key), &asked).into(), rest)
            }
            rest => self.with(own, rest),
        }
    }

    fn stage(&self, id: &str, rest: &[&str]) -> String {
        let name = |procedure: &&Procedure| Some(procedure.stages.get(id)?.name.get(self.t.lang()).to_owned());
        let name = self.sides.iter().flatten().find_map(name).filter(|name| !name.is_empty());
        let name = name.unwrap_or_else(|| id.to_owned());
        match rest {
            ["tasks", task, rest @ ..] => self.with(self.t.part_task(&name, task).into(), rest),
            rest => self.with(self.t.part_stage(&name).into(), rest),
        }
    }

    /// A part and which side of it: its words, its minutes, its condition.
    fn with(&self, part: String, rest: &[&str]) -> String {
        let t = self.t;
        let side = match rest {
            [] => return part,
            [.., "ask"] => t.side_ask(),
            [.., "why"] => t.side_why(),
            [.., "hint"] => t.side_hint(),
            [.., "name"] => t.side_name(),
            [.., "minutes"] => t.side_minutes(),
            [.., "role"] | ["approval", ..] => t.side_role(),
            [.., "optional"] => t.side_optional(),
            [.., "type"] => t.side_type(),
            [.., "min" | "max"] => t.side_bounds(),
            ["next", ..] => t.side_next(),
            ["after", ..] => t.side_after(),
            ["options", ..] => t.side_options(),
            ["results", ..] => t.side_results(),
            [.., "when"] => t.side_when(),
            [.., "needs"] => t.side_needs(),
            [.., "dropped"] => t.side_dropped(),
            [.., "ja" | "en" | "ja-simple"] => t.side_ask(),
            rest => return t.part_side(&part, &rest.join(" › ")).into(),
        };
        t.part_side(&part, &side).into()
    }

    fn asked(&self, key: &str, otherwise: &str) -> String {
        let lang = self.t.lang();
        let asked = |procedure: &&Procedure| {
            let question = procedure.question(key).map(|(_, question)| question.ask.get(lang).to_owned());
            question.or_else(|| {
                procedure.items.iter().find_map(|item| match item {
                    Item::Group(group) if group.key == key => Some(group.ask.get(lang).to_owned()),
                    _ => None,
                })
            })
        };
        self.sides
            .iter()
            .flatten()
            .find_map(asked)
            .filter(|ask| !ask.is_empty())
            .unwrap_or_else(|| otherwise.to_owned())
    }

    fn paper(&self, id: &str) -> String {
        let name = |procedure: &&Procedure| {
            let paper = procedure.guide.papers.iter().find(|paper| paper.id == id)?;
            Some(paper.name.get(self.t.lang()).to_owned())
        };
        self.sides.iter().flatten().find_map(name).unwrap_or_else(|| id.to_owned())
    }
}
