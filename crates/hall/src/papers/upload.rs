//! Attachments coming in: kept as they were sent, but for a photo's hidden facts. A JPEG loses everything that says where, when and with
//! what it was taken; which way up it is stays, or a bankbook would lie on its side.
//!
//! What is no photo or PDF by its first bytes never gets here (see `web::form::sniff`); what begins like a JPEG and is none is refused here.

use axum::body::Bytes;
use img_parts::jpeg::{Jpeg, markers};
use img_parts::{ImageEXIF, ImageICC};
use sea_orm::ActiveValue::Set;
use std::fmt::Write as _;
use store::{BlobError, Changes, NewBlob, Row, Update};
use tokio::io::AsyncReadExt;
use uuid::Uuid;
use web::Problem;
use web::form::Received;

use super::records::paper;
use crate::Hall;

/// Bytes of one file at most.
pub const EACH: u64 = 10_000_000;

/// Whose file it is, and which question it answers.
#[derive(Clone, Debug)]
pub struct Place {
    pub draft: Uuid,
    /// The case it comes to later, for a correction; none while it is a draft.
    pub case: Option<Uuid>,
    /// The question's full key.
    pub key: String,
    /// `r1`, or empty outside a group.
    pub row: String,
}

/// A file on disk, clean, that still needs its rows.
#[derive(Clone, Debug)]
pub struct Clean {
    /// The id its row will have.
    pub id: Uuid,
    name: String,
    media: &'static str,
    blob: NewBlob,
}

impl Clean {
    pub fn blob(&self) -> Uuid {
        self.blob.id
    }

    /// Name, media type and blob, for a row of the caller's.
    pub fn into_parts(self) -> (String, &'static str, NewBlob) {
        (self.name, self.media, self.blob)
    }
}

/// Cleans a received file; `None` when it is not what it says it is. The bytes of a refused file are erased.
pub async fn clean(hall: &Hall, received: Received) -> Result<Option<Clean>, Problem> {
    let Received { name, kind: media, blob, .. } = received;
    if media != "image/jpeg" {
        return Ok(Some(Clean { id: hall.new_id(), name, media, blob }));
    }
    let mut bytes = Vec::new();
    let mut file = hall.blobs().read(blob.id).await.map_err(|error| broken(&error))?;
    file.read_to_end(&mut bytes).await.map_err(|error| Problem::broken(&error))?;
    drop(file);
    let stripped = strip(bytes);
    hall.blobs().erase(blob.id).await.map_err(|error| broken(&error))?;
    let Some(stripped) = stripped else { return Ok(None) };
    // A little room: the mark of which way up may be new.
    let blob =
        hall.blobs().put_stream(hall.db(), stripped.as_slice(), EACH + 1_000).await.map_err(|error| broken(&error))?;
    Ok(Some(Clean { id: hall.new_id(), name, media, blob }))
}

fn broken(error: &BlobError) -> Problem {
    Problem::broken(error)
}

/// The rows of a file that was taken.
pub fn insert(hall: &Hall, place: &Place, clean: &Clean, changes: Changes) -> Changes {
    let digest = clean.blob.digest.iter().fold(String::with_capacity(64), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    });
    let row = paper::ActiveModel {
        city: Set(hall.db().city().0),
        id: Set(clean.id),
        draft_id: Set(Some(place.draft)),
        case_id: Set(place.case),
        key: Set(place.key.clone()),
        row: Set(place.row.clone()),
        name: Set(clean.name.clone()),
        media: Set(clean.media.to_owned()),
        size: Set(i64::try_from(clean.blob.len).unwrap_or(i64::MAX)),
        blob: Set(clean.blob.id),
        digest: Set(digest),
        at: Set(hall.now().0),
        removed: Set(false),
    };
    crate::screening::take_in(hall, &clean.blob, clean.media, changes).insert(Row::of(row))
}

/// Takes a file away before sending: its row is marked, its bytes are erased by [`erase`] once that is stored.
pub fn remove(hall: &Hall, paper: &paper::Model, changes: Changes) -> Changes {
    let marked = Update::new("paper").key("id", paper.id).set("removed", true);
    changes.update(marked).update(store::Blobs::erased_row(hall.db(), paper.blob))
}

