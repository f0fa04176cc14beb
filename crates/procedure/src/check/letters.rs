//! Letters: each end that decides has one, each text exists, and each value it names is there on every way.

use feel::Proof;

use super::Case;
use crate::fault::{Fault, suggest};
use crate::folder::Folder;
use crate::letter::Paragraph;
use crate::model::{Field, Item, Outcome, Rule, StageKind};

/// Letters that belong to an act, not to an end.
const ACTS: [&str; 8] = ["receipt", "correction", "extended", "reminder", "withdrawn", "revoked", "changed", "visit"];

/// Facts every case has once it has arrived. Whoever sets letters gives these, no more.
const FACTS: [&str; 10] =
    ["number", "arrived", "procedure", "law", "issuer", "section", "phone", "city", "applicant.name", "addressee"];

/// Facts that come with an act: (placeholder, the letters that may use it; `end` is any end).
const WITH_ACTS: [(&str, &[&str]); 4] = [
    ("decided_on", &["end", "revoked", "changed"]),
    ("due", &["correction"]),
    // The decision that a new one takes the place of: its day and its number.
    ("former_on", &["revoked", "changed"]),
    ("former_number", &["revoked", "changed"]),
];

pub(super) fn missing(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let procedure = case.procedure;
    let has = |key: &str| procedure.letters.contains_key(key);
    let mut tell = |path: &str, key: &str, why: &str| {
        if !has(key) {
            faults.push(case.sheet.fault(
                path,
                "no-letter",
                format!("{why}, and no letter is named for `{key}`"),
                format!("add `{key}: …` under `letters`"),
            ));
        }
    };
    for (end, outcome) in case.ends() {
        if matches!(outcome, Outcome::Granted | Outcome::Partly | Outcome::Refused) {
            tell("letters", end, "a decision is told in writing");
        }
    }
    if let Some(stage) = procedure.stages.values().find(|stage| matches!(stage.kind, StageKind::Correction)) {
        tell(&format!("stages.{}", stage.id), "correction", "a correction is asked for in writing");
    }
    if procedure.clock.legal.as_ref().is_some_and(|legal| legal.extend.is_some()) {
        tell("clock.legal", "extended", "an extension is told in writing, with its reason");
    }
    for (key, letter) in &procedure.letters {
        if case.folder.letter(&letter.text).is_none() {
            let known = case.folder.letters.iter().map(|sheet| sheet.value.id.as_str());
            let fix = crate::fault::nearest(&letter.text, known)
                .map_or_else(|| format!("add letters/{}.yaml", letter.text), |near| format!("did you mean `{near}`?"));
            faults.push(case.sheet.fault(
                &format!("letters.{key}"),
                "no-letter",
                format!("there is no letter text `{}`", letter.text),
                fix,
            ));
        }
    }
}

pub(super) fn unknown(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let ends: Vec<&str> = case.ends().into_iter().map(|(end, _)| end).collect();
    for key in case.procedure.letters.keys() {
        if !ends.contains(&key.as_str()) && !ACTS.contains(&key.as_str()) {
            let known = ends.iter().copied().chain(ACTS);
            faults.push(case.sheet.fault(
                &format!("letters.{key}"),
                "unknown-letter",
                format!("`{key}` is neither an end nor an act that has a letter"),
                suggest(key, known),
            ));
        }
    }
}

/// The 教示 comes from the table. One written by hand would one day differ from it.
pub(super) fn own_appeal(case: &Case<'_>, faults: &mut Vec<Fault>) {
    for (key, letter) in &case.procedure.letters {
        let Some(sheet) = case.folder.letters.iter().find(|sheet| sheet.value.id == letter.text) else { continue };
        for (index, paragraph) in sheet.value.paragraphs.iter().enumerate() {
            if paragraph.text.words().any(|words| words.contains("審査請求") || words.contains("取消しの訴え"))
            {
                let message = "this paragraph writes a 教示 of its own, which may differ from the table";
                faults.push(sheet.fault(
                    &format!("paragraphs.{index}"),
                    "appeal-own-words",
                    message,
                    "write {appeal}: the table gives the words",
                ));
            }
        }
        for need in letter.needs.iter().filter(|need| ["reason", "clause", "appeal"].contains(&need.as_str())) {
            if !sheet
                .value
                .paragraphs
                .iter()
                .any(|paragraph| paragraph.when.is_none() && paragraph.text.ja_and_en_name(need))
            {
                let message = format!(
                    "`{key}` needs `{need}`, but the letter `{}` does not say it in both ja and en",
                    letter.text
                );
                faults.push(sheet.fault(
                    "paragraphs",
                    "letter-without-need",
                    message,
                    format!("put {{{need}}} in a paragraph without `when`"),
                ));
            }
        }
    }
}

pub(super) fn values(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let ends: Vec<&str> = case.ends().into_iter().map(|(end, _)| end).collect();
    for (key, letter) in &case.procedure.letters {
        let Some(sheet) = case.folder.letters.iter().find(|sheet| sheet.value.id == letter.text) else { continue };
        let title = Paragraph { when: None, text: sheet.value.title.clone() };
        let parts = std::iter::once(("title".to_owned(), &title)).chain(
            sheet.value.paragraphs.iter().enumerate().map(|(index, part)| (format!("paragraphs.{index}"), part)),
        );
        for (path, part) in parts {
            check_condition(case, part, &path, sheet, faults);
            let mut told: Vec<&str> = Vec::new();
            for value in part.text.values() {
                if told.contains(&value) {
                    continue;
                }
                told.push(value);
                if let Err(why) =
                    is_set(case, key, ends.contains(&key.as_str()), &letter.needs, part.when.as_ref(), value)
                {
                    let message =
                        format!("the letter `{}` of {} uses `{value}`, which {why}", letter.text, case.procedure.id);
                    faults.push(sheet.fault(
                        &path,
                        "letter-value",
                        message,
                        "give the paragraph a `when`, add the value to the letter's needs, or take it out",
                    ));
                }
            }
        }
    }
}

