//! What somebody wants at the counter: services in their order, how many people come, and whether the questions were answered ahead.
//!
//! It is written into addresses and rows as ids and ticks, never as words of a person. A service keeps the ticks it was booked with: a city
//! that edits its minutes moves nobody's time.

use civic::Lang;
use counter::roster::ticks_for;
use counter::{Buyer, Counters, Part, Service, SkillsOf, TICK, Wanted};

use super::records::booking;

/// More services than these are no visit.
const MOST: usize = 8;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    pub services: Vec<String>,
    pub people: u16,
    /// 書かない窓口: the questions were answered before.
    pub prepared: bool,
}

impl Ask {
    /// What a booking is for.
    pub fn of_row(row: &booking::Model) -> Self {
        Self {
            services: services(&row.parts).map(str::to_owned).collect(),
            people: u16::try_from(row.people).unwrap_or(1),
            prepared: row.prepared,
        }
    }

    /// From the fields of an address: `s` (ids, with dots between or several times), `n`, `p`. What the city does not offer is left out.
    pub fn read(fields: &web::Fields, counters: &Counters) -> Self {
        let mut services: Vec<String> = Vec::new();
        for id in fields.all("s").into_iter().flat_map(|list| list.split('.')) {
            if services.len() < MOST && counters.service(id).is_some() && !services.iter().any(|known| known == id) {
                services.push(id.to_owned());
            }
        }
        // In the order of the city's file: the desk's own order.
        services.sort_by_key(|id| counters.services.iter().position(|service| service.id == *id));
        let people = fields.get("n").parse().unwrap_or(1).clamp(1, counters.rules.party.max(1));
        Self { services, people, prepared: fields.get("p") == "1" }
    }

    /// As it stands in an address.
    pub fn query(&self) -> String {
        let prepared = if self.prepared { "&p=1" } else { "" };
        format!("s={}&n={}{prepared}", self.services.join("."), self.people)
    }

    pub fn of<'a>(&self, counters: &'a Counters) -> Vec<&'a Service> {
        self.services.iter().filter_map(|id| counters.service(id)).collect()
    }

    fn minutes_of(&self, service: &Service) -> u16 {
        if self.prepared { service.prepared } else { service.minutes }
    }

    /// `moving-in:3,national-health:2`: what a row keeps.
    pub fn parts(&self, counters: &Counters) -> String {
        let part = |service: &Service| format!("{}:{}", service.id, ticks_for(self.minutes_of(service)));
        self.of(counters).into_iter().map(part).collect::<Vec<_>>().join(",")
    }

    pub fn wanted(&self, counters: &Counters, buyer: Buyer) -> Wanted {
        wanted(&self.parts(counters), &counters.skills_of(), self.people, buyer)
    }

    /// Minutes at the desk, and how many fewer than without preparation.
    pub fn minutes(&self, counters: &Counters) -> (i64, i64) {
        let ticks = |minutes: u16| i64::from(ticks_for(minutes)) * i64::from(TICK);
        let sum =
            |of: fn(&Service) -> u16| self.of(counters).into_iter().map(|service| ticks(of(service))).sum::<i64>();
        let (full, short) = (sum(|service| service.minutes), sum(|service| service.prepared));
        if self.prepared { (short, full - short) } else { (full, 0) }
    }
}

/// A row's parts as the board asks for them. A service that is no longer offered keeps its time; any desk may serve it.
pub fn wanted(parts: &str, skills: &SkillsOf<'_>, people: u16, buyer: Buyer) -> Wanted {
    let part = |text: &str| {
        let (id, ticks) = text.split_once(':')?;
        Some(Part { skills: skills.get(id).copied().unwrap_or_default(), ticks: ticks.parse().ok()? })
    };
    Wanted { parts: parts.split(',').filter_map(part).collect(), people, buyer }
}

/// The services a row's parts name.
pub fn services(parts: &str) -> impl Iterator<Item = &str> {
    parts.split(',').filter_map(|part| part.split_once(':').map(|(id, _)| id))
}

/// Their names, in a language.
pub fn names(parts: &str, counters: &Counters, lang: Lang) -> Vec<String> {
    let name =
        |id: &str| counters.service(id).map_or_else(|| id.to_owned(), |service| service.name.get(lang).to_owned());
    services(parts).map(name).collect()
}

/// Minutes an officer prepares them for.
pub fn preparation(parts: &str, counters: &Counters) -> i64 {
    services(parts).filter_map(|id| counters.service(id)).map(|service| i64::from(service.preparation)).sum()
}
