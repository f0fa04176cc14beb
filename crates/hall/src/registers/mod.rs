//! Registers: imported snapshots of the residents' register, compared with answers on the officers' side only (照合).
//!
//! Nothing on the citizens' side may reach this slice; the tidy test holds that.

pub mod records;
