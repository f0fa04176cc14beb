//! The folder: out as a ZIP for an author who writes at home and runs `yakuba check` there, and in again as one change.

use askama::Template;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use tokio::io::AsyncReadExt;
use web::{Errors, Page, Problem, Staff, Upload, UploadLimits, html_with, see_other};

use super::show::base_of;
use super::texts::T;
use super::{looks_after, say};
use crate::Hall;
use crate::catalog::{Shelf, Unpacked, file_name, kind_of, pack_files, text_hash, unpack};
use crate::people::EditProcedures;
use crate::publishing::change::{self, Beginning};
use crate::publishing::rules::{State as Stand, What, plain};

const LARGEST: u64 = 20_000_000;

#[derive(Template)]
#[template(path = "publishing/desk/folder.html")]
struct FolderPage {
    page: Page,
    t: T,
    errors: Errors,
}

pub async fn get(permit: Staff<EditProcedures>, State(hall): State<Hall>) -> Result<Response, Problem> {
    draw(&hall, &permit, Errors::none(web::texts::T::new(permit.lang()))).await
}

async fn draw(hall: &Hall, permit: &Staff<EditProcedures>, errors: Errors) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = hall
        .desk_page(permit, t.folder_title())
        .await?
        .back(t.list_title(), "/desk/procedures")
        .erring(!errors.is_empty());
    html_with(status, &FolderPage { page, t, errors })
}

/// Everything in force, and the city's own facts without its accounts, its counters among them.
pub async fn export(permit: Staff<EditProcedures>, State(hall): State<Hall>) -> Result<Response, Problem> {
    let (shelf, now) = (hall.library().shelf(), permit.now());
    let mut files = vec![("city.yaml".to_owned(), without_accounts(&hall.city().source))];
    if !hall.city().counters_source.is_empty() {
        files.push(("counters.yaml".to_owned(), hall.city().counters_source.clone()));
    }
    for kind in ["appeals", "bundle", "letter", "procedure"] {
        for id in shelf.names(kind, now) {
            if let Some((_, version)) = shelf.in_force(kind, &id, now) {
                files.push((file_name(kind, &id), version.source.clone()));
            }
        }
    }
    let files = files.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    let bytes = pack_files(files).map_err(|error| Problem::broken(&error))?;
    let headers = [
        (header::CONTENT_TYPE, "application/zip"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"procedures.zip\""),
    ];
    Ok((headers, bytes).into_response())
}

/// Names of officers are nobody's business at home.
fn without_accounts(city: &str) -> String {
    let mut inside = false;
    let keeps = |line: &&str| {
        if !line.starts_with([' ', '#', '-']) && !line.is_empty() {
            inside = line.starts_with("accounts:");
        }
        !inside
    };
    city.lines().filter(keeps).flat_map(|line| [line, "\n"]).collect()
}

pub async fn post(
    permit: Staff<EditProcedures>,
    State(hall): State<Hall>,
    upload: Upload,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let mut taken = upload.take(&permit, UploadLimits { files: 1, each: LARGEST, sniff: any }).await?;
    let Some(file) = taken.files.pop() else {
        if taken.errors.of("file").is_none() {
            taken.errors.add("file", t.pack_missing());
        }
        return draw(&hall, &permit, taken.errors).await;
    };
    let mut bytes = Vec::new();
    let blob = permit.blob(file.blob.id).await?;
    blob.take(LARGEST).read_to_end(&mut bytes).await.map_err(|error| Problem::broken(&error))?;
    hall.blobs().erase(file.blob.id).await.map_err(|error| Problem::broken(&error))?;
    let told = match unpack(&bytes) {
        Ok(unpacked) => begin(&hall, &permit, unpacked).await?,
        Err(fault) => Err(say::pack(t, &fault)),
    };
    match told {
        Ok(to) => Ok(see_other(&to)),
        Err(told) => {
            taken.errors.add("file", told);
            draw(&hall, &permit, taken.errors).await
        }
    }
}

/// (kind, id, hash of the text in force, text) of every file that is not as it is in force.
fn differing(shelf: &Shelf, now: civic::Millis, unpacked: Unpacked) -> Vec<(String, String, String, String)> {
    let file = |(name, text): (String, String)| {
        let (kind, id) = kind_of(&name)?;
        let (base, text) = (base_of(shelf, kind, &id, now), plain(&text));
        (text_hash(&text) != base).then(|| (kind.to_owned(), id, base, text))
    };
    unpacked.files.into_iter().filter_map(file).collect()
}

/// One change of all files that are not as they are in force; only of sections this officer looks after.
async fn begin(
    hall: &Hall,
    permit: &Staff<EditProcedures>,
    unpacked: Unpacked,
) -> Result<Result<String, String>, Problem> {
    let (t, shelf, now) = (T::new(permit.lang()), hall.library().shelf(), hall.now());
    let files = differing(&shelf, now, unpacked);
    let Some(first) = files.iter().find(|(kind, ..)| kind == "procedure").or(files.first()) else {
        return Ok(Err(t.refused_nothing().into()));
    };
    let procedure = match first.0.as_str() {
        "letter" => shelf
            .all()
            .find(|card| card.letters.contains(&first.1))
            .map_or_else(|| first.1.clone(), |card| card.id.clone()),
        "bundle" => written_in(&first.3).unwrap_or_else(|| first.1.clone()),
        _ => first.1.clone(),
    };
    let touched = files.iter().filter(|(kind, ..)| kind == "procedure").filter_map(|(_, id, ..)| shelf.card(id));
    let touched: Vec<_> = touched.chain(shelf.card(&procedure)).collect();
    if let Some(other) = touched.iter().find(|card| !looks_after(permit, &card.section)) {
        return Ok(Err(t.pack_other_section(&file_name("procedure", &other.id)).into()));
    }
    let (change, changes) = change::begin(
        hall,
        Beginning {
            procedure,
            title: t.title_folder().into_owned(),
            what: What::Text,
            state: Stand::Editing,
            files,
            staff: permit.account(),
            by: permit.actor(),
        },
    );
    permit.submit(changes).await?;
    Ok(Ok(format!("/desk/procedures/change/{change}")))
}

/// The first procedure a bundle writes: its change stands there.
fn written_in(text: &str) -> Option<String> {
    let read = procedure::read_bundle("", text).ok()?;
    read.value.entries.iter().find(|entry| entry.written().is_some()).map(|entry| entry.id.clone())
}

/// Judged when it is unpacked.
#[expect(clippy::unnecessary_wraps, reason = "what the upload asks of every kind of file")]
fn any(_: &[u8]) -> Option<&'static str> {
    Some("application/zip")
}

#[cfg(test)]
mod tests {
    #[test]
    fn accounts_stay_at_the_office() {
        let city =
            "city: a\nroles:\n  x: 1\naccounts:\n  - { login: sato }\n  - { login: b }\ntowns:\n  - { postal: 1 }\n";
        assert_eq!(super::without_accounts(city), "city: a\nroles:\n  x: 1\ntowns:\n  - { postal: 1 }\n");
    }
}
