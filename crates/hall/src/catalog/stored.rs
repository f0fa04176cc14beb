//! Whether this release still does what every stored version of a procedure promises: its own worked examples, played again.
//!
//! Running cases are pinned to the rules they began with, so a release that would carry an old version differently must not carry it at
//! all. This only tells; what follows is the caller's to decide.

use procedure::Procedure;
use sea_orm::{ColumnTrait, DbErr, QueryFilter, QueryOrder};
use store::Reads;

use super::records::published_file;

/// A stored version that this release cannot read, or carries another way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    pub procedure: String,
    /// The hash of its text.
    pub hash: String,
    pub what: String,
}

/// Plays the examples of every procedure version ever published; `told` is called with how many are done, and of how many.
pub async fn broken(reads: &Reads, mut told: impl FnMut(usize, usize)) -> Result<Vec<Broken>, DbErr> {
    let of = reads.of::<published_file::Entity>().filter(published_file::Column::Kind.eq("procedure"));
    let files = of.order_by_asc(published_file::Column::PublishedAt).all(reads).await?;
    let mut broken = Vec::new();
    for (done, file) in files.iter().enumerate() {
        told(done + 1, files.len());
        let fault = match procedure::read(&file.id, &file.source) {
            Ok(procedure) => played(&procedure),
            Err(_) => Some("its text cannot be read by this release".to_owned()),
        };
        broken.extend(fault.map(|what| Broken { procedure: file.id.clone(), hash: file.hash.clone(), what }));
    }
    Ok(broken)
}

fn played(procedure: &Procedure) -> Option<String> {
    let faults = engine::examples::run(procedure);
    let names: Vec<&str> = faults.iter().map(|fault| fault.name.as_str()).collect();
    (!names.is_empty()).then(|| format!("examples go another way: {}", names.join("; ")))
}
