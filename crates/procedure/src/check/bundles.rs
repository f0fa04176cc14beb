//! Bundles: nothing forgotten, nothing asked in vain, and every answer taken over fits the question it answers.
//!
//! 受け付け漏れ begins with a rule that cannot say yes or no. So each rule is tried with every answer its questions can have, and each
//! persona's set must come out to the letter.

mod decided;
mod personas;
mod taken;

use std::collections::BTreeSet;

use feel::{Proof, Scope, Type};

use crate::bundle::{Bundle, From, GuideWay, What};
use crate::fault::{Fault, suggest};
use crate::folder::Folder;
use crate::model::{Asks, Field, Item, Rule};
use crate::scope;
use crate::sheet::Sheet;

/// Boxes of one question that decides a set: each doubles the ways of answering it.
const TICKS: usize = 8;

struct Judged<'a> {
    folder: &'a Folder,
    sheet: &'a Sheet<Bundle>,
    bundle: &'a Bundle,
    /// The questions that decide the set.
    questions: Scope,
    /// These and what is asked in common.
    all: Scope,
}

const RULES: &[fn(&Judged<'_>, &mut Vec<Fault>)] =
    &[names, kinds, types, desks, papers, unused, taken::procedures, taken::answers, decided::rules, personas::run];

pub(super) fn judge(folder: &Folder, faults: &mut Vec<Fault>) {
    for sheet in &folder.bundles {
        let bundle = &sheet.value;
        let questions = scope::answers(&bundle.questions);
        let both: Vec<Item> = bundle.questions.iter().chain(&bundle.common).cloned().collect();
        let judged = Judged { folder, sheet, bundle, questions, all: scope::answers(&both) };
        let mut found = Vec::new();
        for rule in RULES {
            rule(&judged, &mut found);
        }
        let twice = folder.bundles.iter().find(|other| other.file != sheet.file && other.value.id == bundle.id);
        if let Some(other) = twice {
            found.push(sheet.fault("bundle", "twice", format!("`{}` stands in {} too", bundle.id, other.file), ""));
        }
        found.sort_by_key(|fault| (fault.line, fault.column));
        faults.extend(found);
    }
}

/// Its file's name, and the life event.
fn names(judged: &Judged<'_>, faults: &mut Vec<Fault>) {
    let (sheet, bundle) = (judged.sheet, judged.bundle);
    if !sheet.file.ends_with(&format!("{}.yaml", bundle.id)) {
        let fix = format!("name it {}.yaml", bundle.id);
        faults.push(sheet.fault("bundle", "file-name", format!("this file holds `{}`", bundle.id), fix));
    }
    let Some(city) = &judged.folder.city else { return };
    if !city.events.contains(&bundle.event) {
        let fix = suggest(&bundle.event, city.events.iter().map(String::as_str));
        let what = format!("the city has no life event `{}`", bundle.event);
        faults.push(sheet.fault("event", "unknown-in-city", what, fix));
    }
}

/// What decides the set has few answers, and each is given.
fn kinds(judged: &Judged<'_>, faults: &mut Vec<Fault>) {
    for item in &judged.bundle.questions {
        let fits = match item {
            Item::Question(question) => {
                let few = match &question.field {
                    Field::YesNo | Field::Choice(_) => true,
                    Field::Choices(choices) => choices.len() <= TICKS,
                    Field::Number(bounds) => bounds.min.zip(bounds.max).is_some_and(|(min, max)| max - min <= 20),
                    _ => false,
                };
                few && !question.optional
            }
            Item::Group(_) => false,
        };
        if !fits {
            faults.push(judged.sheet.fault(
                &format!("questions.{}", item.key()),
                "decides",
                format!("`{}` cannot decide a set", item.key()),
                "use yes-no, choice, choices (at most 8) or number with min and max; ask everything else under `common`",
            ));
        }
    }
    for item in &judged.bundle.common {
        let files = match item {
            Item::Question(question) => matches!(question.field, Field::File { .. }),
            Item::Group(group) => group.of.iter().any(|question| matches!(question.field, Field::File { .. })),
        };
        if files {
            let what = format!("`{}` asks for a file, which belongs to one procedure", item.key());
            faults.push(judged.sheet.fault(&format!("questions.{}", item.key()), "common", what, "leave it there"));
        }
    }
}

/// Every rule with what it may read.
fn rules<'a>(judged: &'a Judged<'a>) -> Vec<(String, &'a Rule, Scope)> {
    let mut found = Vec::new();
    let bundle = judged.bundle;
    let mut before = Scope::new();
    for item in bundle.questions.iter().chain(&bundle.common) {
        // A page can only know the answers before it.
        found.extend(item.when().map(|rule| (format!("questions.{}.when", item.key()), rule, before.clone())));
        if let Item::Group(group) = item {
            let row = with_row(&judged.all, group);
            let inside = group.of.iter().filter_map(|question| Some((question, question.when.as_ref()?)));
            found.extend(
                inside.map(|(of, rule)| (format!("questions.{}.{}.when", group.key, of.key), rule, row.clone())),
            );
        }
        let own = scope::answers(std::slice::from_ref(item));
        before = own.names().fold(before, |scope, (name, of)| scope.with(name, of.clone()));
    }
    for (index, entry) in bundle.entries.iter().enumerate() {
        let path = format!("items.{index}");
        found.extend(entry.when.iter().map(|rule| (format!("{path}.when"), rule, judged.questions.clone())));
        let Some(written) = entry.written() else { continue };
        found.extend(written.write.iter().map(|rule| (format!("{path}.write"), rule, judged.questions.clone())));
        for (key, from) in &written.from {
            let From::Rows { group, when: Some(when), .. } = from else { continue };
            let of = bundle.common.iter().find_map(|item| match item {
                Item::Group(found) if found.key == *group => Some(found),
                _ => None,
            });
            found.extend(of.map(|of| (format!("{path}.from.{key}.when"), when, with_row(&judged.all, of))));
        }
    }
    found
}

fn with_row(all: &Scope, group: &crate::model::Group) -> Scope {
    group.of.iter().fold(all.clone(), |scope, question| scope.with(&question.key, scope::of(&question.field)))
}

fn types(judged: &Judged<'_>, faults: &mut Vec<Fault>) {
    for (path, rule, scope) in rules(judged) {
        let wrong = feel::check_as(&rule.expr, &scope, &Type::Boolean).err().unwrap_or_default();
        for fault in &wrong {
            let hint = fault.hint.clone().unwrap_or_default();
            let mut told = judged.sheet.fault(&path, "rule", fault.message.clone(), hint);
            let before = rule.source.get(..fault.span.start).unwrap_or_default();
            told.column += u32::try_from(before.chars().count()).unwrap_or(0) + 1;
            faults.push(told);
        }
        if !wrong.is_empty() {
            continue;
        }
        match feel::prove(&rule.expr, &scope) {
            Proof::Never => {
                let fix = "take out what it guards, or mend the rule";
                faults.push(judged.sheet.fault(&path, "never", "this rule is never true", fix));
            }
            Proof::Always => {
                let fix = "take the rule out: it decides nothing";
                faults.push(judged.sheet.fault(&path, "always", "this rule is always true", fix));
            }
            Proof::Both { .. } | Proof::NotKnown => {}
        }
    }
}

/// What needs a desk says which counter takes it and how long it takes.
fn desks(judged: &Judged<'_>, faults: &mut Vec<Fault>) {
    for (index, entry) in judged.bundle.entries.iter().enumerate() {
        let path = format!("items.{index}");
        let mut tell = |path: String, what: &str, fix: &str| {
            faults.push(judged.sheet.fault(&path, "counter", what.to_owned(), fix));
        };
        let comes = matches!(&entry.what, What::Guide(guide) if guide.way == GuideWay::Desk);
        if comes && entry.service.is_none() && entry.minutes > 0 {
            tell(path.clone(), "it takes minutes at the counter, but of no service", "add `service: …`");
        }
        if entry.service.is_some() && entry.minutes == 0 {
            tell(path.clone(), "a service of the counter takes it, but no minutes", "add `minutes: …`");
        }
        if entry.prepared > entry.minutes {
            tell(format!("{path}.prepared"), "prepared it takes longer than unprepared", "");
        }
    }
}

fn papers(judged: &Judged<'_>, faults: &mut Vec<Fault>) {
    let bundle = judged.bundle;
    for (index, entry) in bundle.entries.iter().enumerate() {
        for (at, paper) in entry.papers.iter().enumerate().filter(|(_, id)| !bundle.papers.contains_key(*id)) {
            let fix = suggest(paper, bundle.papers.keys().map(String::as_str));
            let path = format!("items.{index}.papers.{at}");
            faults.push(judged.sheet.fault(&path, "unknown-paper", format!("there is no paper `{paper}`"), fix));
        }
    }
    for id in bundle.papers.keys().filter(|id| !bundle.entries.iter().any(|entry| entry.papers.contains(id))) {
        let what = format!("nobody brings `{id}`");
        faults.push(judged.sheet.fault(&format!("papers.{id}"), "unused-paper", what, "take the paper out"));
    }
}

/// Every question costs each citizen a minute: somebody must need the answer.
fn unused(judged: &Judged<'_>, faults: &mut Vec<Fault>) {
    let mut read: BTreeSet<String> = BTreeSet::new();
    for (_, rule, _) in rules(judged) {
        read.extend(feel::keys(&rule.expr));
    }
    for written in judged.bundle.entries.iter().filter_map(|entry| entry.written()) {
        for (_, from) in &written.from {
            match from {
                From::Key(key) => read.insert(key.clone()),
                From::Rows { group, of, .. } => {
                    read.extend(of.iter().map(|(_, from)| format!("{group}.{from}")));
                    // A rule over a row names its keys alone.
                    let own: Vec<String> = read.iter().filter(|key| !key.contains('.')).cloned().collect();
                    read.extend(own.into_iter().map(|key| format!("{group}.{key}")));
                    read.insert(group.clone())
                }
            };
        }
    }
    let both = judged.bundle.questions.iter().chain(&judged.bundle.common);
    for key in both.flat_map(keys_of).filter(|key| !read.contains(key)) {
        let what = format!("nobody needs `{key}`");
        let fix = "take the question out, or take its answer over";
        faults.push(judged.sheet.fault(&format!("questions.{key}"), "unused-question", what, fix));
    }
}

fn keys_of(item: &Item) -> Vec<String> {
    match item {
        Item::Question(question) => vec![question.key.clone()],
        Item::Group(group) => group.of.iter().map(|question| format!("{}.{}", group.key, question.key)).collect(),
    }
}

/// A question of a list by its full key, with the group it stands in.
fn question<'a>(
    asks: &'a (impl Asks + ?Sized),
    key: &str,
) -> Option<(Option<&'a crate::model::Group>, &'a crate::model::Question)> {
    asks.items().iter().find_map(|item| match item {
        Item::Question(question) if question.key == key => Some((None, question)),
        Item::Group(group) => {
            let inner = key.strip_prefix(group.key.as_str())?.strip_prefix('.')?;
            Some((Some(group), group.of.iter().find(|question| question.key == inner)?))
        }
        Item::Question(_) => None,
    })
}
