//! Drafts: an application being written, by a citizen at home or by an officer on somebody's behalf.
//!
//! A draft is pinned to the rules it began with and moves by compare-and-set on its own stream. It is no record: nothing of it is anybody's
//! case, and thirty days without a change end it. Its resume code and mail codes are made from the city's key, never stored.

mod send;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use civic::{Lang, Millis, Secret, SeededChance};
use jiff::civil::Date;
use procedure::Procedure;
use procedure::answers::Answers;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{ActorRef, Changes, Delete, NewEffect, NewEvent, Reads, Row, Update};
use uuid::Uuid;
use web::Problem;

use crate::cases::{draft, draft_stream, paper};
use crate::catalog::{Halt, HaltKind};
use crate::status::Declaration;
use crate::{Hall, Soon};

pub use send::{Unsent, is_ready, lay_out_import, needs_mail, submit, way};

/// The effect kind of the mail whose code proves an address; its body names the draft, never the address.
pub const CODE_MAIL: &str = "code-mail";
/// Days without a change after which a draft ends.
pub const DAYS: i64 = 30;
/// Minutes for which a mail code can be typed in.
const CODE_MINUTES: i64 = 30;
/// Wrong tries of one mail code; a new one has to be sent then.
const CODE_TRIES: u8 = 5;

/// What a draft keeps beside its answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Extra {
    pub mail: Option<Mail>,
    /// The citizen goes on without an address, where the procedure allows it.
    pub without_mail: bool,
    /// 電子的な通知（デジタル手続法7条）; `None` until asked.
    pub notice: Option<bool>,
    /// Papers that come another way, by the path of their question.
    pub later: BTreeMap<String, Later>,
    /// Answers taken from an application before, by the path of their question: the case they stood in.
    pub earlier: BTreeMap<String, Uuid>,
    /// For whom it is, when not for the writer.
    pub whom: Option<Whom>,
    /// With which others it is written and sent.
    pub bundle: Option<InBundle>,
}

/// The bundle a draft is written in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InBundle {
    /// This person's form.
    pub form: Uuid,
    /// The bundle's file.
    pub bundle: String,
}

/// A delegation by which an application is written for somebody else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whom {
    pub delegation: Uuid,
    /// The applicant's name, for the head of each question.
    pub name: String,
    /// Whether the office's answer goes to the writer.
    pub receives: bool,
}

/// An address of mail, and whether it was reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    pub address: String,
    nonce: Uuid,
    until: Millis,
    tries: u8,
    pub reached: bool,
}

impl Mail {
    /// With a code that is about to be mailed.
    fn unproven(hall: &Hall, address: String) -> Self {
        Self { address, nonce: hall.new_id(), until: hall.now().plus_minutes(CODE_MINUTES), tries: 0, reached: false }
    }
}

/// How a paper comes that is not attached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Later {
    /// あとで出す.
    Later,
    /// 窓口で見せる.
    Desk,
}

/// What became of a mail code that was typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    Right,
    /// So many tries are left.
    Wrong(u8),
    /// Too old, or tried too often: a new one is needed.
    Spent,
}

/// The mail with a code, for the sender.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeMail {
    pub to: String,
    pub code: String,
    pub lang: Lang,
    pub minutes: i64,
}

/// A draft as one reading of the database.
#[derive(Clone)]
pub struct Draft {
    pub row: draft::Model,
    pub answers: Answers,
    pub extra: Extra,
    /// Files received and not removed, oldest first.
    pub papers: Vec<paper::Model>,
    /// The rules it is pinned to.
    pub procedure: Arc<Procedure>,
    /// Other rules are in force now.
    pub outdated: bool,
}

/// What a new draft begins with.
pub struct Beginning<'a> {
    pub procedure: &'a Procedure,
    pub lang: Lang,
    pub channel: &'static str,
    pub owner: String,
    pub typed_by: Option<Uuid>,
    pub received_on: Option<Date>,
    pub by: ActorRef,
}

/// The code by which a draft is taken up again, on any device.
pub fn resume_code(hall: &Hall, draft: Uuid) -> Secret {
    let [a, b, c, d, e, f, g, h, ..] = hall.keys().derive("resume", draft, b"");
    Secret::new(&SeededChance::new(u64::from_le_bytes([a, b, c, d, e, f, g, h])))
}

