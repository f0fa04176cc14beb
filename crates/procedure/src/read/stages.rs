//! Stages: their kind, tasks and exits.

mod beside;

use civic::Text;
use indexmap::IndexMap;

use super::pen::Pen;
use super::{questions, usual};
use crate::fault::suggest;
use crate::model::{After, Approval, Exit, Next, Outcome, Place, Stage, StageKind, Task, Then};
use crate::raw::{
    RawAfter, RawClockHere, RawNext, RawOutcome, RawPlace, RawResults, RawRule, RawStage, RawTask, RawThen,
};
use crate::yaml::{At, Pairs};

const OUTCOMES: [(&str, Outcome); 5] = [
    ("granted", Outcome::Granted),
    ("partly", Outcome::Partly),
    ("refused", Outcome::Refused),
    ("not-accepted", Outcome::NotAccepted),
    ("done", Outcome::Done),
];

type Ends = Vec<(String, Outcome)>;

pub fn stages(
    raw: Option<At<Pairs<At<RawStage>>>>,
    ends: Option<At<Pairs<At<RawOutcome>>>>,
    pen: &mut Pen<'_>,
) -> IndexMap<String, Stage> {
    let mut known: Ends = OUTCOMES.iter().map(|(word, outcome)| ((*word).to_owned(), *outcome)).collect();
    for (id, outcome) in ends.and_then(|ends| pen.inside(ends, "ends", |ends, _| ends.0)).unwrap_or_default() {
        if let (Some(word), Some(outcome)) = (id.value, outcome.value) {
            pen.check_name(&word, id.place, '-', "lower-case letters, digits and hyphens");
            pen.mark(format!("ends.{word}"), id.place);
            known.retain(|(other, _)| *other != word);
            known.push((word, outcome.into()));
        }
    }
    pen.must(raw, "stages", |raw, pen| {
        let names: Vec<String> = raw.0.iter().filter_map(|(id, _)| id.value.clone()).collect();
        let mut stages = IndexMap::new();
        for (id, raw) in raw.0 {
            let Some(name) = id.value else { continue };
            pen.check_name(&name, id.place, '-', "lower-case letters, digits and hyphens");
            if known.iter().any(|(end, _)| *end == name) {
                pen.fault(id.place, "bad-name", format!("`{name}` names both a stage and an end"), "rename the stage");
            }
            let ways = Ways { stages: &names, ends: &known, id: &name };
            let stage = pen.inside(raw, &format!("stages.{name}"), |raw, pen| stage(raw, &ways, pen)).flatten();
            pen.mark(format!("stages.{name}"), id.place);
            stages.extend(stage.map(|stage| (name.clone(), stage)));
        }
        if names.is_empty() {
            pen.fault(pen.here(), "missing", "there is no stage", "");
        }
        stages
    })
    .unwrap_or_default()
}

/// Where a stage can lead.
struct Ways<'a> {
    stages: &'a [String],
    ends: &'a Ends,
    id: &'a str,
}

impl Ways<'_> {
    fn exit(&self, to: At<String>, pen: &mut Pen<'_>) -> Option<Exit> {
        let word = to.value?;
        if word == "back" {
            return Some(Exit::Back);
        }
        if self.stages.contains(&word) {
            return Some(Exit::Stage(word));
        }
        if let Some((id, outcome)) = self.ends.iter().find(|(id, _)| *id == word) {
            return Some(Exit::End(id.clone(), *outcome));
        }
        let known = self.stages.iter().map(String::as_str).chain(self.ends.iter().map(|(id, _)| id.as_str()));
        pen.fault(to.place, "unknown-stage", format!("`{word}` is neither a stage nor an end"), suggest(&word, known));
        None
    }
}

