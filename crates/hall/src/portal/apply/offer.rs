//! What a person who has signed in is offered at a question: the answer of an application before, or somebody of the family. Offered with
//! its source and day, taken only by a press; what the press takes is looked up anew, never believed from the form.

use procedure::answers::FieldPath;
use procedure::form::{Page, PageKind, fits, page_id, show};
use procedure::model::{Field, Group, Question};
use serde_json::Value;
use store::Changes;
use uuid::Uuid;
use web::say;

use super::texts::T;
use super::writer::{Stop, Writer, edit};
use super::{group, way};
use crate::Hall;
use crate::drafts::Draft;
use crate::mypage::{self, Earlier, Member};

/// The answer of an application before, ready to be drawn.
pub struct Offer {
    pub case: Uuid,
    /// 前の申請（2026年9月7日 児童手当 認定請求）では、こう答えました。
    pub source: String,
    pub shown: String,
    /// Where the question is asked as it always is.
    pub differs: String,
}

/// Somebody of the family.
pub struct Person {
    pub id: Uuid,
    pub words: String,
}

/// What may be offered on this page. Nothing to whoever has not signed in, and nothing where an answer stands already.
async fn found<W: Writer>(hall: &Hall, writer: &W, draft: &Draft, at: &Page<'_>) -> Result<Option<Earlier>, Stop> {
    let (Some(person), PageKind::Question(question)) = (writer.person(), &at.kind) else { return Ok(None) };
    // For somebody else, one's own name and address are the wrong ones.
    if draft.extra.whom.is_some() || draft.answers.get(&FieldPath::single(&question.key)).is_some() {
        return Ok(None);
    }
    let reads = writer.reads().await?;
    Ok(mypage::earlier(hall, &reads, person, question, &draft.answers, draft.arrival(hall)).await?)
}

pub async fn of<W: Writer>(
    hall: &Hall,
    writer: &W,
    draft: &Draft,
    at: &Page<'_>,
    from_check: bool,
) -> Result<Option<Offer>, Stop> {
    let (Some(found), Some(question)) = (found(hall, writer, draft, at).await?, at.question()) else { return Ok(None) };
    let (lang, t) = (writer.lang(), T::new(writer.lang()));
    let day = found.on.map_or_else(String::new, |on| say::full_date(lang, on));
    let page = way::page_at::<W>(draft, &at.id, from_check);
    let differs = format!("{page}{}own=1", if from_check { '&' } else { '?' });
    Ok(Some(Offer {
        case: found.case,
        source: t.offer_source(&day, found.procedure.get(lang)).into_owned(),
        shown: show(question, &found.value, lang),
        differs,
    }))
}

/// 「はい、同じです」: takes the answer, and with it where it comes from. `None`: it is not offered any more.
pub async fn accept<W: Writer>(
    hall: &Hall,
    writer: &W,
    draft: &Draft,
    at: &Page<'_>,
    same: &str,
) -> Result<Option<Draft>, Stop> {
    let found = found(hall, writer, draft, at).await?.filter(|found| same == found.case.to_string());
    let (Some(found), Some(path)) = (found, at.path()) else { return Ok(None) };
    let stored = edit(hall, writer, draft.id(), &at.id, |draft| {
        if draft.answers.get(&path).is_none() && draft.answers.set(&path, found.value.clone()).is_ok() {
            draft.extra.earlier.insert(path.to_string(), found.case);
            group::begin_row(hall, draft, &at.id);
        }
        Ok(Changes::new())
    });
    stored.await.map(Some)
}

/// The family members who fit the row of this page and stand in no other row; where the row's name is asked and not answered yet.
async fn fitting<W: Writer>(hall: &Hall, writer: &W, draft: &Draft, at: &Page<'_>) -> Result<Vec<Member>, Stop> {
    let (Some(person), PageKind::InRow { group, row, question, .. }) = (writer.person(), &at.kind) else {
        return Ok(Vec::new());
    };
    let is_name = matches!(question.field, Field::Name);
    if !is_name || draft.answers.get(&FieldPath::in_row(&group.key, row, &question.key)).is_some() {
        return Ok(Vec::new());
    }
    let today = draft.arrival(hall);
    let mut members = mypage::members(&writer.reads().await?, person).await?;
    members.retain(|member| {
        let born = birthdate(group).is_none_or(|born| fits(born, &Value::from(member.birthdate.as_str()), today));
        let named = |row| draft.answers.get(&FieldPath::in_row(&group.key, row, &question.key)) == Some(&member.name);
        born && fits(question, &member.name, today) && !draft.answers.rows(&group.key).any(named)
    });
    Ok(members)
}

/// The question of a row that asks when somebody was born.
fn birthdate(group: &Group) -> Option<&Question> {
    group.of.iter().find(|question| question.key == "birthdate" && matches!(question.field, Field::Date(_)))
}

pub async fn people<W: Writer>(hall: &Hall, writer: &W, draft: &Draft, at: &Page<'_>) -> Result<Vec<Person>, Stop> {
    let (lang, t) = (writer.lang(), T::new(writer.lang()));
    let members = fitting(hall, writer, draft, at).await?;
    let person = |member: Member| Person {
        id: member.id,
        words: t.member(&member.born(lang), &member.shown(lang)).into_owned(),
    };
    Ok(members.into_iter().map(person).collect())
}

/// Takes name and day of birth of a family member into the row. `None`: they are not offered any more.
pub async fn pick<W: Writer>(
    hall: &Hall,
    writer: &W,
    draft: &Draft,
    at: &Page<'_>,
    member: &str,
) -> Result<Option<Draft>, Stop> {
    let found = fitting(hall, writer, draft, at).await?.into_iter().find(|known| member == known.id.to_string());
    let (Some(found), PageKind::InRow { group, row, .. }, Some(path)) = (found, &at.kind, at.path()) else {
        return Ok(None);
    };
    let born = birthdate(group).map(|born| FieldPath::in_row(&group.key, row, &born.key));
    let page = page_id(&path);
    let stored = edit(hall, writer, draft.id(), &page, |draft| {
        // A row that was removed in another tab takes nothing.
        let _ = draft.answers.set(&path, found.name.clone());
        if let Some(born) = &born {
            let _ = draft.answers.set(born, Value::from(found.birthdate.as_str()));
        }
        Ok(Changes::new())
    });
    stored.await.map(Some)
}
