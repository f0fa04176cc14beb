//! What holds: declarations over procedures and services, places and channels, and how one of these cells stands at a moment. Plain values.

use civic::{Millis, Text};
use counter::Service;
use jiff::civil::Date;
use uuid::Uuid;

#[cfg(test)]
mod tests;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Normal,
    /// Fewer desks, longer waits.
    Reduced,
    /// Every other way is closed.
    OnlineOnly,
    Suspended,
    /// Ends what was said before of the same.
    Resumed,
}

impl State {
    pub const ALL: [Self; 5] = [Self::Normal, Self::Reduced, Self::OnlineOnly, Self::Suspended, Self::Resumed];

    pub fn word(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Reduced => "reduced",
            Self::OnlineOnly => "online-only",
            Self::Suspended => "suspended",
            Self::Resumed => "resumed",
        }
    }

    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }

    /// Whether nothing is to be told.
    pub fn is_normal(self) -> bool {
        matches!(self, Self::Normal | Self::Resumed)
    }

    /// Whether nobody is served this way.
    pub fn closes(self, channel: Channel) -> bool {
        self == Self::Suspended || self == Self::OnlineOnly && channel != Channel::Online
    }
}

/// A way to the city.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Channel {
    Online,
    Counter,
    Phone,
    Post,
}

impl Channel {
    pub const ALL: [Self; 4] = [Self::Online, Self::Counter, Self::Phone, Self::Post];

    pub fn word(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Counter => "counter",
            Self::Phone => "phone",
            Self::Post => "post",
        }
    }

    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.word() == word)
    }
}

/// Some of a kind by their ids, or all there are and will be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Set {
    All,
    Some(Vec<String>),
}

impl Set {
    pub fn none() -> Self {
        Self::Some(Vec::new())
    }

    pub fn one(id: impl Into<String>) -> Self {
        Self::Some(vec![id.into()])
    }

    /// `*`, or ids with spaces between, as a row holds it.
    pub fn read(text: &str) -> Self {
        if text == "*" { Self::All } else { Self::Some(text.split_whitespace().map(str::to_owned).collect()) }
    }

    pub fn text(&self) -> String {
        match self {
            Self::All => "*".to_owned(),
            Self::Some(ids) => ids.join(" "),
        }
    }

    pub fn has(&self, id: &str) -> bool {
        match self {
            Self::All => true,
            Self::Some(ids) => ids.iter().any(|known| known == id),
        }
    }

    /// What is no single one is only within all.
    fn covers(&self, id: Option<&str>) -> bool {
        id.map_or(*self == Self::All, |id| self.has(id))
    }

    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Some(ids) if ids.is_empty())
    }
}

/// What a declaration is about. Procedures and services are two names of the same counter's work: either is enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    pub procedures: Set,
    pub services: Set,
    pub offices: Set,
    pub channels: Set,
}

impl Scope {
    /// Everything an office does at its counters: what a closed house is.
    pub fn house(office: &str) -> Self {
        Self {
            procedures: Set::All,
            services: Set::All,
            offices: Set::one(office),
            channels: Set::one(Channel::Counter.word()),
        }
    }

    pub fn covers(&self, cell: &Cell<'_>) -> bool {
        let named = |set: &Set, id: Option<&str>| id.is_some_and(|id| set.has(id));
        (named(&self.procedures, cell.procedure) || named(&self.services, cell.service))
            && self.offices.covers(cell.office)
            && self.channels.has(cell.channel.word())
    }
}

/// One thing asked about.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'a> {
    pub procedure: Option<&'a str>,
    pub service: Option<&'a str>,
    /// None: the city as a whole, as online, by phone and by post.
    pub office: Option<&'a str>,
    pub channel: Channel,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    pub id: Uuid,
    pub scope: Scope,
    pub state: State,
    pub from: Millis,
    /// Open until somebody says otherwise.
    pub until: Option<Millis>,
    pub reason: Text,
    /// What to do instead.
    pub instead: Text,
    /// A page of this city about it; empty for none.
    pub href: String,
    /// Periods that end meanwhile end on this day.
    pub extends_to: Option<Date>,
    /// What was begun cannot be sent either.
    pub strict: bool,
    /// Who decided it, by name and office.
    pub decided_by: String,
    /// Who wrote it down.
    pub staff: Option<Uuid>,
    /// Given when it is written.
    pub made_at: Millis,
    pub undone_at: Option<Millis>,
}

impl Declaration {
    pub fn holds(&self, at: Millis) -> bool {
        self.undone_at.is_none() && self.from <= at && !self.is_over(at)
    }

    pub fn is_over(&self, at: Millis) -> bool {
        self.undone_at.is_some() || self.until.is_some_and(|until| until <= at)
    }

    /// Moments at which it changed or changes something.
    fn turns(&self) -> impl Iterator<Item = Millis> {
        [Some(self.made_at), Some(self.from), self.until, self.undone_at].into_iter().flatten()
    }
}

