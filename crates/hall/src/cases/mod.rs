//! Cases: drafts, applications on their way, the tasks they make, and the decisions they end with.
//!
//! A case moves only through `act` (or `arrive`, for its first step); both hand one `Changes` to the committer. What follows from a
//! command is the engine's to say; who may see a case is `Scope`'s. This slice sends nothing and prints nothing: mail is `notices`, letters
//! are `papers`.

mod act;
mod addressee;
mod arrival;
mod carry_out;
pub mod desk;
mod file;
mod knock;
mod mail;
mod mentions;
mod migrate;
mod notice_way;
mod person;
mod records;
mod retyped;
mod rows;
mod scope;
mod shield;

pub use crate::screening::disposition;
pub use act::{Act, Decided, FlagReason, Follower, Happened, NewAnswer, Words, decide, kind_of, stream};
pub use addressee::{Addressee, addressee};
pub use arrival::{Arriving, EARLIER, NUMBER, arrive, case_of, code, draft_stream};
pub use carry_out::{Unperformed, perform};
pub use desk::{
    Beside, BesideLine, Checks, MESSAGE, Offers, Opened, Propose, Verdict, Warn, definition_at, draw, marks_of,
    on_version, open, party, party_at, refused, results_of,
};
pub use file::{CaseFile, Glance, answers_of_each, glance, path_of, read, row};
pub use knock::tried;
pub use mail::{CASE_MAIL, MailKind};
pub use mentions::{Named, addresses, named};
pub use migrate::{migrate, running, running_by_rules, running_by_stage};
pub use notice_way::{choose_notice, choose_print, may_choose_notice, may_choose_print};
pub use person::{Person, mark as person_mark, of as person_of};
pub use records::{answer, case_file, case_text, decision, draft, flag, letter, paper, task};
pub use retyped::{HANDOVER, Handed, RETYPED, retyped};
pub use rows::{outcome_word, place_word, state_of, state_word, work_word};
pub use scope::{GIVEN, Reading, Scope};
pub use shield::records::{passing, protected_mark, shielded_case};
pub use shield::{
    AGAINST, Marker, Marks, PROTECTED, PROTECTIONS, SHIELD, Shield, Someone, covering_each, hide, hiding, lift,
    mark_unmarked, shield_again, shielded_by, speaking_of,
};