fn stage(mut raw: RawStage, ways: &Ways<'_>, pen: &mut Pen<'_>) -> Option<Stage> {
    let path = format!("stages.{}", ways.id);
    // A batch or a hand-over bears the stage's name where it is written.
    let batch = raw.batch.as_mut().and_then(|raw| raw.value.as_mut()).and_then(|raw| raw.name.take());
    let system = raw.core_system.as_mut().and_then(|raw| raw.value.as_mut()).and_then(|raw| raw.name.take());
    let own = batch.or(system);
    let name = pen.text_or(raw.name.take().or(own), &format!("{path}.name"), || usual::stage(ways.id));
    let clock = pen.optional(raw.clock.take(), &format!("{path}.clock"));
    let after = raw.after.take().and_then(|after| {
        pen.inside(after, &format!("{path}.after"), |after, pen| remind(after, &path, pen)).flatten()
    });
    let next = raw.next.take();
    let (kind, usual_next) = kind(raw, &name, next.as_ref(), &path, pen)?;
    let stops = matches!(kind, StageKind::Correction | StageKind::Pay(_));
    let clock_stops = clock.map_or(stops, |clock| matches!(clock, RawClockHere::Stops));
    let next = match (next, usual_next) {
        (Some(next), _) => {
            pen.inside(next, &format!("{path}.next"), |next, pen| exits(next, &kind, ways, pen)).flatten()
        }
        (None, Some(usual)) => Some(usual),
        (None, None) => {
            pen.missing(&format!("{path}.next"));
            None
        }
    };
    Some(Stage { id: ways.id.to_owned(), name, kind, next: next?, after, clock_stops })
}

fn remind(raw: RawAfter, path: &str, pen: &mut Pen<'_>) -> Option<After> {
    let days = pen.need(raw.days, &format!("{path}.after.days"));
    let then = pen.need(raw.then, &format!("{path}.after.then"));
    let RawThen::Remind = then?;
    Some(After { days: days?, then: Then::Remind })
}

/// The kinds a stage says it is; one is right.
fn kinds_said(raw: &RawStage) -> Vec<&'static str> {
    let kinds = [
        (raw.task.is_some(), "task"),
        (raw.tasks.is_some(), "tasks"),
        (raw.citizen.is_some(), "citizen"),
        (raw.approval.is_some(), "approval"),
        (raw.pay.is_some(), "pay"),
        (raw.visit.is_some(), "visit"),
        (raw.batch.is_some(), "batch"),
        (raw.core_system.is_some(), "core-system"),
        (raw.auto.is_some(), "auto"),
    ];
    kinds.into_iter().filter_map(|(is, word)| is.then_some(word)).collect()
}

fn kind(
    raw: RawStage,
    name: &Text,
    next: Option<&At<RawNext>>,
    path: &str,
    pen: &mut Pen<'_>,
) -> Option<(StageKind, Option<Next>)> {
    let said = kinds_said(&raw);
    let [word] = said.as_slice() else {
        let what = if said.is_empty() {
            "a stage needs a kind".to_owned()
        } else {
            format!("a stage has one kind, this has {}", said.join(", "))
        };
        pen.fault(
            pen.here(),
            "stage-kind",
            what,
            "use exactly one of task, tasks, citizen, approval, pay, visit, batch, core-system, auto",
        );
        return None;
    };
    let acts = result_words(next);
    let lone = |raw: Option<At<RawTask>>, pen: &mut Pen<'_>| {
        pen.must(raw, &format!("{path}.{word}"), |raw, pen| task(raw, name, &acts, &format!("{path}.{word}"), pen))
            .flatten()
    };
    if raw.wait.is_some() && *word != "task" {
        pen.fault(pen.here(), "stage-kind", "`wait` goes with `task`: the officer who records what came back", "");
    }
    if (raw.draft.is_some() || raw.minutes.is_some()) && *word != "approval" {
        pen.fault(
            pen.here(),
            "stage-kind",
            "`draft` and `minutes` go with `approval`",
            "a task carries its own minutes",
        );
    }
    let kind = match *word {
        "task" => {
            let task = lone(raw.task, pen)?;
            match raw.wait {
                Some(party) => StageKind::Wait { party: pen.text(Some(party), &format!("{path}.wait")), task },
                None => StageKind::Tasks(IndexMap::from([(path.trim_start_matches("stages.").to_owned(), task)])),
            }
        }
        "tasks" => StageKind::Tasks(tasks(raw.tasks, path, pen)),
        "citizen" => {
            raw.citizen.and_then(|citizen| citizen.value)?;
            let usual = Next::Acts(IndexMap::from([("sent".to_owned(), Exit::Back)]));
            return Some((StageKind::Correction, Some(usual)));
        }
        "approval" => StageKind::Approval(approval(raw, name, path, pen)?),
        "pay" => StageKind::Pay(lone(raw.pay, pen)?),
        "visit" => StageKind::Visit(lone(raw.visit, pen)?),
        "batch" => StageKind::Batch(beside::batch(raw.batch, name, &acts, path, pen)?),
        "core-system" => beside::core_system(raw.core_system, name, &acts, path, pen)?,
        _ => StageKind::Auto,
    };
    Some((kind, None))
}

