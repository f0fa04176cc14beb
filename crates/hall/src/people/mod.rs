//! The people of the office: accounts, posts, deputies, and the organisation they stand in.
//!
//! Everything here is effective-dated and asked "as of a day". It decides nothing about cases: it says which roles somebody holds, and
//! the engine compares. Citizens are not here: their own pages are `mypage`'s.

mod change;
pub mod desk;
mod machine;
pub mod organisation;
pub mod password;
pub mod permission;
pub mod records;
pub mod seed;
mod sign_in;
mod staff;

pub use change::{
    Unchanged, account, add, add_deputy, add_post, change_own_password, deputies, end_deputy, end_post, new_password,
    organisation, posts, set_disabled,
};
pub use machine::{NewMachine, add_machine, end_machine, is_machine};
pub use organisation::Organisation;
pub use permission::{
    CallTickets, ConfirmProtection, Decide, DeclareStatus, EditProcedures, EditReplies, EditSchedules, EnterProtection,
    ExportCases, FreeFiles, HandleProtection, ManageDevices, ManageStaff, PostLetters, Publish, ReadAudit, ReadCases,
    ReadProtection, Registers, SignedIn, TendQueues, TypeIn, WorkTasks,
};
pub use sign_in::{LONGEST_LOGIN, sign_in};
pub use staff::{Officer, accounts, in_sections, names, on_leave, stream};
