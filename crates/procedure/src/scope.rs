//! The names a rule may read, with their types: the answers of a procedure, and the results of its tasks.

use feel::{Scope, Type};

use crate::model::{Asks, Choice, Field, Item, Procedure, Question, StageKind};

/// The answers, as guides, questions, papers, fees and letters may read them. `today` is always there.
pub fn answers(asks: &(impl Asks + ?Sized)) -> Scope {
    let mut scope = Scope::new();
    for item in asks.items() {
        scope = match item {
            Item::Question(question) => scope.with(&question.key, of(&question.field)),
            Item::Group(group) => scope.with(&group.key, Type::list(rows(&group.of))),
        };
    }
    scope
}

/// The answers, and the results of the tasks in `stages`, by task id; an approval's act by the id of its stage.
pub fn with_results<'a>(procedure: &Procedure, stages: impl IntoIterator<Item = &'a str>) -> Scope {
    let mut scope = answers(procedure);
    for id in stages {
        for (name, results) in results(procedure, id) {
            scope = scope.with(&name, Type::choice(results));
        }
    }
    scope
}

/// What a stage leaves behind for rules: (name, possible results).
pub fn results(procedure: &Procedure, stage: &str) -> Vec<(String, Vec<String>)> {
    let Some(stage) = procedure.stages.get(stage) else { return Vec::new() };
    match &stage.kind {
        StageKind::Tasks(tasks) => tasks.iter().map(|(id, task)| (id.clone(), task.results.clone())).collect(),
        StageKind::Approval(_) => vec![(stage.id.clone(), ["approve", "partly", "refuse"].map(str::to_owned).to_vec())],
        kind => kind.own_task().map(|task| (stage.id.clone(), task.results.clone())).into_iter().collect(),
    }
}

fn rows(of: &[Question]) -> Type {
    of.iter()
        .fold(Scope::new(), |scope, question| scope.with(&format!("row.{}", question.key), self::of(&question.field)))
        .get("row")
        .cloned()
        .unwrap_or(Type::Any)
}

/// The type in which a field's answer is read.
pub fn of(field: &Field) -> Type {
    let texts = |names: &[&str]| Type::context(names.iter().map(|name| (*name, Type::Text)));
    let values = |choices: &[Choice]| Type::choice(choices.iter().map(|choice| choice.value.clone()));
    match field {
        Field::YesNo => Type::Boolean,
        Field::Choice(choices) => values(choices),
        Field::Choices(choices) => Type::list(values(choices)),
        Field::Number(_) | Field::Yen(_) => Type::Number,
        Field::Date(_) => Type::Date,
        Field::Text { .. } | Field::PartialDate | Field::Phone | Field::Email => Type::Text,
        Field::File { .. } => Type::list(Type::Text),
        Field::Name => texts(&["family", "given", "family_kana", "given_kana", "former", "alias", "roman"]),
        Field::Bank => texts(&["bank", "branch", "kind", "number", "holder"]),
        Field::Address => {
            let parts = ["postal", "town", "block", "building", "country"].map(|name| (name, Type::Text));
            Type::context(parts.into_iter().chain([("kind", Type::choice(["home", "facility", "none", "abroad"]))]))
        }
    }
}
