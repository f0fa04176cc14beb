//! 照合: the case page with what the register says beside each answer. A look of its own, with its own purpose.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use store::{Look, Reads};
use uuid::Uuid;
use web::parts::{Tag, TagKind};
use web::{Problem, Staff, say};

use super::texts::T;
use crate::Hall;
use crate::cases::{
    CaseFile, Checks, Marker, Named, Someone, Verdict, covering_each, draw, marks_of, named, open, shielded_by,
};
use crate::people::WorkTasks;
use crate::registers::rules::{Found, Resident, Says, find, key, says_address, says_birthdate, says_kana, says_name};
use crate::registers::{lookup, snapshot};

/// The purpose of the look: 照合.
const PURPOSE: &str = "registers.compare";

pub async fn get(State(hall): State<Hall>, staff: Staff<WorkTasks>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let t = T::new(staff.lang());
    let reads = staff.reads().await?;
    let Some(current) = snapshot::in_force(&reads).await? else {
        drop(reads);
        let told = (StatusCode::OK, t.no_snapshot().into_owned());
        return draw(&hall, &staff, &opened, Checks::default(), Some(told)).await;
    };
    let (actor, section, purpose) = (staff.actor(), staff.officer().section.clone(), PURPOSE.to_owned());
    staff.look_as(Look { actor, section, purpose, subjects: vec![id], case: Some(id) }).await?;
    let mut checks = compare(&hall, t, &reads, current.id, &opened.file).await?;
    drop(reads);
    let day = current.taken_on.parse().map_or(current.taken_on.clone(), |day| say::date(t.lang(), day));
    checks.about = Some(t.about(&day).into());
    draw(&hall, &staff, &opened, checks, None).await
}

async fn compare(hall: &Hall, t: T, reads: &Reads, snapshot: Uuid, file: &CaseFile) -> Result<Checks, Problem> {
    let mut checks = Checks::default();
    let own = shielded_by(reads, file.row.id).await?;
    for asked in named(&file.procedure, &file.answers) {
        let candidates = lookup::candidates(reads, snapshot, asked.name.1).await?;
        let candidates = shown(hall, reads, &own, candidates).await?;
        let found = find(&candidates, asked.name.1, asked.born.as_ref().and_then(|(_, born)| born.as_str()));
        if let Found::One(one) = &found
            && asked.applicant
        {
            let others = lookup::household(reads, snapshot, &one.household).await?;
            let others = shown(hall, reads, &own, others).await?;
            let others = others.iter().filter(|other| other.person != one.person);
            checks.household =
                others.map(|other| marks_of(hall, &civic::kana::search_key(&other.kana), &other.birthdate)).collect();
        }
        put(t, &mut checks.verdicts, &asked, &found);
    }
    Ok(checks)
}

/// The residents who may stand on this page: not those whom a protection covers, unless it is the one that hides this very case.
async fn shown(
    hall: &Hall,
    reads: &Reads,
    own: &BTreeSet<Uuid>,
    residents: Vec<Resident>,
) -> Result<Vec<Resident>, Problem> {
    let marker = Marker::of(hall);
    let marks: Vec<Vec<String>> = residents
        .iter()
        .map(|one| {
            let mut marks = marker.person(&Someone { name: &one.name, kana: &one.kana, born: &one.birthdate });
            marks.extend(marker.address(&one.address));
            marks
        })
        .collect();
    let covered = covering_each(reads, &marks).await?;
    let free = residents.into_iter().zip(covered).filter(|(_, by)| by.is_subset(own));
    Ok(free.map(|(one, _)| one).collect())
}

fn put(t: T, verdicts: &mut BTreeMap<String, Verdict>, asked: &Named<'_>, found: &Found) {
    let one = match found {
        Found::One(one) => one,
        Found::Several(several) => {
            verdicts.insert(asked.name.0.clone(), verdict(t, &Says::Several(*several)));
            return;
        }
        Found::None => {
            verdicts.insert(asked.name.0.clone(), verdict(t, &Says::NotFound));
            return;
        }
    };
    // One answer holds name and reading: the name is said, then the reading where it differs.
    let name = match (says_name(one, asked.name.1), says_kana(one, asked.name.1)) {
        (Says::Match, Says::Match) => Says::Match,
        (Says::Match, reading) => reading,
        (Says::Differs(name), _) => Says::Differs(format!("{name}（{}）", one.kana)),
        (other, _) => other,
    };
    let name = if key(&one.kana).is_empty() { says_name(one, asked.name.1) } else { name };
    verdicts.insert(asked.name.0.clone(), verdict(t, &name));
    if let Some((flag, born)) = &asked.born {
        verdicts.insert(flag.clone(), verdict(t, &says_birthdate(one, born)));
    }
    if let Some((flag, address)) = &asked.address {
        verdicts.insert(flag.clone(), verdict(t, &says_address(one, address)));
    }
}

fn verdict(t: T, says: &Says) -> Verdict {
    match says {
        Says::Match => Verdict { tag: Tag::new(TagKind::Ok, t.says_match()), note: String::new() },
        Says::Differs(register) => {
            Verdict { tag: Tag::new(TagKind::Care, t.says_differs()), note: t.register_says(register).into() }
        }
        Says::NotFound => Verdict { tag: Tag::new(TagKind::Care, t.says_not_found()), note: t.not_found_note().into() },
        Says::Several(several) => Verdict {
            tag: Tag::new(TagKind::Care, t.says_several(&several.to_string())),
            note: t.several_note().into(),
        },
    }
}
