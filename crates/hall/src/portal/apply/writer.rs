//! Who writes: a citizen with a browser that holds the draft, or an officer typing on behalf. The pages ask only this.

use std::ops::Deref;

use axum::extract::FromRequestParts;
use axum::response::{IntoResponse, Response};
use store::{Changes, Reads};
use uuid::Uuid;
use web::guard::{Action, Decision, May, Staff};
use web::session::{Assurance, Held};
use web::{CaseKey, Citizen, Keeping, Permit, Problem, see_other};

use super::whom;
use crate::Hall;
use crate::cases::draft as draft_rows;
use crate::drafts::{self, Draft};
use crate::mypage::{self, How};
use crate::people::TypeIn;

/// The code a case is born with.
const FIRST_CODE: u32 = 1;

/// The citizen's or the officer's side of a form.
pub trait Writer: FromRequestParts<Hall, Rejection = Problem> + Deref<Target = Permit> + Send + Sync + 'static {
    /// What stands before every address: nothing, or `/desk`.
    const BASE: &'static str;

    /// Whether a draft of this id can be the writer's at all: asked before it is read, so that what is somebody else's costs as much
    /// work as what is not there.
    fn may_hold(&self, reads: &Reads, draft: Uuid) -> impl Future<Output = Result<bool, Problem>> + Send;

    /// Whether this draft is the writer's to write.
    fn holds(&self, draft: &draft_rows::Model) -> bool;

    /// The officer, when it is one.
    fn officer(&self) -> Option<Uuid>;

    /// The page of their own a citizen has signed in to: whose earlier answers and family may be offered.
    fn person(&self) -> Option<Uuid>;

    /// For whom a draft is written, when for somebody else; an error where it cannot be sent so any more.
    fn whom(&self, draft: &Draft) -> impl Future<Output = Result<Option<Result<String, ()>>, Stop>> + Send;

    /// Recorded before anything of a draft or a receipt is shown.
    fn looks(&self, subject: Uuid, case: Option<Uuid>) -> impl Future<Output = Result<(), Problem>> + Send;

    /// Nobody else changes what this writer's browser remembers until it is dropped.
    fn hold(&self) -> impl Future<Output = Option<Held<'_>>> + Send;

    /// What the command that sends the draft stores beside it: the browser's key to the case.
    fn sending<'s>(
        &self,
        held: Option<Held<'s>>,
        hall: &Hall,
        reads: &Reads,
        draft: &Draft,
    ) -> impl Future<Output = Result<Option<Keeping<'s>>, Problem>> + Send;

    /// The draft has become a case, in another press.
    fn sent(&mut self, draft: Uuid, reached: bool) -> impl Future<Output = Result<(), Problem>> + Send;
}

impl Writer for Citizen {
    const BASE: &'static str = "";

    async fn may_hold(&self, reads: &Reads, draft: Uuid) -> Result<bool, Problem> {
        match self.account() {
            Some(person) if !self.has_draft(draft) => drafts::is_of(reads, draft, &mypage::owner(person)).await,
            _ => Ok(self.has_draft(draft)),
        }
    }

    fn holds(&self, draft: &draft_rows::Model) -> bool {
        let mine = self.account().is_some_and(|person| draft.owner == mypage::owner(person));
        draft.typed_by.is_none() && (mine || self.has_draft(draft.id))
    }

    fn officer(&self) -> Option<Uuid> {
        None
    }

    fn person(&self) -> Option<Uuid> {
        self.account()
    }

    async fn whom(&self, draft: &Draft) -> Result<Option<Result<String, ()>>, Stop> {
        whom::named(self, draft).await
    }

    async fn looks(&self, _: Uuid, _: Option<Uuid>) -> Result<(), Problem> {
        Ok(())
    }

    async fn hold(&self) -> Option<Held<'_>> {
        Some(Citizen::hold(self).await)
    }

    async fn sending<'s>(
        &self,
        held: Option<Held<'s>>,
        hall: &Hall,
        reads: &Reads,
        draft: &Draft,
    ) -> Result<Option<Keeping<'s>>, Problem> {
        let Some(held) = held else { return Ok(None) };
        let (id, reached) = (draft.id(), draft.reached().is_some());
        let Some(person) = self.account() else {
            return self.keeping_sent(held, reads, id, key(id, reached)).await.map(Some);
        };
        // The case stands on the page of this person, on every device; the browser alone needs no key. What somebody else wrote is no
        // earlier answer of theirs.
        let how = if draft.row.owner == mypage::owner(person) { How::Sent } else { How::Claimed };
        Ok(Some(Keeping::of(held).beside(mypage::case_row(hall, person, id, how, FIRST_CODE))))
    }

    async fn sent(&mut self, draft: Uuid, reached: bool) -> Result<(), Problem> {
        if self.account().is_some() { Ok(()) } else { self.keep_sent(draft, key(draft, reached)).await }
    }
}

