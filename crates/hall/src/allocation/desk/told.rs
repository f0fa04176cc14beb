//! What other pages tell of an allocation: the part beside a case, and the reason its decision may give.

use civic::{Lang, Millis};
use engine::{ONE, Work};
use sea_orm::{ColumnTrait, QueryFilter};
use store::Reads;
use web::{Link, Problem, say};

use super::labels::Labels;
use super::lines;
use super::texts::T;
use crate::allocation::records::{allocation_line, allocation_round};
use crate::allocation::round::of_case;
use crate::allocation::rules::Unmet;
use crate::cases::{BesideLine, CaseFile};
use crate::{Hall, Soon};

/// Nothing where a case never met a batch.
pub fn beside<'a>(_: &'a Hall, reads: &'a Reads, file: &'a CaseFile, lang: Lang) -> Soon<'a, Option<BesideLine>> {
    Box::pin(async move {
        let t = T::new(lang);
        let waits = file.shape.tasks.iter().find(|task| task.work == Work::Batch);
        let known = latest(reads, file).await?;
        if waits.is_none() && known.is_none() {
            return Ok(None);
        }
        let mut told = Vec::new();
        let mut link = None;
        if let Some(task) = waits {
            told.push((String::new(), t.beside_waiting().into_owned()));
            let href = format!("/desk/batch/{}/{}", file.procedure.id, task.node);
            link = Some(Link::new(t.beside_open(), href));
        }
        if let Some((line, round)) = known {
            let labels = Labels::new(t, &file.procedure, &round.stage);
            let when = say::date_time(lang, Millis(round.confirmed_at.unwrap_or(round.begun_at)));
            let offered = line.place.as_deref().zip(line.wish);
            told.push((when, lines::result(t, &labels, offered)));
            let href = format!("/desk/batch/{}/{}/{}", round.procedure, round.stage, round.id);
            link = link.or_else(|| Some(Link::new(t.beside_result(), href)));
        }
        let heading = t.beside_heading().into_owned();
        Ok(link.map(|link| BesideLine { heading, lines: told, link, key: "" }))
    })
}

/// The newest line of this case, and its round.
async fn latest(
    reads: &Reads,
    file: &CaseFile,
) -> Result<Option<(allocation_line::Model, allocation_round::Model)>, Problem> {
    let Some(line) = of_case(reads, file.row.id).await?.into_iter().next() else { return Ok(None) };
    let round = reads.of::<allocation_round::Entity>().filter(allocation_round::Column::Id.eq(line.round));
    Ok(round.one(reads).await?.map(|round| (line, round)))
}

/// The reason a decision after an allocation may give, for the officer to read and change: the law wants it said why (行政手続法8条), and
/// the allocation knows.
pub fn reason<'a>(_: &'a Hall, reads: &'a Reads, file: &'a CaseFile, lang: Lang) -> Soon<'a, Option<String>> {
    Box::pin(async move {
        let Some((line, round)) = latest(reads, file).await? else { return Ok(None) };
        if line.state != "done" || !file.shape.decisions.is_empty() {
            return Ok(None);
        }
        let t = T::new(lang);
        let labels = Labels::new(t, &file.procedure, &round.stage);
        let missed: Vec<Unmet> = serde_json::from_str(&line.missed).unwrap_or_default();
        Ok(Some(words(t, &labels, &line, &missed)))
    })
}

fn words(t: T, labels: &Labels, line: &allocation_line::Model, missed: &[Unmet]) -> String {
    let (class, points) = (labels.class(&line.class), line.points.as_str());
    let first = match line.place.as_deref().zip(line.wish) {
        Some((ONE, _)) => t.reason_offered_one(points),
        Some((place, wish)) => t.reason_offered(&class, &labels.place(place), points, &wish.to_string()),
        None if missed.iter().all(|one| one.place == ONE) => t.reason_none_one(points),
        None => t.reason_none(&class, points),
    };
    let mut all = vec![first.into_owned()];
    all.extend(missed.iter().filter(|one| one.place != ONE).map(|one| {
        let place = labels.place(&one.place);
        match one.cut_off {
            None => t.reason_missed_none(&place),
            Some(_) if one.by_tie => t.reason_missed_tie(&place),
            Some(points) => t.reason_missed_cut_off(&place, &lines::number(points)),
        }
        .into_owned()
    }));
    all.join(if t.lang() == Lang::En { " " } else { "" })
}
