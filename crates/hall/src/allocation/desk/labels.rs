//! What places, classes and results are called, in the words of the procedure file.

use civic::Lang;
use engine::ONE;
use procedure::Procedure;
use procedure::model::{Field, Seats, StageKind, Task};

use super::texts::T;

/// Places and classes of one batch stage, in the order of the file.
pub struct Labels {
    pub places: Vec<(String, String)>,
    pub classes: Vec<(String, String)>,
}

impl Labels {
    pub fn new(t: T, procedure: &Procedure, stage: &str) -> Self {
        let lang = t.lang();
        let seats = batch(procedure, stage).and_then(|(_, seats)| seats);
        let places = seats.map(|seats| places(procedure, seats, lang)).unwrap_or_default();
        let classes = seats.map(|seats| &seats.classes[..]).unwrap_or_default();
        let classes = classes.iter().map(|class| (class.id.clone(), class.name.get(lang).to_owned()));
        Self { places: or_one(places, t.all_places()), classes: or_one(classes.collect(), t.all_classes()) }
    }

    pub fn place(&self, id: &str) -> String {
        label(&self.places, id)
    }

    pub fn class(&self, id: &str) -> String {
        label(&self.classes, id)
    }
}

/// Where the file knows no places or classes, there is one that bears no name.
fn or_one(all: Vec<(String, String)>, one: impl Into<String>) -> Vec<(String, String)> {
    if all.is_empty() { vec![(ONE.to_owned(), one.into())] } else { all }
}

fn label(all: &[(String, String)], id: &str) -> String {
    all.iter().find(|(known, _)| known == id).map_or_else(|| id.to_owned(), |(_, label)| label.clone())
}

/// The task of a batch stage, and how its seats are offered.
fn batch<'p>(procedure: &'p Procedure, stage: &str) -> Option<(&'p Task, Option<&'p Seats>)> {
    match &procedure.stages.get(stage)?.kind {
        StageKind::Batch(batch) => Some((&batch.task, batch.seats.as_ref())),
        _ => None,
    }
}

fn places(procedure: &Procedure, seats: &Seats, lang: Lang) -> Vec<(String, String)> {
    let wish = seats.wishes.first().and_then(|key| procedure.question(key));
    let Some(Field::Choice(options)) = wish.map(|(_, question)| &question.field) else { return Vec::new() };
    options.iter().map(|option| (option.value.clone(), option.label.get(lang).to_owned())).collect()
}

/// What the two results of the stage are called: a seat, and none.
pub fn results(t: T, procedure: &Procedure, stage: &str) -> (String, String) {
    let labels = batch(procedure, stage).map(|(task, _)| &task.labels[..]).unwrap_or_default();
    let label = |at: usize| labels.get(at).map(|label| label.get(t.lang()).to_owned()).unwrap_or_default();
    (label(0), label(1))
}