/// A case has its draft's id; whoever was reached by mail is known that well.
fn key(draft: Uuid, reached: bool) -> CaseKey {
    CaseKey { case: draft, assurance: if reached { Assurance::Mail } else { Assurance::None }, code: FIRST_CODE }
}

impl Writer for Staff<TypeIn> {
    const BASE: &'static str = "/desk";

    async fn may_hold(&self, _: &Reads, _: Uuid) -> Result<bool, Problem> {
        Ok(true)
    }

    fn holds(&self, draft: &draft_rows::Model) -> bool {
        draft.typed_by == Some(self.account())
    }

    fn officer(&self) -> Option<Uuid> {
        Some(self.account())
    }

    fn person(&self) -> Option<Uuid> {
        None
    }

    async fn whom(&self, _: &Draft) -> Result<Option<Result<String, ()>>, Stop> {
        Ok(None)
    }

    async fn looks(&self, subject: Uuid, case: Option<Uuid>) -> Result<(), Problem> {
        self.look(vec![subject], case).await
    }

    async fn hold(&self) -> Option<Held<'_>> {
        None
    }

    async fn sending<'s>(
        &self,
        _: Option<Held<'s>>,
        _: &Hall,
        _: &Reads,
        _: &Draft,
    ) -> Result<Option<Keeping<'s>>, Problem> {
        Ok(None)
    }

    async fn sent(&mut self, _: Uuid, _: bool) -> Result<(), Problem> {
        Ok(())
    }
}

/// Writing a draft.
pub enum Writing {}

impl Action for Writing {
    const NAME: &'static str = "draft.write";
}

/// What ends a handler early: a problem, or another page.
pub enum Stop {
    Problem(Problem),
    Answer(Box<Response>),
}

impl Stop {
    /// What ended a decision.
    pub fn of(error: store::DecideError<Self>) -> Self {
        match error {
            store::DecideError::Decision(stop) => stop,
            store::DecideError::Refused(refused) => Self::Problem(refused.into()),
            store::DecideError::Read(error) => Self::Problem(error.into()),
        }
    }
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<Response> for Stop {
    fn from(answer: Response) -> Self {
        Self::Answer(Box::new(answer))
    }
}

impl IntoResponse for Stop {
    fn into_response(self) -> Response {
        match self {
            Self::Problem(problem) => problem.into_response(),
            Self::Answer(answer) => *answer,
        }
    }
}

pub type Shown = Result<Response, Stop>;

/// The draft, if it is this writer's and not sent yet; one that was sent shows its receipt.
pub async fn find<W: Writer>(hall: &Hall, writer: &W, id: Uuid) -> Result<Draft, Stop> {
    find_in(hall, writer, &writer.reads().await?, id).await
}

/// The same on the caller's snapshot.
pub async fn find_in<W: Writer>(hall: &Hall, writer: &W, reads: &Reads, id: Uuid) -> Result<Draft, Stop> {
    if !writer.may_hold(reads, id).await? {
        return Err(Problem::NotFound.into());
    }
    let found = drafts::read(hall, reads, id).await?;
    unsent::<W>(May::<Writing, _>::decide(found, |draft| Decision::by("holds-draft", writer.holds(&draft.row)))?)
}

/// The same, recorded before it is shown.
pub async fn open<W: Writer>(hall: &Hall, writer: &W, id: Uuid) -> Result<Draft, Stop> {
    let draft = find(hall, writer, id).await?;
    writer.looks(id, None).await?;
    Ok(draft)
}

fn unsent<W: Writer>(draft: May<Writing, Draft>) -> Result<Draft, Stop> {
    match draft.row.case_id {
        Some(case) => Err(see_other(&format!("{}/receipt/{case}", W::BASE)).into()),
        None => Ok(draft.into_record()),
    }
}

/// Changes a draft by compare-and-set; `change` is run again on the newer draft when somebody was faster. Gives the draft as stored.
pub async fn edit<W: Writer, C>(hall: &Hall, writer: &W, id: Uuid, page: &str, change: C) -> Result<Draft, Stop>
where
    C: Fn(&mut Draft) -> Result<Changes, Stop> + Send + Sync,
{
    if !writer.may_hold(&writer.reads().await?, id).await? {
        return Err(Problem::NotFound.into());
    }
    let change = &change;
    let decided = writer.decide(|reads| async move {
        let found = drafts::read(hall, &reads, id).await?;
        drop(reads);
        let mut draft = unsent::<W>(May::<Writing, _>::decide(found, |draft| {
            Decision::by("holds-draft", writer.holds(&draft.row))
        })?)?;
        let changes = change(&mut draft)?;
        // Begun in this browser before signing in, it is this person's; what stands on somebody's page already stays there.
        if let Some(person) = writer.person().filter(|_| !mypage::is_owned(&draft.row.owner)) {
            draft.row.owner = mypage::owner(person);
        }
        Ok::<_, Stop>(draft.save(hall, "draft-saved", page, writer.actor(), changes))
    });
    decided.await.map_err(Stop::of)?;
    find(hall, writer, id).await
}
