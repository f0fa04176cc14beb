//! Who acts for whom: 法定代理, 任意代理, 使者 and 申請代行 as data, with the paper that proves it and whether an officer has seen it.
//!
//! A delegation names what it covers and until when. It never opens somebody else's page or answers; it only lets its holder apply for them,
//! and says to whom the office answers. Whether the proof is right is an officer's to judge, on the case it was used for.

use std::str::FromStr as _;

use civic::Lang;
use jiff::civil::Date;
use procedure::Procedure;
use procedure::form::show;
use procedure::model::{Field, Proxy, Question};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};
use store::{Changes, NewBlob, NewEvent, NewJob, Reads, Row, Stream, Touched, Update};
use uuid::Uuid;
use web::{Citizen, Permit, Problem};

use super::family::Typed;
use super::records::{case_proxy, delegation};
use super::sign_in::stream;
use crate::Hall;

/// The job kind that tells the office when a delegation has ended under an open case.
pub const PROXY_ENDED: &str = "proxy-ended";
/// The most delegations of one page that have not ended.
pub const MOST: usize = 50;

/// How a delegation stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// An officer has seen the proof.
    Seen,
    /// Nobody has seen the proof yet.
    Unseen,
    /// An officer does not accept the proof.
    Refused,
    NotYet,
    /// Its last day is over.
    Expired,
    /// Its holder ended it.
    Ended,
}

impl Standing {
    /// Whether its holder may act by it. An unseen proof does not hold an application up: the officer looks at it with the case.
    pub fn acts(self) -> bool {
        matches!(self, Self::Seen | Self::Unseen)
    }
}

/// One delegation.
#[derive(Clone, Debug)]
pub struct Delegation {
    pub row: delegation::Model,
    pub kind: Proxy,
}

impl Delegation {
    fn of(row: delegation::Model) -> Option<Self> {
        Some(Self { kind: Proxy::of_word(&row.kind)?, row })
    }

    /// The person acted for, in words.
    pub fn name(&self, lang: Lang) -> String {
        let name: Value = serde_json::from_str(&self.row.name).unwrap_or_default();
        show(&Question::plain("name", Field::Name), &name, lang)
    }

    pub fn from(&self) -> Option<Date> {
        Date::from_str(&self.row.from_day).ok()
    }

    pub fn until(&self) -> Option<Date> {
        self.row.until_day.as_deref().and_then(|day| Date::from_str(day).ok())
    }

    /// The procedures it covers; none named means every one.
    pub fn scope(&self) -> Vec<&str> {
        self.row.scope.split_whitespace().collect()
    }

    pub fn standing(&self, today: Date) -> Standing {
        if self.row.ended_at.is_some() {
            return Standing::Ended;
        }
        if self.row.state == "refused" {
            return Standing::Refused;
        }
        if self.until().is_some_and(|until| until < today) {
            return Standing::Expired;
        }
        if self.from().is_none_or(|from| from > today) {
            return Standing::NotYet;
        }
        if self.row.state == "seen" { Standing::Seen } else { Standing::Unseen }
    }

    /// Whether this procedure may be applied for by it, today.
    pub fn fits(&self, procedure: &Procedure, today: Date) -> bool {
        let covered = self.row.scope.is_empty() || self.scope().contains(&procedure.id.as_str());
        covered && procedure.proxies.contains(&self.kind) && self.standing(today).acts()
    }
}