/// Erases the bytes of a removed file. Should this fail, the row says erased and the sweep finds the rest.
pub async fn erase(hall: &Hall, blob: Uuid) {
    if let Err(error) = hall.blobs().erase(blob).await {
        tracing::warn!(%error, "a removed file is still on disk");
    }
}

/// The picture without EXIF, XMP, IPTC, comments and other makers' segments. `None`: no JPEG.
fn strip(bytes: Vec<u8>) -> Option<Vec<u8>> {
    let mut jpeg = Jpeg::from_bytes(Bytes::from(bytes)).ok()?;
    jpeg.dimensions()?;
    let turned = jpeg.exif().and_then(|exif| orientation(&exif));
    let colours = jpeg.icc_profile();
    jpeg.segments_mut().retain(|segment| is_picture(segment.marker()));
    jpeg.set_icc_profile(colours);
    if let Some(turned) = turned.filter(|turned| (2..=8).contains(turned)) {
        jpeg.set_exif(Some(Bytes::from(only_orientation(turned))));
    }
    Some(jpeg.encoder().bytes().to_vec())
}

/// Segments that draw: everything but APP1–APP15 and comments. APP0 is the JFIF header, APP14 tells Adobe's colours.
fn is_picture(marker: u8) -> bool {
    const COMMENT: u8 = 0xfe;
    !(markers::APP1..=0xef).contains(&marker) && marker != COMMENT || marker == 0xee
}

/// Tag 0x0112 of the first directory of a TIFF block.
fn orientation(exif: &[u8]) -> Option<u8> {
    let little = match exif.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| {
        exif.get(at..at + 2)?
            .try_into()
            .ok()
            .map(|two| if little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    let long = |at: usize| {
        exif.get(at..at + 4)?
            .try_into()
            .ok()
            .map(|four| if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) })
    };
    let directory = usize::try_from(long(4)?).ok()?;
    let count = usize::from(short(directory)?);
    (0..count.min(200)).find_map(|n| {
        let entry = directory.checked_add(2 + 12 * n)?;
        if short(entry)? == 0x0112 { u8::try_from(short(entry + 8)?).ok() } else { None }
    })
}

/// A TIFF block that says which way up, and nothing else.
fn only_orientation(turned: u8) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
    tiff.extend([0, turned, 0, 0, 0, 0, 0, 0]);
    tiff
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG of 2 × 1 in its segments, with these in front of the picture.
    fn jpeg(extra: &[&[u8]]) -> Vec<u8> {
        let mut bytes = vec![0xff, 0xd8];
        for segment in extra {
            bytes.extend(*segment);
        }
        bytes.extend([0xff, 0xc0, 0, 11, 8, 0, 1, 0, 2, 1, 1, 0x11, 0]);
        bytes.extend([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xff, 0xd9]);
        bytes
    }

    fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
        let length = u16::try_from(body.len() + 2).unwrap();
        [&[0xff, marker], length.to_be_bytes().as_slice(), body].concat()
    }

    #[test]
    fn a_photo_loses_its_place_and_keeps_its_way_up() {
        let mut tiff = b"II*\0\x08\0\0\0\x02\0".to_vec();
        tiff.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0");
        tiff.extend(b"\x25\x88\x04\0\x01\0\0\0\x20\0\0\0GPS-32.803N-130.708E");
        let exif = segment(0xe1, &[b"Exif\0\0".as_slice(), &tiff].concat());
        let comment = segment(0xfe, b"taken by CANARY");
        let iptc = segment(0xed, b"Photoshop 3.0 CANARY");
        let clean = strip(jpeg(&[&exif, &comment, &iptc])).unwrap();
        let has = |words: &[u8]| clean.windows(words.len()).any(|window| window == words);
        assert!(!has(b"GPS") && !has(b"CANARY"));
        let read = Jpeg::from_bytes(Bytes::from(clean.clone())).unwrap();
        assert_eq!(orientation(&read.exif().unwrap()), Some(6));
        assert_eq!(read.dimensions(), Some((2, 1)));
        assert!(clean.ends_with(&[0x12, 0x34, 0xff, 0xd9]), "the picture itself is untouched");
    }

    #[test]
    fn what_only_begins_like_a_photo_is_none() {
        assert_eq!(strip(b"\xff\xd8\xff\xe0PK\x03\x04 forty-two petabytes".to_vec()), None);
        assert_eq!(strip(vec![0xff, 0xd8, 0xff]), None);
        assert!(strip(jpeg(&[])).is_some());
    }
}
