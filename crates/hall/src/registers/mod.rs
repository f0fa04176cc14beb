//! Registers: imported snapshots of the residents' register, compared with answers on the officers' side only (照合).
//!
//! Nothing on the citizens' side may reach this slice; the tidy test holds that.

pub mod desk;
mod lookup;
mod read;
pub mod records;
pub mod rules;
mod snapshot;
