//! Bookable times, made ready to give out.

use crate::dist::Dist;
use crate::spec::Booked;

/// Bookable times, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Times {
    pub share: f64,
    pub no_show: f64,
    pub slot: i64,
    pub per_slot: u16,
}

pub(super) fn times(booked: &Booked) -> Option<Times> {
    let slot = Dist::Fixed(booked.slot);
    let share = |share: f64| (0.0..=1.0).contains(&share);
    let sound = slot.is_sound() && booked.slot >= 1.0 && booked.per_slot > 0;
    let times = || Times {
        share: booked.share,
        no_show: booked.no_show,
        slot: slot.prepared().by(0),
        per_slot: booked.per_slot,
    };
    (sound && share(booked.share) && share(booked.no_show)).then(times)
}
