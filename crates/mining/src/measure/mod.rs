//! What a log tells at once: who follows whom, in how many ways, what is done twice, where cases wait, who hands on to whom, when is worked.

pub mod bottleneck;
pub mod dfg;
pub mod duration;
pub mod handover;
pub mod heat;
pub mod live;
pub mod rework;
pub mod variant;
