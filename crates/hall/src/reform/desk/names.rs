//! What pools, hours and channels of the parameters are called on a page.

use std::collections::BTreeMap;

use super::texts::T;
use crate::Hall;
use crate::reform::edits::POOLED;

/// What the scenario's file calls its pools and hours.
#[derive(Default)]
pub struct Names(BTreeMap<String, civic::Text>);

impl Names {
    pub fn of(hall: &Hall, scenario: &str) -> Self {
        let known = hall.city().scenarios.iter().find(|(id, _)| id == scenario);
        Self(known.map(|(_, scenario)| scenario.names.clone()).unwrap_or_default())
    }

    pub fn hours(&self, t: T, name: &str) -> String {
        match name {
            "counter" => t.hours_counter().into_owned(),
            "staff" => t.hours_staff().into_owned(),
            _ => self.named(t, name),
        }
    }

    pub fn pool(&self, t: T, name: &str) -> String {
        if name == POOLED { t.pool_center().into_owned() } else { self.named(t, name) }
    }

    fn named(&self, t: T, name: &str) -> String {
        self.0.get(name).map_or_else(|| name.to_owned(), |text| text.get(t.lang()).to_owned())
    }
}

pub fn channel(t: T, name: &str) -> String {
    match name {
        "online" => t.channel_online().into_owned(),
        "desk" => t.channel_desk().into_owned(),
        "post" => t.channel_post().into_owned(),
        "phone" => t.channel_phone().into_owned(),
        _ => name.to_owned(),
    }
}
