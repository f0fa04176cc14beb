//! Files: streamed into the store's blobs, judged by their first bytes, within limits per file and per request.
//!
//! What is refused is told at its field, and everything else of the form is kept. A blob here is nobody's until its row
//! goes into the command's changes; the store sweeps what never got there.

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use store::{BlobError, Blobs, Db, NewBlob};
use tokio::io::{AsyncWriteExt, DuplexStream};

use super::fields::body_problem;
use super::sniff::{HEAD, Sniff, image_or_pdf};
use super::{Fields, decode};
use crate::guard::Permit;
use crate::parts::Errors;
use crate::problem::{BadInput, Problem};
use crate::routes::Limits;
use crate::say;
use crate::texts::T;

/// How many files of what size and kind.
#[derive(Clone, Copy, Debug)]
pub struct UploadLimits {
    pub files: usize,
    /// Bytes of one file.
    pub each: u64,
    pub sniff: Sniff,
}

impl Default for UploadLimits {
    /// Three pictures or PDF of 10 MB.
    fn default() -> Self {
        Self { files: 3, each: 10_000_000, sniff: image_or_pdf }
    }
}

/// A multipart form that has not been read yet.
pub struct Upload {
    multipart: Multipart,
    body_limit: usize,
}

/// A file that was taken.
#[derive(Clone, Debug)]
pub struct Received {
    /// The input's name.
    pub field: String,
    /// The file's name as the sender's machine had it, without folders.
    pub name: String,
    pub kind: &'static str,
    pub blob: NewBlob,
}

/// A multipart form as it was read.
#[derive(Clone)]
pub struct Taken {
    pub fields: Fields,
    pub files: Vec<Received>,
    pub errors: Errors,
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let body_limit = request.extensions().get::<Limits>().copied().unwrap_or(Limits::FORM).body;
        let multipart =
            Multipart::from_request(request, state).await.map_err(|_| Problem::BadInput(BadInput::Shape))?;
        Ok(Self { multipart, body_limit })
    }
}

impl Upload {
    /// Reads the whole form. Files that are refused, and hidden characters, become errors; a line that breaks refuses the form.
    pub async fn take(self, permit: &Permit, limits: UploadLimits) -> Result<Taken, Problem> {
        let site = permit.site();
        let blobs = site.blobs.as_ref().ok_or_else(|| Problem::broken(&"no folder for files"))?;
        self.take_into(&site.db, blobs, T::new(permit.lang()), limits).await
    }

    async fn take_into(mut self, db: &Db, blobs: &Blobs, t: T, limits: UploadLimits) -> Result<Taken, Problem> {
        let mut pairs = Vec::new();
        let mut taken = Taken { fields: Fields::default(), files: Vec::new(), errors: Errors::none(t) };
        let limit = self.body_limit;
        while let Some(field) = self.multipart.next_field().await.map_err(|error| problem(&error, limit))? {
            if pairs.len() + taken.files.len() + taken.errors.list().len() >= decode::MOST_FIELDS {
                return Err(Problem::BadInput(BadInput::TooManyFields));
            }
            let input = shown(field.name().unwrap_or_default());
            match field.file_name().map(file_name) {
                None => {
                    let text = text(field, limit).await?;
                    if text.contains(decode::is_hidden) {
                        taken.errors.add(input.clone(), t.control_character());
                    }
                    pairs.push((input, text.replace(decode::is_hidden, "")));
                }
                // An input left empty is sent as a nameless file.
                Some(name) if name.is_empty() => drain(field, limit).await?,
                Some(_) if taken.files.len() >= limits.files => {
                    taken.errors.add(input, t.too_many_files(i64::try_from(limits.files).unwrap_or(i64::MAX)));
                    drain(field, limit).await?;
                }
                Some(name) => match file(field, db, blobs, limits, limit).await? {
                    Ok((kind, blob)) => taken.files.push(Received { field: input, name, kind, blob }),
                    Err(Unfit::Empty) => taken.errors.add(input, t.file_empty(&name)),
                    Err(Unfit::Kind) => taken.errors.add(input, t.file_kind(&name)),
                    Err(Unfit::Large) => taken.errors.add(input, t.file_too_large(&say::bytes(limits.each), &name)),
                },
            }
        }
        taken.fields = Fields::new(pairs);
        Ok(taken)
    }
}

enum Unfit {
    Empty,
    Kind,
    Large,
}

type Judged = Result<(&'static str, NewBlob), Unfit>;

async fn file(
    mut field: Field<'_>,
    db: &Db,
    blobs: &Blobs,
    limits: UploadLimits,
    limit: usize,
) -> Result<Judged, Problem> {
    let mut head = Vec::new();
    while head.len() < HEAD {
        let Some(chunk) = field.chunk().await.map_err(|error| problem(&error, limit))? else {
            break;
        };
        head.extend_from_slice(&chunk);
    }
    if head.is_empty() {
        return Ok(Err(Unfit::Empty));
    }
    let Some(kind) = (limits.sniff)(&head[..head.len().min(HEAD)]) else {
        drain(field, limit).await?;
        return Ok(Err(Unfit::Kind));
    };
    let (into, from) = tokio::io::duplex(64 * 1024);
    let (stored, fed) = tokio::join!(blobs.put_stream(db, from, limits.each), feed(field, head, into, limit));
    match (stored, fed) {
        (Ok(blob), Ok(())) => Ok(Ok((kind, blob))),
        (Ok(blob), Err(problem)) => {
            // Half a file: nobody's. Should this fail, the sweep finds it.
            let _ = blobs.erase(blob.id).await;
            Err(problem)
        }
        (Err(BlobError::TooLarge { .. }), Ok(())) => Ok(Err(Unfit::Large)),
        (Err(BlobError::TooLarge { .. }), Err(problem)) => Err(problem),
        (Err(error @ BlobError::Io(_)), _) => {
            tracing::error!(%error, "a file was not stored");
            Err(Problem::Unavailable)
        }
    }
}

/// Hands the file over; when the store has had enough, reads the rest away.
async fn feed(mut field: Field<'_>, head: Vec<u8>, mut into: DuplexStream, limit: usize) -> Result<(), Problem> {
    let mut wanted = into.write_all(&head).await.is_ok();
    while let Some(chunk) = field.chunk().await.map_err(|error| problem(&error, limit))? {
        wanted = wanted && into.write_all(&chunk).await.is_ok();
    }
    Ok(())
}

async fn drain(mut field: Field<'_>, limit: usize) -> Result<(), Problem> {
    while field.chunk().await.map_err(|error| problem(&error, limit))?.is_some() {}
    Ok(())
}

async fn text(mut field: Field<'_>, limit: usize) -> Result<String, Problem> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(|error| problem(&error, limit))? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > decode::LONGEST_VALUE {
            return Err(Problem::BadInput(BadInput::FieldTooLong { limit: decode::LONGEST_VALUE as u64 }));
        }
    }
    String::from_utf8(bytes).map_err(|_| Problem::BadInput(BadInput::NotText))
}

fn problem(error: &MultipartError, limit: usize) -> Problem {
    match body_problem(error, limit) {
        Problem::BadInput(_) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            Problem::TooLarge { limit: limit as u64 }
        }
        problem => problem,
    }
}

/// The last part of a path of either kind, without hidden characters.
fn file_name(sent: &str) -> String {
    shown(sent.rsplit(['/', '\\']).next().unwrap_or_default())
}

fn shown(sent: &str) -> String {
    sent.chars().filter(|c| !decode::is_hidden(*c) && !c.is_control()).take(decode::LONGEST_NAME).collect()
}
