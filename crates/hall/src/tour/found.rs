//! What a stop leads to, found in the records as they are now by what it is, never by a fixed number: it may be another one tomorrow.
//!
//! It reads ids and nothing that a person gave. Whether a page is opened is for that page's own guard to say.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use store::Reads;
use uuid::Uuid;
use web::Problem;

use crate::cases::RETYPED;
use crate::cases::case_file::{Column as C, Entity as Cases};
use crate::cases::case_text::{Column as W, Entity as Texts};
use crate::cases::flag::{Column as F, Entity as Flags};
use crate::cases::letter::{Column as L, Entity as Letters};

/// Cases looked at, the newest first.
const LOOKED_AT: u64 = 30;

/// A decided case and the letter that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decided {
    pub case: Uuid,
    pub letter: Uuid,
}

impl Decided {
    pub fn href(&self) -> String {
        format!("/desk/case/{}", self.case)
    }

    pub fn letter_href(&self) -> String {
        format!("/desk/case/{}/letter/{}", self.case, self.letter)
    }
}

/// The newest refusal, whose letter has the 教示 in it, in a case of which single fields were asked for again and sent.
pub async fn corrected(reads: &Reads, procedure: &str) -> Result<Option<Decided>, Problem> {
    let refused = decided(reads, procedure).filter(C::Outcome.eq("refused"));
    for case in ids(refused, reads).await? {
        let sent = reads.of::<Flags>().filter(F::CaseId.eq(case)).filter(F::AnsweredAt.is_not_null());
        if sent.one(reads).await?.is_some()
            && let Some(found) = with_letter(reads, case).await?
        {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// The newest letter in large print to somebody who did not apply by themselves online.
pub async fn large_print(reads: &Reads, procedure: &str) -> Result<Option<Decided>, Problem> {
    let large = decided(reads, procedure).filter(C::LargePrint.eq(true)).filter(C::Channel.ne("online"));
    for case in ids(large, reads).await? {
        if let Some(found) = with_letter(reads, case).await? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// The newest case that was handed over to a core system without an answer being typed again, then or before.
pub async fn taken_over(reads: &Reads) -> Result<Option<Uuid>, Problem> {
    let notes = reads.of::<Texts>().filter(W::Kind.eq(RETYPED)).order_by_desc(W::At).limit(LOOKED_AT);
    let notes = notes.select_only().columns([W::CaseId, W::Body]).into_tuple::<(Uuid, String)>().all(reads).await?;
    let typed = |case: Uuid| notes.iter().any(|(of, note)| *of == case && !note.ends_with(" 0"));
    for (case, _) in notes.iter().filter(|(case, _)| !typed(*case)) {
        let seen = reads.of::<Cases>().filter(C::Id.eq(*case)).filter(C::Hidden.eq(false));
        if seen.filter(C::DecidedOn.is_not_null()).one(reads).await?.is_some() {
            return Ok(Some(*case));
        }
    }
    Ok(None)
}

/// A hidden case is nobody's stop.
fn decided(reads: &Reads, procedure: &str) -> Select<Cases> {
    let of = reads.of::<Cases>().filter(C::Procedure.eq(procedure)).filter(C::Hidden.eq(false));
    of.filter(C::DecidedOn.is_not_null())
}

async fn ids(cases: Select<Cases>, reads: &Reads) -> Result<Vec<Uuid>, Problem> {
    let newest = cases.order_by_desc(C::DecidedOn).order_by_desc(C::Id).limit(LOOKED_AT);
    Ok(newest.select_only().column(C::Id).into_tuple().all(reads).await?)
}

async fn with_letter(reads: &Reads, case: Uuid) -> Result<Option<Decided>, Problem> {
    let letters = reads.of::<Letters>().filter(L::CaseId.eq(case)).filter(L::State.ne("undone"));
    let newest = letters.filter(L::Decision.is_not_null()).order_by_desc(L::MadeAt).select_only().column(L::Id);
    let letter: Option<Uuid> = newest.into_tuple().one(reads).await?;
    Ok(letter.map(|letter| Decided { case, letter }))
}
