//! How long work takes and what is waited for before it, step by step.
//!
//! Work is counted in working time. What is waited for: where nobody of ours works (the citizen's turn) the whole time. Else whoever is on duty with
//! nothing to do takes what is there, so it was not there until the person who began it had last been idle: where the step waits for others by its
//! kind, it was ready some time between then and the begin ([`crate::between`]). A step of another kind is given a delay only if a tenth of its cases lay
//! longer than five working minutes while the person who then began them had nothing to do; what lay while they were busy, or at night, the queue
//! explains. That person was then at work that is not in the log, so this delay is counted in their working time.

use flow::NodeKind;
use twin::spec::{Before, Cause, Step};
use twin::{Dist, Hours};

use crate::Lack;
use crate::between::Between;
use crate::dist::Reservoir;
use crate::people::Worked;
use crate::view::{DAY, MINUTE, View, Window};

/// Nobody begins in the same second.
const AT_ONCE: i64 = 5 * MINUTE;
/// In a hundred.
const EVIDENT: u64 = 10;

#[derive(Clone, Default)]
struct Of {
    work: Reservoir,
    by_channel: Vec<Reservoir>,
    wait: Between,
    unexplained: u64,
    without: u64,
    seen: u64,
}

pub(crate) struct Samples(Vec<Of>);

/// Who is waited for before a step of this kind, and whether its kind alone says so.
fn waits_for(kind: &NodeKind) -> (Cause, bool) {
    match kind {
        NodeKind::Citizen | NodeKind::Pay { .. } => (Cause::Citizen, true),
        NodeKind::Wait { .. } => (Cause::External, true),
        NodeKind::System { .. } => (Cause::OtherOffice, true),
        NodeKind::Visit { .. } => (Cause::Citizen, false),
        NodeKind::Batch { .. } => (Cause::Batching, false),
        _ => (Cause::OtherWork, false),
    }
}

/// The person at hand, in moments since the first day.
struct Person {
    whose: u32,
    /// Since when they were free.
    free: Option<i64>,
    /// The last moment they were on duty with nothing to do.
    idle: Option<i64>,
}

impl Person {
    /// They begin something: until when they had nothing to do.
    fn begins(&mut self, hours: &Hours, at: i64) {
        let Some(free) = self.free.filter(|free| *free < at) else { return };
        let open = hours.between(free, at);
        if open > 0 {
            self.idle = Some(hours.after(free, open));
        }
    }
}

impl Samples {
    pub fn of(view: &View<'_>, order: &[u32], worked: &[Worked], window: Window) -> Self {
        let mut samples = Self(vec![Of::default(); view.log.activities.len()]);
        let channels = view.asked.channels.map_or(0, |channels| channels.names.len());
        samples.0.iter_mut().for_each(|of| of.by_channel = vec![Reservoir::default(); channels]);
        for event in (0..view.log.events()).filter(|event| view.taken(*event, window)) {
            samples.work(view, event, worked);
        }
        let base = view.first * DAY;
        let mut at = Person { whose: u32::MAX, free: None, idle: None };
        for event in order.iter().map(|event| *event as usize) {
            let (Some(pool), Some(done)) = (view.pool_of(event), view.done(event)) else { continue };
            let begun = view.started(event).unwrap_or(done) - base;
            if view.log.resource[event] != at.whose {
                at = Person { whose: view.log.resource[event], free: None, idle: None };
            }
            let hours = &worked[pool].hours.laid;
            at.begins(hours, begun);
            if view.taken(event, window) && view.started(event).is_some() {
                samples.wait(view, event, begun, &at, hours);
            }
            at.free = at.free.max(Some(done - base));
        }
        samples
    }