/// What somebody wrote down of a delegation, judged.
pub struct Wanted {
    pub kind: Proxy,
    pub whom: Typed,
    pub scope: Vec<String>,
    pub from: Date,
    pub until: Option<Date>,
    /// The proof as a file: name, media type, blob. Without it, it is shown at the desk.
    pub proof: Option<(String, &'static str, NewBlob)>,
}

fn own_stream(id: Uuid) -> Stream {
    Stream::new("delegation", id)
}

/// The delegations of this page, newest first.
pub async fn of_person(reads: &Reads, person: Uuid) -> Result<Vec<Delegation>, Problem> {
    let own = reads.of::<delegation::Entity>().filter(delegation::Column::Citizen.eq(person));
    let rows = own.order_by_desc(delegation::Column::MadeAt).all(reads).await?;
    Ok(rows.into_iter().filter_map(Delegation::of).collect())
}

/// The delegations of this page by which this procedure may be applied for today.
pub async fn fitting(
    reads: &Reads,
    person: Uuid,
    procedure: &Procedure,
    today: Date,
) -> Result<Vec<Delegation>, Problem> {
    if procedure.proxies.is_empty() {
        return Ok(Vec::new());
    }
    let mut all = of_person(reads, person).await?;
    all.retain(|delegation| delegation.fits(procedure, today));
    Ok(all)
}

/// Writes a new one down.
pub async fn add(hall: &Hall, permit: &Citizen, person: Uuid, wanted: Wanted) -> Result<bool, Problem> {
    let reads = permit.reads().await?;
    let version = reads.version(stream(person)).await?;
    let open = of_person(&reads, person).await?.iter().filter(|known| known.row.ended_at.is_none()).count();
    drop(reads);
    if open >= MOST {
        return Ok(false);
    }
    let id = hall.new_id();
    let mut changes = Changes::new().expect(stream(person), version).expect_new(own_stream(id));
    let (mut file_name, mut media, mut size, mut blob) = (String::new(), String::new(), 0, None);
    if let Some((name, kind, new)) = wanted.proof {
        changes = crate::screening::take_in(hall, &new, kind, changes);
        (file_name, media, blob) = (name, kind.to_owned(), Some(new.id));
        size = i64::try_from(new.len).unwrap_or(i64::MAX);
    }
    let row = delegation::ActiveModel {
        city: Set(hall.db().city().0),
        id: Set(id),
        citizen: Set(person),
        kind: Set(wanted.kind.word().to_owned()),
        name: Set(wanted.whom.name.to_string()),
        birthdate: Set(wanted.whom.birthdate),
        scope: Set(wanted.scope.join(" ")),
        from_day: Set(wanted.from.to_string()),
        until_day: Set(wanted.until.map(|day| day.to_string())),
        blob: Set(blob),
        file_name: Set(file_name),
        media: Set(media),
        size: Set(size),
        state: Set("unseen".to_owned()),
        seen_by: Set(None),
        seen_at: Set(None),
        ended_at: Set(None),
        made_at: Set(hall.now().0),
    };
    let body = json!({ "kind": wanted.kind.word(), "citizen": person });
    let event = NewEvent::new(own_stream(id), "delegation-made", permit.actor(), body);
    let listed = NewEvent::new(stream(person), "delegation-added", permit.actor(), json!({ "delegation": id }));
    permit.submit(changes.insert(Row::of(row)).event(event).event(listed)).await?;
    Ok(true)
}

/// Its holder ends it. Open cases sent by it are told to the office at once.
pub async fn end(hall: &Hall, permit: &Citizen, person: Uuid, id: Uuid) -> Result<(), Problem> {
    let reads = permit.reads().await?;
    let version = reads.version(own_stream(id)).await?;
    let found =
        of_person(&reads, person).await?.into_iter().find(|known| known.row.id == id).ok_or(Problem::NotFound)?;
    let used = cases_by(&reads, id).await?;
    drop(reads);
    if found.row.ended_at.is_some() {
        return Ok(());
    }
    let ended = Update::new("delegation").key("id", id).set("ended_at", hall.now().0);
    let event = NewEvent::new(own_stream(id), "delegation-ended", permit.actor(), json!({}));
    let changes = Changes::new().expect(own_stream(id), version).update(ended).event(event);
    permit.submit(used.iter().fold(changes, |changes, row| changes.job(told(hall, row.case_id, hall.now())))).await?;
    Ok(())
}

async fn cases_by(reads: &Reads, id: Uuid) -> Result<Vec<case_proxy::Model>, Problem> {
    Ok(reads.of::<case_proxy::Entity>().filter(case_proxy::Column::Delegation.eq(id)).all(reads).await?)
}

fn told(hall: &Hall, case: Uuid, due: civic::Millis) -> NewJob {
    NewJob::new(hall.new_id(), PROXY_ENDED, json!({ "case": case }), due)
}

/// What the command that sends a case stores when it is sent for somebody else: by which delegation, and a word to the office on the day
/// after its last.
pub fn sent_by(hall: &Hall, case: Uuid, delegation: &Delegation, mut changes: Changes) -> Changes {
    let row = &delegation.row;
    changes = changes.insert(Row::of(case_proxy::ActiveModel {
        city: Set(row.city),
        case_id: Set(case),
        delegation: Set(row.id),
        citizen: Set(row.citizen),
        kind: Set(row.kind.clone()),
    }));
    match delegation.until().and_then(|until| until.tomorrow().ok()) {
        Some(after) => changes.job(told(hall, case, civic::Millis::start_of(after))),
        None => changes,
    }
}

/// The delegation of this page by its id, with the version of its stream for the command that relies on it.
pub async fn find(reads: &Reads, person: Uuid, id: Uuid) -> Result<Option<(Delegation, Stream, i64)>, Problem> {
    let found = of_person(reads, person).await?.into_iter().find(|known| known.row.id == id);
    let version = reads.version(own_stream(id)).await?;
    Ok(found.map(|found| (found, own_stream(id), version)))
}

/// The delegation under which a case was sent.
pub async fn of_case(reads: &Reads, case: Uuid) -> Result<Option<Delegation>, Problem> {
    let used = reads.of::<case_proxy::Entity>().filter(case_proxy::Column::CaseId.eq(case)).one(reads).await?;
    let Some(used) = used else { return Ok(None) };
    let row = reads.of::<delegation::Entity>().filter(delegation::Column::Id.eq(used.delegation)).one(reads).await?;
    Ok(row.and_then(Delegation::of))
}

/// What an officer says of a proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judged {
    Seen,
    Refused,
}

