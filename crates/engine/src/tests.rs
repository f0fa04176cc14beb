//! The engine against small procedures written in a notation of a few lines, and against every command in every state.

mod clock;
mod invariants;
mod life;
mod migrate;
pub(crate) mod notation;
mod real;
mod replay;
mod table;
mod world;