/// All of a city, oldest first, as one reading saw them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Declarations {
    /// Version of the stream that this reading saw.
    pub seen: i64,
    pub all: Vec<Declaration>,
}

impl Declarations {
    /// The last moment at which anything became other than it was: what live pages go by, the same in every process.
    pub fn position(&self, now: Millis) -> i64 {
        let turns = self.all.iter().flat_map(Declaration::turns);
        turns.filter(|turn| *turn <= now).max().map_or(0, |turn| turn.0)
    }

    /// The moment the next one is made: after all others, whatever the clock says.
    pub fn next(&self, now: Millis) -> Millis {
        let last = self.all.iter().flat_map(|of| [Some(of.made_at), of.undone_at]).flatten().max();
        last.map_or(now, |last| now.max(last.plus_ms(1)))
    }

    /// Whether anything may be other than usual: on most days nothing is, and nobody looks further.
    pub fn any(&self, now: Millis) -> bool {
        self.all.iter().any(|one| one.holds(now) && !one.state.is_normal())
    }

    pub fn find(&self, id: Uuid) -> Option<&Declaration> {
        self.all.iter().find(|known| known.id == id)
    }
}

/// How a cell stands, and by whose word.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    pub state: State,
    pub by: Option<&'a Declaration>,
}

/// The newest declaration in force that covers the cell.
pub fn what<'a>(all: &'a Declarations, cell: &Cell<'_>, now: Millis) -> Standing<'a> {
    let by = all.all.iter().rev().find(|one| one.holds(now) && one.scope.covers(cell));
    match by {
        Some(one) if !one.state.is_normal() => Standing { state: one.state, by },
        _ => Standing { state: State::Normal, by: None },
    }
}

/// Why something is not declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing, nowhere or no way is named.
    Scope,
    Reason,
    /// It ends before it begins.
    Period,
    /// What must be received (戸籍届) is closed without another place.
    Always,
    /// Not an address of this city's own pages.
    Href,
    DecidedBy,
}

/// All that is wrong; `services` are the city's.
pub fn faults<'a>(new: &Declaration, services: impl IntoIterator<Item = &'a Service>) -> Vec<Fault> {
    let closes = new.state.closes(Channel::Counter) && new.scope.channels.has(Channel::Counter.word());
    let received = |service: &Service| service.always && new.scope.has_service(service);
    let own = |href: &str| href.is_empty() || href.starts_with('/') && !href.starts_with("//") && !href.contains('\\');
    let scope = &new.scope;
    let nothing = scope.procedures.is_empty() && scope.services.is_empty();
    let checks = [
        (nothing || scope.offices.is_empty() || scope.channels.is_empty(), Fault::Scope),
        (new.reason.ja.trim().is_empty() && !new.state.is_normal(), Fault::Reason),
        (new.until.is_some_and(|until| until <= new.from), Fault::Period),
        (closes && new.instead.ja.trim().is_empty() && services.into_iter().any(received), Fault::Always),
        (!own(&new.href), Fault::Href),
        (new.decided_by.trim().is_empty(), Fault::DecidedBy),
    ];
    checks.into_iter().filter(|(wrong, _)| *wrong).map(|(_, fault)| fault).collect()
}

/// A declaration with the places and ways where it is the newest word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub of: Declaration,
    pub offices: Vec<String>,
    pub channels: Vec<Channel>,
}

impl Seen {
    pub fn add(&mut self, cell: &Cell<'_>) {
        if let Some(office) = cell.office.filter(|id| !self.offices.iter().any(|known| known == id)) {
            self.offices.push(office.to_owned());
        }
        if !self.channels.contains(&cell.channel) {
            self.channels.push(cell.channel);
        }
    }
}

/// What is to be told of these cells, the newest first; each declaration once.
pub fn seen<'c>(all: &Declarations, cells: impl Iterator<Item = Cell<'c>>, now: Millis) -> Vec<Seen> {
    let mut found: Vec<Seen> = Vec::new();
    if !all.any(now) {
        return found;
    }
    for cell in cells {
        let Some(by) = what(all, &cell, now).by else { continue };
        if let Some(known) = found.iter_mut().find(|seen| seen.of.id == by.id) {
            known.add(&cell);
        } else {
            let mut first = Seen { of: by.clone(), offices: Vec::new(), channels: Vec::new() };
            first.add(&cell);
            found.push(first);
        }
    }
    found.sort_by_key(|seen| std::cmp::Reverse((seen.of.made_at, seen.of.id)));
    found
}

impl Scope {
    pub fn has_service(&self, service: &Service) -> bool {
        self.services.has(&service.id) || service.procedure.as_deref().is_some_and(|id| self.procedures.has(id))
    }

    /// A procedure by its own name or by one of its services.
    pub fn has_procedure(&self, id: &str, services: &[Service]) -> bool {
        let own = |service: &Service| service.procedure.as_deref() == Some(id) && self.services.has(&service.id);
        self.procedures.has(id) || services.iter().any(own)
    }
}
