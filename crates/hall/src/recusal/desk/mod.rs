//! Entering the own home, and the warning on a case that touches it.

mod home;
mod texts;

use std::pin::Pin;

use civic::Lang;
use store::Reads;
use uuid::Uuid;
use web::{Policy, Problem, Routes};

use self::texts::T;
use crate::Hall;
use crate::cases::CaseFile;
use crate::people::ReadCases;

pub fn routes() -> Routes<Hall> {
    let own = Policy::staff::<ReadCases>;
    Routes::desk("recusal").get("/account/home", own(), home::get).post("/account/home", own(), home::post)
}

/// What the case page says to this officer about this case, if anything.
pub fn warning<'a>(
    hall: &'a Hall,
    reads: &'a Reads,
    account: Uuid,
    file: &'a CaseFile,
    lang: Lang,
) -> Pin<Box<dyn Future<Output = Result<Option<String>, Problem>> + Send + 'a>> {
    Box::pin(async move {
        let touches = super::touches(hall, reads, account, file).await?;
        Ok(touches.then(|| T::new(lang).warning().into_owned()))
    })
}