fn check_condition(
    case: &Case<'_>,
    part: &Paragraph,
    path: &str,
    sheet: &crate::Sheet<crate::letter::LetterText>,
    faults: &mut Vec<Fault>,
) {
    let Some(rule) = &part.when else { return };
    // Answers alone: what a task found may not be there on every way to the letter.
    for fault in feel::check_as(&rule.expr, &case.answers, &feel::Type::Boolean).err().unwrap_or_default() {
        faults.push(sheet.fault(
            &format!("{path}.when"),
            "rule",
            format!("in {}: {}", case.procedure.id, fault.message),
            fault.hint.unwrap_or_default(),
        ));
    }
}

/// Whether a value is there whenever this letter is written; else why not.
fn is_set(
    case: &Case<'_>,
    key: &str,
    end: bool,
    needs: &[String],
    when: Option<&Rule>,
    value: &str,
) -> Result<(), String> {
    if FACTS.contains(&value) || needs.iter().any(|need| need == value) {
        return Ok(());
    }
    if let Some((_, letters)) = WITH_ACTS.iter().find(|(fact, _)| *fact == value) {
        let fits = letters.iter().any(|letter| *letter == key || (end && *letter == "end"));
        return if fits { Ok(()) } else { Err(format!("is only known in letters for {}", letters.join(", "))) };
    }
    match value {
        "expected" if case.procedure.clock.standard.is_some() || case.procedure.clock.legal.is_some() => return Ok(()),
        "expected" => return Err("needs a clock, and none is set".to_owned()),
        "reason" if key == "extended" || key == "revoked" || key == "changed" => return Ok(()),
        "reason" | "clause" | "appeal" => return Err("is not among the letter's needs".to_owned()),
        _ => {}
    }
    answer_is_set(case, when, value)
}

fn answer_is_set(case: &Case<'_>, when: Option<&Rule>, value: &str) -> Result<(), String> {
    let mut conditions = Vec::new();
    let mut known = false;
    for item in &case.procedure.items {
        match item {
            Item::Question(question) if question.key == value => {
                known = true;
                if question.optional {
                    return Err("may be left empty".to_owned());
                }
                conditions.extend(question.when.as_ref());
            }
            Item::Group(group)
                if value == group.key || value.strip_prefix(&group.key).is_some_and(|rest| rest.starts_with('.')) =>
            {
                return Err("is asked once for each row, so that no one value can stand in a letter".to_owned());
            }
            Item::Question(question) if value.strip_prefix(&question.key).is_some_and(|rest| rest.starts_with('.')) => {
                return Err(format!("is a part of an answer; write {{{}}}", question.key));
            }
            _ => {}
        }
    }
    if !known {
        let keys: Vec<String> = case
            .procedure
            .questions()
            .filter(|(group, _)| group.is_none())
            .map(|(_, question)| question.key.clone())
            .collect();
        let near = crate::fault::nearest(
            value,
            keys.iter().map(String::as_str).chain(FACTS).chain(WITH_ACTS.iter().map(|(fact, _)| *fact)),
        );
        return Err(near.map_or_else(
            || "nobody asks for and no case has".to_owned(),
            |near| format!("nobody asks for; did you mean `{near}`?"),
        ));
    }
    for condition in conditions {
        let sure = when.is_some_and(|when| {
            let implied = format!("not({}) or ({})", when.source, condition.source);
            when.source == condition.source
                || feel::parse(&implied).is_ok_and(|expr| feel::prove(&expr, &case.answers) == Proof::Always)
        });
        if !sure {
            return Err(format!("is asked only when {}", condition.source));
        }
    }
    Ok(())
}

/// Whom letters go to is an answer everybody gives once, and a name.
pub(super) fn addressee(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let Some(to) = &case.procedure.addressee else { return };
    let why = match case.procedure.question(&to.name) {
        None => "no question has this key".to_owned(),
        Some((Some(_), _)) => "it is asked once for each row".to_owned(),
        Some((None, question)) if question.optional => "it may be left empty".to_owned(),
        Some((None, question)) if question.when.is_some() => "it is not always asked".to_owned(),
        Some((None, question)) if matches!(question.field, Field::Name | Field::Text { lines: false, .. }) => return,
        Some(_) => "it is no name".to_owned(),
    };
    let message = format!("letters cannot go to `{}`: {why}", to.name);
    let fix = "name a question of the type text or name that everybody answers";
    faults.push(case.sheet.fault("addressee", "addressee", message, fix));
}

/// A letter text no procedure names.
pub(super) fn unused(folder: &Folder, faults: &mut Vec<Fault>) {
    for sheet in &folder.letters {
        let named = folder
            .procedures
            .iter()
            .any(|procedure| procedure.value.letters.values().any(|letter| letter.text == sheet.value.id));
        if !named {
            faults.push(sheet.fault(
                "letter",
                "unused-letter",
                format!("no procedure sends the letter `{}`", sheet.value.id),
                "name it under a procedure's `letters`, or take the file out",
            ));
        }
    }
}

/// Used by [`super::questions`]: does any letter of the procedure name this key, or one inside it?
pub(super) fn names(case: &Case<'_>, key: &str) -> bool {
    case.procedure.letters.values().filter_map(|letter| case.folder.letter(&letter.text)).any(|letter| {
        let mut values = letter.title.values().chain(letter.paragraphs.iter().flat_map(|part| part.text.values()));
        values.any(|value| value == key || value.strip_prefix(key).is_some_and(|rest| rest.starts_with('.')))
    })
}
