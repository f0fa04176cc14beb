//! Papers: what citizens attach, and the letters the office writes.
//!
//! A letter is written once, when the act that asks for it is decided, and never set again: years later it reads as it was sent. It is held back until
//! the act can no longer be undone. This slice delivers nothing by itself: electronic letters are read on the case's page, printed ones
//! by the post room.

pub mod desk;
mod letter;
mod press;
pub mod records;
mod upload;

pub use desk::{address, addressee, issuer, sheet, size};
pub use letter::{Easy, easy_words, follow, preview, visible};
pub use press::{PressRoom, hand_over};
pub use upload::{Clean, EACH, Place, clean, erase, insert, remove};
