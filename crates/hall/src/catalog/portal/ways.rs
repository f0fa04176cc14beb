//! The ways into a procedure: what is open, and why the rest is not.

use procedure::Procedure;
use procedure::model::{Assurance, Way};

use super::lines::Section;
use crate::Hall;
use crate::catalog::texts::T;
use crate::catalog::{Halt, HaltKind};

/// The button of the page, or the reason why there is none.
pub enum Main {
    /// Asked and sent here.
    Online {
        minutes: String,
        needs: Option<String>,
    },
    /// Written here, finished at the desk; `why` is the law's reason.
    Prepare {
        minutes: String,
        why: String,
    },
    Closed {
        why: String,
    },
    /// Taken by nobody online now, or no more.
    Halted {
        title: String,
        why: String,
        until: Option<String>,
        /// Desk or post take it all the same.
        elsewhere: bool,
    },
}

/// Another way in.
pub struct Other {
    pub name: String,
    pub open: bool,
    /// Whom to call or where to go; or why not.
    pub words: String,
    pub phone: Option<String>,
}

pub fn main(t: T, procedure: &Procedure, halt: Option<&Halt>) -> Main {
    if let Some(halt) = halt {
        return halted(t, procedure, halt);
    }

    let minutes = t.about_minutes(i64::from(procedure.minutes)).into_owned();
    match &procedure.channels.online {
        Way::Open { assurance } => Main::Online { minutes, needs: needs(t, *assurance) },
        Way::Prepare { why } => Main::Prepare { minutes, why: why.get(t.lang()).to_owned() },
        Way::Closed { why } => Main::Closed { why: why.get(t.lang()).to_owned() },
    }
}

fn halted(t: T, procedure: &Procedure, halt: &Halt) -> Main {
    let open = |way: &Way| !matches!(way, Way::Closed { .. });
    let stops = halt.kind == HaltKind::Maintenance;
    // Why, until when and what instead stands in the notice above.
    let (why, until) = match halt.kind {
        HaltKind::Declared => (t.halt_declared().into_owned(), None),
        HaltKind::Barred => (t.halt_barred().into_owned(), None),
        HaltKind::Maintenance | HaltKind::End => (halt.reason(t.lang()).to_owned(), halt.until),
    };
    Main::Halted {
        title: if halt.kind == HaltKind::End { t.halt_end_title() } else { t.halt_stop_title() }.into_owned(),
        why,
        until: until.map(|until| t.halt_until(&web::say::date_time(t.lang(), until)).into_owned()),
        elsewhere: stops && (open(&procedure.channels.desk) || open(&procedure.channels.post)),
    }
}

/// What must be at hand to be believed.
fn needs(t: T, assurance: Assurance) -> Option<String> {
    match assurance {
        Assurance::Email => Some(t.apply_mail().into_owned()),
        Assurance::Paper => Some(t.apply_paper().into_owned()),
        Assurance::None | Assurance::Desk => None,
    }
}

/// Phone, desk and post, each with its reason where it is closed.
pub fn others(t: T, hall: &Hall, procedure: &Procedure, section: &Section) -> Vec<Other> {
    let (channels, name) = (&procedure.channels, section.name.as_str());
    let prepared = matches!(channels.online, Way::Prepare { .. });
    let address = hall.city().address.get(t.lang());
    let desk = if prepared { t.way_desk_prepared(name) } else { t.way_desk_open(name) };
    let post = if address.is_empty() { t.way_post_open_plain(name) } else { t.way_post_open(address, name) };
    vec![
        other(t, t.way_desk().into_owned(), &channels.desk, desk.into_owned(), Some(&section.phone)),
        other(
            t,
            t.way_phone().into_owned(),
            &channels.phone,
            t.way_phone_open(name).into_owned(),
            Some(&section.phone),
        ),
        other(t, t.way_post().into_owned(), &channels.post, post.into_owned(), None),
    ]
}

fn other(t: T, name: String, way: &Way, words: String, phone: Option<&str>) -> Other {
    match way {
        Way::Open { .. } => Other { name, open: true, words, phone: phone.map(str::to_owned) },
        Way::Prepare { why } | Way::Closed { why } => {
            Other { name, open: false, words: why.get(t.lang()).to_owned(), phone: None }
        }
    }
}
