//! A small object as it was sent: each name looked for, each fault kept, and nothing taken that nobody asks for.

use serde_json::{Map, Value};

use super::answer::{Fault, step};
use super::texts::T;

pub struct Object<'v> {
    map: Option<&'v Map<String, Value>>,
    t: T,
    faults: Vec<Fault>,
}

impl<'v> Object<'v> {
    /// With these names and no others.
    pub fn of(sent: &'v Value, names: &[&str], t: T) -> Self {
        let map = sent.as_object();
        let mut faults = Vec::new();
        match map {
            None => faults.push(Fault::new("", "kind", t.fault_kind())),
            Some(map) => {
                let unknown = map.keys().filter(|name| !names.contains(&name.as_str()));
                faults.extend(unknown.map(|name| Fault::new(step(name), "unknown", t.fault_unknown())));
            }
        }
        Self { map, t, faults }
    }

    fn fault(&mut self, name: &str, there: bool) {
        let (code, detail) = if there { ("kind", self.t.fault_kind()) } else { ("empty", self.t.fault_missing()) };
        self.faults.push(Fault::new(step(name), code, detail));
    }

    /// A value that `read` can read; without one the fault is kept.
    pub fn take<X>(&mut self, name: &str, read: impl FnOnce(&'v Value) -> Option<X>) -> Option<X> {
        let value = self.map?.get(name);
        let found = value.and_then(read);
        if found.is_none() {
            self.fault(name, value.is_some());
        }
        found
    }

    /// A text that is not blank and not too long, without blanks around.
    pub fn text(&mut self, name: &str, longest: usize) -> Option<&'v str> {
        self.take(name, |value| {
            let text = value.as_str()?.trim();
            (!text.is_empty() && text.chars().count() <= longest).then_some(text)
        })
    }

    /// What was read, when nothing was wrong.
    pub fn done<X>(self, read: Option<X>) -> Result<X, Vec<Fault>> {
        match read {
            Some(read) if self.faults.is_empty() => Ok(read),
            _ => Err(self.faults),
        }
    }
}