/// What the draft is found by: useless without the city's key.
pub fn resume_mark(hall: &Hall, code: &Secret) -> String {
    hex(&hall.keys().derive("resume-mark", Uuid::nil(), code.signs().as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(64), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// An application that comes with all its answers at once, from a program.
pub struct Whole {
    pub answers: Answers,
    /// Mailed a code before anything is sent.
    pub mail: Option<String>,
    pub electronic: bool,
}

/// Lays out a draft that is written already; the code for its address of mail goes out with the same commit.
pub async fn begin_whole(
    hall: &Hall,
    reads: &Reads,
    beginning: &Beginning<'_>,
    whole: Whole,
) -> Result<(Uuid, Changes), Problem> {
    let mail = whole.mail.map(|address| Mail::unproven(hall, address));
    let nonce = mail.as_ref().map(|mail| mail.nonce);
    let extra = Extra { without_mail: mail.is_none(), notice: Some(whole.electronic), mail, ..Extra::default() };
    let (id, changes) = lay_out(hall, reads, beginning, &whole.answers, &extra, Changes::new()).await?;
    Ok((id, nonce.into_iter().fold(changes, |changes, nonce| changes.effect(code_effect(hall, id, nonce)))))
}

/// Lays out a new draft; its id and what to store.
pub async fn begin(hall: &Hall, reads: &Reads, beginning: &Beginning<'_>) -> Result<(Uuid, Changes), Problem> {
    lay_out(hall, reads, beginning, &Answers::default(), &Extra::default(), Changes::new()).await
}

/// Lays out a draft that is written with others: what was asked for all of them stands in it.
pub async fn begin_in(
    hall: &Hall,
    reads: &Reads,
    beginning: &Beginning<'_>,
    answers: &Answers,
    bundle: InBundle,
    changes: Changes,
) -> Result<(Uuid, Changes), Problem> {
    let extra = Extra { bundle: Some(bundle), ..Extra::default() };
    lay_out(hall, reads, beginning, answers, &extra, changes).await
}

async fn lay_out(
    hall: &Hall,
    reads: &Reads,
    beginning: &Beginning<'_>,
    answers: &Answers,
    extra: &Extra,
    changes: Changes,
) -> Result<(Uuid, Changes), Problem> {
    let now = hall.now().0;
    let (id, resume) = loop {
        let id = hall.new_id();
        let mark = resume_mark(hall, &resume_code(hall, id));
        // Two drafts with one code are rarer than one in a hundred thousand, and would open each other.
        if reads.of::<draft::Entity>().filter(draft::Column::Resume.eq(&mark)).one(reads).await?.is_none() {
            break (id, mark);
        }
    };
    let row = draft::ActiveModel {
        city: Set(hall.db().city().0),
        id: Set(id),
        owner: Set(beginning.owner.clone()),
        resume: Set(resume),
        procedure: Set(beginning.procedure.id.clone()),
        rules: Set(beginning.procedure.rules_hash.clone()),
        lang: Set(beginning.lang.tag().to_owned()),
        channel: Set(beginning.channel.to_owned()),
        assurance: Set("none".to_owned()),
        answers: Set(json_of(answers)),
        extra: Set(json_of(extra)),
        revision: Set(1),
        created_at: Set(now),
        updated_at: Set(now),
        typed_by: Set(beginning.typed_by),
        received_on: Set(beginning.received_on.map(|day| day.to_string())),
        case_id: Set(None),
    };
    let body = json!({ "procedure": beginning.procedure.id, "channel": beginning.channel });
    let event = NewEvent::new(draft_stream(id), "draft-begun", beginning.by.clone(), body);
    Ok((id, changes.expect_new(draft_stream(id)).insert(Row::of(row)).event(event)))
}

/// As it stands in a row.
fn json_of(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// The mail with the code of this sending; it names neither the code nor the address.
fn code_effect(hall: &Hall, draft: Uuid, nonce: Uuid) -> NewEffect {
    NewEffect::new(hall.new_id(), CODE_MAIL, json!({ "draft": draft, "nonce": nonce }))
}

/// Reads a draft; `None` when there is none or it has ended by age.
pub async fn read(hall: &Hall, reads: &Reads, id: Uuid) -> Result<Option<Draft>, Problem> {
    let found = reads.of::<draft::Entity>().filter(draft::Column::Id.eq(id)).one(reads).await?;
    let Some(row) = found.filter(|row| row.case_id.is_some() || hall.now() < until(row)) else { return Ok(None) };
    let shelf = hall.library().shelf();
    let Some(procedure) = shelf.pinned(&row.procedure, &row.rules) else {
        return Err(Problem::broken(&"a draft is pinned to rules that are not in the library"));
    };
    let outdated = shelf.procedure(&row.procedure).is_some_and(|live| live.rules_hash != row.rules);
    let papers =
        reads.of::<paper::Entity>().filter(paper::Column::DraftId.eq(id)).filter(paper::Column::Removed.eq(false));
    let papers = papers.order_by_asc(paper::Column::At).all(reads).await?;
    let answers = serde_json::from_str(&row.answers).map_err(|error| Problem::broken(&error))?;
    let extra = serde_json::from_str(&row.extra).map_err(|error| Problem::broken(&error))?;
    Ok(Some(Draft { row, answers, extra, papers, procedure, outdated }))
}

/// The draft a resume code belongs to.
pub async fn by_code(hall: &Hall, reads: &Reads, code: &Secret) -> Result<Option<Uuid>, Problem> {
    let found =
        reads.of::<draft::Entity>().filter(draft::Column::Resume.eq(resume_mark(hall, code))).one(reads).await?;
    // What an officer types in is taken up at the desk only.
    let found = found.filter(|row| row.typed_by.is_none() && (row.case_id.is_some() || hall.now() < until(row)));
    Ok(found.map(|row| row.id))
}

/// Whether this draft stands under this owner, and no more of it: there or not, it is asked as fast.
pub async fn is_of(reads: &Reads, id: Uuid, owner: &str) -> Result<bool, Problem> {
    let own = reads.of::<draft::Entity>().filter(draft::Column::Id.eq(id)).filter(draft::Column::Owner.eq(owner));
    let own = own.select_only().column(draft::Column::Id).into_tuple::<Uuid>();
    Ok(own.one(reads).await?.is_some())
}

/// What somebody has begun and not sent, newest first: an officer's own list, a person's own page.
pub async fn unsent_of(hall: &Hall, reads: &Reads, owner: &str) -> Result<Vec<draft::Model>, Problem> {
    let all =
        reads.of::<draft::Entity>().filter(draft::Column::Owner.eq(owner)).filter(draft::Column::CaseId.is_null());
    let mut all = all.order_by_desc(draft::Column::UpdatedAt).all(reads).await?;
    all.retain(|row| hall.now() < until(row));
    Ok(all)
}

/// Why a draft cannot be sent at this moment. What came on paper before the end counts by the day it came.
pub fn halt(hall: &Hall, draft: &Draft) -> Option<Halt> {
    let halt = hall.halt(&draft.row.procedure, hall.now())?;
    // What is declared of the service keeps nobody from sending what they had begun, unless it says so; paper is not online.
    if halt.kind == HaltKind::Declared || halt.kind == HaltKind::Barred && draft.row.channel != "online" {
        return None;
    }
    let in_time =
        halt.kind == HaltKind::End && draft.row.received_on.is_some() && draft.arrival(hall) < halt.from.date();
    (!in_time).then_some(halt)
}

/// Applications begun online that a declaration is about; counted for whoever declares.
pub fn touched<'a>(hall: &'a Hall, reads: &'a Reads, of: &'a Declaration) -> Soon<'a, i64> {
    Box::pin(async move {
        let begun = reads.of::<draft::Entity>().filter(draft::Column::CaseId.is_null());
        let begun = begun.filter(draft::Column::Channel.eq("online"));
        let begun = begun.filter(draft::Column::UpdatedAt.gt(hall.now().plus_days(-DAYS).0));
        let of_each: Vec<String> = begun.select_only().column(draft::Column::Procedure).into_tuple().all(reads).await?;
        let services = &hall.counters().services;
        let counted = of_each.iter().filter(|id| of.scope.has_procedure(id, services)).count();
        Ok(i64::try_from(counted).unwrap_or(i64::MAX))
    })
}

/// When a draft ends if nothing is changed.
pub fn until(row: &draft::Model) -> Millis {
    Millis(row.updated_at).plus_days(DAYS)
}

/// Deletes up to `most` drafts that have ended unsent; for a nightly job. How many it deleted. Their files become nobody's and are swept.
pub async fn sweep(hall: &Hall, most: usize) -> Result<usize, Problem> {
    let reads = hall.db().reads().await?;
    let before = hall.now().plus_days(-DAYS).0;
    let ended = reads
        .of::<draft::Entity>()
        .filter(draft::Column::UpdatedAt.lte(before))
        .filter(draft::Column::CaseId.is_null());
    let ended = ended.all(&reads).await?;
    drop(reads);
    let mut deleted = 0;
    for row in ended.iter().take(most) {
        let gone = end(row, ActorRef::new("system", ""), Changes::new());
        // Taken up again at this very moment: it lives on.
        deleted += usize::from(hall.db().submit(gone).await.is_ok());
    }
    Ok(deleted)
}

/// Deletes an unsent draft with its files.
pub fn end(row: &draft::Model, by: ActorRef, changes: Changes) -> Changes {
    changes
        .expect(draft_stream(row.id), row.revision)
        .delete(Delete::new("draft").key("id", row.id))
        .delete(Delete::new("paper").key("draft_id", row.id))
        .event(NewEvent::new(draft_stream(row.id), "draft-ended", by, json!({})))
}

impl Draft {
    pub fn id(&self) -> Uuid {
        self.row.id
    }

    /// Stores the draft as it stands now, if nobody was faster.
    pub fn save(&self, hall: &Hall, what: &'static str, page: &str, by: ActorRef, changes: Changes) -> Changes {
        let mut row = self.row.clone().into_active_model();
        row.answers = Set(json_of(&self.answers));
        row.extra = Set(json_of(&self.extra));
        row.assurance = Set(self.row.assurance.clone());
        row.owner = Set(self.row.owner.clone());
        row.rules = Set(self.procedure.rules_hash.clone());
        row.revision = Set(self.row.revision + 1);
        row.updated_at = Set(hall.now().0);
        let event = NewEvent::new(draft_stream(self.row.id), what, by, json!({ "page": page }));
        changes.expect(draft_stream(self.row.id), self.row.revision).update(Update::of(row)).event(event)
    }

    pub fn until(&self) -> Millis {
        until(&self.row)
    }

    /// The day of 到達 for the rules: the 収受 day of a paper, else today.
    pub fn arrival(&self, hall: &Hall) -> Date {
        self.row.received_on.as_deref().and_then(|day| day.parse().ok()).unwrap_or_else(|| hall.now().date())
    }

    /// Files of one question, by its full key and row.
    pub fn papers_of(&self, key: &str, row: &str) -> impl Iterator<Item = &paper::Model> {
        self.papers.iter().filter(move |paper| paper.key == key && paper.row == row)
    }

    /// The address that was reached.
    pub fn reached(&self) -> Option<&str> {
        self.extra.mail.as_ref().filter(|mail| mail.reached).map(|mail| mail.address.as_str())
    }

    /// Begins to prove an address: a new code, which makes an older one worthless. The address stands here, never in the effect.
    pub fn ask_mail(&mut self, hall: &Hall, address: String) -> NewEffect {
        let mail = Mail::unproven(hall, address);
        let effect = code_effect(hall, self.row.id, mail.nonce);
        self.extra.without_mail = false;
        self.extra.mail = Some(mail);
        self.row.assurance = "none".to_owned();
        effect
    }

    /// The address that was reached for a draft written with this one by the same person, and how they want notices.
    pub fn take_contact(&mut self, other: &Self) {
        self.extra.mail.clone_from(&other.extra.mail);
        self.extra.without_mail = other.extra.without_mail;
        self.extra.notice = other.extra.notice;
        self.row.assurance.clone_from(&other.row.assurance);
    }

    /// Judges a typed code and counts the try. Save afterwards, whatever came out.
    pub fn try_mail(&mut self, hall: &Hall, typed: &str) -> Tried {
        let id = self.row.id;
        let Some(mail) = &mut self.extra.mail else { return Tried::Spent };
        if mail.reached {
            return Tried::Right;
        }
        if mail.tries >= CODE_TRIES || hall.now() >= mail.until {
            return Tried::Spent;
        }
        if same(code_of(hall, id, mail).as_bytes(), typed.as_bytes()) {
            mail.reached = true;
            self.row.assurance = "email".to_owned();
            return Tried::Right;
        }
        mail.tries += 1;
        if mail.tries >= CODE_TRIES { Tried::Spent } else { Tried::Wrong(CODE_TRIES - mail.tries) }
    }
}

/// What to mail for a `code-mail` effect; `None` when the code has been replaced, used, or has grown too old.
pub fn code_mail(hall: &Hall, row: &draft::Model, nonce: Uuid) -> Option<CodeMail> {
    let extra: Extra = serde_json::from_str(&row.extra).ok()?;
    let mail = extra.mail.filter(|mail| mail.nonce == nonce && !mail.reached && hall.now() < mail.until)?;
    let code = code_of(hall, row.id, &mail);
    Some(CodeMail { to: mail.address, code, lang: row.lang.parse().unwrap_or_default(), minutes: CODE_MINUTES })
}

/// Six digits bound to the draft, the address and this sending.
fn code_of(hall: &Hall, draft: Uuid, mail: &Mail) -> String {
    let part = [mail.nonce.as_bytes().as_slice(), mail.address.as_bytes()].concat();
    hall.keys().six_digits("mail-code", draft, &part)
}

fn same(one: &[u8], other: &[u8]) -> bool {
    use subtle::ConstantTimeEq;
    bool::from(one.ct_eq(other))
}