    /// What a single event tells.
    fn work(&mut self, view: &View<'_>, event: usize, worked: &[Worked]) {
        let activity = usize::from(view.log.activity[event]);
        let (of, seed, kind) = (&mut self.0[activity], view.asked.seed, activity as u64);
        let (Some(node), Some(done)) = (view.node[activity], view.done(event)) else { return };
        of.seen += 1;
        let Some(pool) = view.pool[activity] else {
            // The citizen's turn.
            if let Some(enabled) = view.could_begin(event) {
                of.wait.add(exactly(done - enabled), seed, kind);
            }
            return;
        };
        let Some(started) = view.started(event) else {
            of.without += 1;
            return;
        };
        if view.log.resource[event] == 0
            && waits_for(&view.asked.graph.nodes[node].kind).1
            && let Some(enabled) = view.could_begin(event)
        {
            of.wait.add(exactly(started - enabled), seed, kind);
        }
        let Some(worked) = in_hours(view, &worked[pool], started, done) else { return };
        of.work.add(worked, seed, kind);
        if let Some(channel) = view.channel(view.case_of[event] as usize) {
            of.by_channel[channel].add(worked, seed, kind);
        }
    }

    /// What the person's time before says of the wait.
    fn wait(&mut self, view: &View<'_>, event: usize, begun: i64, at: &Person, hours: &Hours) {
        let activity = usize::from(view.log.activity[event]);
        let (Some(node), Some(could)) = (view.node[activity], view.could_begin(event)) else { return };
        let could = (could - view.first * DAY).min(begun);
        let of = &mut self.0[activity];
        let whole = begun - could;
        // Nobody on duty with nothing to do has left it lying.
        let idle = at.idle.map_or(0, |idle| (idle - could).clamp(0, whole));
        let since = could.max(at.free.unwrap_or(could)).min(begun);
        let late = hours.between(since, begun) > AT_ONCE;
        of.unexplained += u64::from(late);
        let (cause, always) = waits_for(&view.asked.graph.nodes[node].kind);
        let waited = if always {
            (idle, whole)
        } else if cause == Cause::OtherWork {
            exactly(hours.between(could, if late { begun } else { could + idle }))
        } else {
            exactly(if late { whole } else { 0 })
        };
        of.wait.add(waited, view.asked.seed, activity as u64);
    }

    /// Puts what was seen of a node into its step.
    pub fn step(&mut self, view: &View<'_>, node: usize, kind: &NodeKind, step: &mut Step, lacks: &mut Vec<Lack>) {
        let id = || view.asked.graph.id(node).to_owned();
        if kind.lane().is_none() {
            return;
        }
        let (cause, always) = waits_for(kind);
        let mut none = Of::default();
        let of = match view.activity(node) {
            Some(activity) => &mut self.0[activity],
            None => &mut none,
        };
        if kind.minutes().is_some() {
            step.work = of.work.dist();
            if step.work.is_none() {
                lacks.push(Lack::FewWork { node: id(), seen: of.work.count });
            } else if of.without > 0 {
                lacks.push(Lack::NoStart { node: id(), without: of.without, of: of.seen });
            }
            let names = view.asked.channels.map_or(&[][..], |channels| &channels.names);
            for (name, seen) in names.iter().zip(&mut of.by_channel) {
                if let Some(dist) = seen.dist() {
                    step.work_by_channel.insert(name.clone(), dist);
                }
            }
        }
        let time = of.wait.settled(view.asked.seed).dist();
        let evident = of.unexplained * 100 >= of.wait.count * EVIDENT;
        match time {
            None if always => lacks.push(Lack::NoDelay { node: id() }),
            Some(time) if always => step.before = Some(Before { time, cause }),
            Some(time) if evident => {
                let percent = u32::try_from(of.unexplained * 100 / of.wait.count.max(1)).unwrap_or(100);
                lacks.push(Lack::Unexplained { node: id(), percent });
                step.before = Some(Before { time, cause });
            }
            _ => {}
        }
        if step.before.as_ref().is_some_and(|before| before.time == Dist::Fixed(0.0)) && !always {
            step.before = None;
        }
    }
}

/// The bounds of what is known.
fn exactly(waited: i64) -> (i64, i64) {
    (waited, waited)
}

/// Working time; for what lies outside the hours, the clock on the wall where it is one day's.
fn in_hours(view: &View<'_>, worked: &Worked, started: i64, done: i64) -> Option<i64> {
    let base = view.first * DAY;
    let hours = &worked.hours.laid;
    let (from, to) = (started - base, done - base);
    if from >= to {
        return Some(0);
    }
    if hours.is_open(from) && hours.is_open(to - 1) {
        return Some(hours.between(from, to));
    }
    (started.div_euclid(DAY) == done.div_euclid(DAY)).then_some(to - from)
}