fn approval(raw: RawStage, name: &Text, path: &str, pen: &mut Pen<'_>) -> Option<Approval> {
    let chain = pen.strings(raw.approval, &format!("{path}.approval"));
    if chain.is_empty() {
        pen.fault(pen.here(), "no-role", "an approval needs at least one role", "write approval: [chief, manager]");
    }
    let done = vec!["done".to_owned()];
    let draft = pen
        .must(raw.draft, &format!("{path}.draft"), |raw, pen| task(raw, name, &done, &format!("{path}.draft"), pen))
        .flatten();
    let minutes = pen.optional(raw.minutes, &format!("{path}.minutes")).unwrap_or(3);
    Some(Approval { draft: draft?, chain, minutes })
}

fn tasks(raw: Option<At<Pairs<At<RawTask>>>>, path: &str, pen: &mut Pen<'_>) -> IndexMap<String, Task> {
    let path = format!("{path}.tasks");
    let list = pen.must(raw, &path, |tasks, _| tasks.0).unwrap_or_default();
    let mut tasks = IndexMap::new();
    for (id, raw) in list {
        let Some(word) = id.value else { continue };
        pen.check_name(&word, id.place, '_', "lower-case letters, digits and _");
        let path = format!("{path}.{word}");
        let read = pen.inside(raw, &path, |mut raw, pen| {
            let name = pen.text_or(raw.name.take(), &format!("{path}.name"), || None);
            task(raw, &name, &["done".to_owned()], &path, pen)
        });
        tasks.extend(read.flatten().map(|task| (word, task)));
    }
    tasks
}

/// The keys of `next`, where results choose the way.
fn result_words(next: Option<&At<RawNext>>) -> Vec<String> {
    match next.and_then(|next| next.value.as_ref()) {
        Some(RawNext::Acts(acts)) => acts.0.iter().filter_map(|(act, _)| act.value.clone()).collect(),
        _ => vec!["done".to_owned()],
    }
}

fn task(raw: RawTask, usual_name: &Text, usual_results: &[String], path: &str, pen: &mut Pen<'_>) -> Option<Task> {
    if raw.role.is_none() {
        pen.fault(
            pen.here(),
            "no-role",
            "nobody is named to do this task",
            "add `role: clerk`, or another role of the city",
        );
    }
    let role = pen.optional(raw.role, &format!("{path}.role"));
    let minutes = pen.need(raw.minutes, &format!("{path}.minutes"));
    let name = raw.name.map_or_else(|| usual_name.clone(), |name| pen.text(Some(name), &format!("{path}.name")));
    let at = match pen.optional(raw.at, &format!("{path}.at")) {
        None | Some(RawPlace::Anywhere) => Place::Anywhere,
        Some(RawPlace::Paper) => Place::Paper,
        Some(RawPlace::Counter) => Place::Counter,
        Some(RawPlace::Field) => Place::Field,
    };
    let party = raw.party.map(|party| pen.text(Some(party), &format!("{path}.party")));
    let asks = questions::asks(raw.asks, &format!("{path}.asks"), pen);
    let about = pen.strings(raw.about, &format!("{path}.about"));
    let (results, labels) = results(raw.results, usual_results, path, pen);
    Some(Task { role: role?, name, minutes: minutes?, at, party, asks, about, results, labels })
}

