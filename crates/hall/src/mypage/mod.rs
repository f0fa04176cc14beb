//! マイページ: a page of one's own, opened by mail, for whoever wants one. Everything works without it as well.
//!
//! It knows which cases are whose, keeps a family as the person writes it down, and who may act for whom. It knows nothing of a register,
//! refuses to show anything of one person to another, and has no password.

pub mod desk;
mod earlier;
mod family;
mod own;
mod portal;
mod proxy;
pub mod records;
mod sign_in;
mod texts;

pub use earlier::{Earlier, earlier};
pub use family::{MOST as MOST_FAMILY, Member, RELATIONS, Typed, keep, members, parse, remove};
pub use own::{How, cases, claim, holds, is_owned, let_go, owner, row as case_row};
pub use portal::{routes, signed_in};
pub use proxy::{
    Delegation, MOST as MOST_PROXIES, PROXY_ENDED, Standing, Wanted, add as add_proxy, end as end_proxy,
    find as find_proxy, fitting, of_case as proxy_of_case, of_person as proxies, sent_by, standing_for,
};
pub use sign_in::{MINUTES, SIGN_IN_MAIL, SignInMail, address, mail as sign_in_mail, sweep};