/// An officer has looked at the proof. Journaled with the case it was looked at for; a refusal is told to the case at once.
pub async fn judge(
    hall: &Hall,
    permit: &Permit,
    officer: Uuid,
    case: Uuid,
    found: &Delegation,
    judged: Judged,
) -> Result<(), Problem> {
    let id = found.row.id;
    let reads = permit.reads().await?;
    let version = reads.version(own_stream(id)).await?;
    drop(reads);
    let state = if judged == Judged::Seen { "seen" } else { "refused" };
    let update = Update::new("delegation").key("id", id).set("state", state);
    let update = update.set("seen_by", Some(officer)).set("seen_at", Some(hall.now().0));
    let salt = hall.db().salt();
    let proof = format!("{}\u{1f}{}", found.row.kind, found.row.blob.map(|blob| blob.to_string()).unwrap_or_default());
    let event = NewEvent::new(own_stream(id), format!("proof-{state}"), permit.actor(), json!({ "case": case }))
        .touching(Touched::new("delegation", id, version + 1, &salt, proof.as_bytes()));
    let mut changes = Changes::new().expect(own_stream(id), version).update(update).event(event);
    if judged == Judged::Refused {
        changes = changes.job(told(hall, case, hall.now()));
    }
    permit.submit(changes).await?;
    Ok(())
}

/// How this person stands to a case they sent for somebody else; nothing when it is their own affair.
pub async fn standing_for(
    reads: &Reads,
    person: Option<Uuid>,
    case: Uuid,
    today: Date,
) -> Result<Option<(Proxy, Standing)>, Problem> {
    let found = of_case(reads, case).await?;
    Ok(found.filter(|found| Some(found.row.citizen) == person).map(|found| (found.kind, found.standing(today))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn row(state: &str, until: Option<&str>, ended: Option<i64>) -> Delegation {
        let text = str::to_owned;
        Delegation::of(delegation::Model {
            city: 1,
            id: Uuid::nil(),
            citizen: Uuid::nil(),
            kind: text("mandate"),
            name: text("{}"),
            birthdate: String::new(),
            scope: text("child-allowance road-use"),
            from_day: text("2026-09-07"),
            until_day: until.map(text),
            blob: None,
            file_name: String::new(),
            media: String::new(),
            size: 0,
            state: text(state),
            seen_by: None,
            seen_at: None,
            ended_at: ended,
            made_at: 0,
        })
        .expect("a kind that is known")
    }

    #[test]
    fn a_delegation_acts_from_its_first_day_to_its_last() {
        let found = row("unseen", Some("2026-09-30"), None);
        assert_eq!(found.standing(date(2026, 9, 6)), Standing::NotYet);
        assert_eq!(found.standing(date(2026, 9, 7)), Standing::Unseen);
        assert_eq!(found.standing(date(2026, 9, 30)), Standing::Unseen);
        assert_eq!(found.standing(date(2026, 10, 1)), Standing::Expired);
        assert_eq!(row("seen", None, None).standing(date(2040, 1, 1)), Standing::Seen);
    }

    #[test]
    fn refused_and_ended_ones_do_not_act() {
        assert!(!row("refused", None, None).standing(date(2026, 9, 8)).acts());
        assert!(!row("seen", None, Some(1)).standing(date(2026, 9, 8)).acts());
    }
}
