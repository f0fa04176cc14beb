//! A closed office is said to be closed wherever its services are spoken of, from the commit that closes it on; the undo takes the word back.
//!
//! The declaration has the edit's id, so that nothing is stored to find it by. Edits that only move hours or people declare nothing.

use civic::{Lang, Millis, Text};
use counter::edits::{Edit, What};
use store::{Changes, Reads};
use uuid::Uuid;
use web::{Permit, Problem};

use super::decide::Not;
use super::rules::Phase;
use crate::status::{self, Declaration, Scope};
use crate::{Hall, people};

/// Laid into the commit of an approval or an undo.
pub async fn declared(
    hall: &Hall,
    (permit, account): (&Permit, Uuid),
    reads: &Reads,
    (id, edit, phase): (Uuid, &Edit, Phase),
    changes: Changes,
) -> Result<Changes, Not> {
    if edit.what != What::Closed {
        return Ok(changes);
    }
    // Laid out among what was declared by now; whoever is faster makes this decision anew.
    hall.refresh_standings(reads).await?;
    if phase == Phase::Undo {
        return Ok(status::undo(hall, id, permit.actor(), changes));
    }
    let name = people::names(reads, &[account]).await?.remove(&account);
    let declaration = closing(hall, id, edit, account, name.unwrap_or_default());
    let declared = status::declare(hall, &declaration, permit.actor(), changes);
    declared.map_err(|faults| Problem::broken(&format!("a closed office that cannot be declared: {faults:?}")).into())
}

/// What is said of a closed office: nothing at its counters, and where to go instead.
fn closing(hall: &Hall, id: Uuid, edit: &Edit, account: Uuid, name: String) -> Declaration {
    let counters = hall.counters();
    let after_hours = counters.office(&edit.office).map(|office| office.after_hours.clone()).unwrap_or_default();
    let instead = |lang: Lang, more: &str| {
        let said = super::desk::texts::T::new(lang).closed_instead();
        if more.is_empty() { said.into_owned() } else { format!("{said} {more}") }
    };
    Declaration {
        id,
        scope: Scope::house(&edit.office),
        state: status::State::Suspended,
        from: Millis::start_of(edit.from),
        until: Some(Millis::start_of(edit.to).plus_days(1)),
        reason: edit.reason.clone(),
        instead: Text {
            ja: instead(Lang::Ja, &after_hours.ja),
            en: instead(Lang::En, &after_hours.en),
            ja_simple: after_hours.ja_simple,
        },
        href: String::new(),
        extends_to: None,
        strict: false,
        decided_by: if name.is_empty() { account.to_string() } else { name },
        staff: Some(account),
        made_at: hall.now(),
        undone_at: None,
    }
}