fn results(raw: Option<At<RawResults>>, usual: &[String], path: &str, pen: &mut Pen<'_>) -> (Vec<String>, Vec<Text>) {
    let path = format!("{path}.results");
    let place = raw.as_ref().map_or(pen.here(), |raw| raw.place);
    let bare = |word: String, place, pen: &mut Pen<'_>| {
        let label = usual::result(&word).unwrap_or_else(|| {
            pen.fault(
                place,
                "result-text",
                format!("the result `{word}` has no text"),
                format!(
                    "write results: {{ {word}: {{ ja: …, en: … }} }}; without text known are {}",
                    usual::results().collect::<Vec<_>>().join(", ")
                ),
            );
            Text::default()
        });
        (word, label)
    };
    let Some(raw) = raw.and_then(|raw| raw.value) else {
        return usual.iter().map(|word| bare(word.clone(), place, pen)).unzip();
    };
    let read: Vec<(String, Text)> = match raw {
        RawResults::Usual(words) => {
            words.into_iter().filter_map(|at| at.value.map(|word| bare(word, at.place, pen))).collect()
        }
        RawResults::Named(pairs) => {
            let mut read = Vec::new();
            for (word, text) in pairs.0 {
                let Some(key) = word.value else { continue };
                pen.check_name(&key, word.place, '-', "lower-case letters, digits and hyphens");
                let label = pen.text(Some(text), &format!("{path}.{key}"));
                read.push((key, label));
            }
            read
        }
    };
    if read.is_empty() {
        pen.fault(
            place,
            "result-text",
            "a task with no result can never be done",
            "leave `results` out for a plain `done`",
        );
    }
    read.into_iter().unzip()
}

fn exits(raw: RawNext, kind: &StageKind, ways: &Ways<'_>, pen: &mut Pen<'_>) -> Option<Next> {
    let path = format!("stages.{}.next", ways.id);
    match raw {
        RawNext::To(to) => Some(Next::Rules(vec![(None, ways.exit(to, pen)?)])),
        RawNext::Acts(acts) => {
            let mut exits = IndexMap::new();
            let doer = acts_of(kind);
            for (act, to) in acts.0 {
                let Some(word) = act.value else { continue };
                pen.mark(format!("{path}.{word}"), act.place);
                match &doer {
                    None => pen.fault(
                        act.place,
                        "next",
                        "several tasks, or nobody, end this stage: one result cannot choose the way",
                        "write a list of rules: [ { when: '…', to: … }, { to: … } ]",
                    ),
                    Some(words) if !words.contains(&word) => pen.fault(
                        act.place,
                        "next",
                        format!("`{word}` is no result here"),
                        suggest(&word, words.iter().map(String::as_str)),
                    ),
                    Some(_) => {}
                }
                exits.extend(ways.exit(to, pen).map(|exit| (word, exit)));
            }
            for word in doer.unwrap_or_default().iter().filter(|word| owed(kind, word)) {
                if !exits.contains_key(word) && pen.quiet() {
                    pen.fault(
                        pen.here(),
                        "not-total",
                        format!("the result `{word}` leads nowhere"),
                        format!("add `{word}: …`"),
                    );
                }
            }
            Some(Next::Acts(exits))
        }
        RawNext::Rules(rules) => {
            let mut list = Vec::new();
            for (index, rule) in rules.into_iter().enumerate() {
                let path = format!("{path}.{index}");
                let read = pen.inside(rule, &path, |RawRule { when, to }, pen| {
                    let when = when.map(|when| pen.rule(Some(when), &format!("{path}.when")));
                    let to = pen.must(to, &format!("{path}.to"), |to, pen| (to, pen.here()));
                    let exit = to.and_then(|(to, place)| ways.exit(At { place, quoted: false, value: Some(to) }, pen));
                    match when {
                        Some(None) => None,
                        Some(rule) => Some((rule, exit?)),
                        None => Some((None, exit?)),
                    }
                });
                list.extend(read.flatten());
            }
            Some(Next::Rules(list))
        }
    }
}

/// What may be answered to end the stage; `None` where several tasks or nobody does.
fn acts_of(kind: &StageKind) -> Option<Vec<String>> {
    match kind {
        StageKind::Tasks(tasks) if tasks.len() == 1 => tasks.values().next().map(|task| task.results.clone()),
        StageKind::Approval(_) => Some(["approve", "partly", "refuse"].map(str::to_owned).to_vec()),
        StageKind::Correction => Some(vec!["sent".to_owned()]),
        kind => kind.own_task().map(|task| task.results.clone()),
    }
}

/// An approval need not know every act.
fn owed(kind: &StageKind, word: &str) -> bool {
    !matches!(kind, StageKind::Approval(_)) || word == "approve"
}
