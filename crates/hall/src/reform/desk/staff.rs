//! The smallest staff in words: the wish as it is typed, the curve between the officers' hours and the citizens' wait, and the way that keeps it.

use web::say::number;
use web::{Errors, Fields};

use super::names::Names;
use super::say;
use super::texts::T;
use crate::reform::answer::Answer;
use crate::reform::proposals::Proposal;
use crate::reform::staffing::{TEAMS, Way, Wish};

pub struct Team {
    pub id: String,
    pub name: String,
}

pub struct Point {
    pub x: i64,
    pub y: i64,
    pub best: bool,
    pub winner: bool,
    pub staff: String,
    pub waits: String,
    pub hours: String,
}

pub struct Curve {
    pub verdict: String,
    pub points: Vec<Point>,
    /// The ends of both axes.
    pub least: String,
    pub most: String,
    pub longest: String,
    /// The height of the wish.
    pub target: i64,
}

/// Teams of people who are all alike.
pub fn teams(t: T, proposal: &Proposal, names: &Names) -> Vec<Team> {
    let to_be = proposal.edits.applied(&proposal.as_is, &proposal.row.procedure);
    let alike = to_be.pools.iter().filter(|(_, pool)| pool.staff.len() == 1);
    alike.map(|(id, _)| Team { id: id.clone(), name: names.pool(t, id) }).collect()
}

pub fn wish(t: T, proposal: &Proposal, fields: &Fields, errors: &mut Errors) -> Option<Wish> {
    let known = teams(t, proposal, &Names::default());
    let known = known.iter().map(|team| team.id.clone());
    let teams: Vec<String> = known.filter(|id| fields.all("team").contains(&id.as_str())).collect();
    if teams.is_empty() || teams.len() > TEAMS {
        errors.add("team", t.fault_teams(&TEAMS.to_string()));
    }
    let minutes = fields.get("target").trim().parse::<u16>().ok().filter(|minutes| (1..=600).contains(minutes));
    if minutes.is_none() {
        errors.add("target", t.fault_minutes());
    }
    let target = f64::from(minutes?) / 60.0;
    errors.is_empty().then_some(Wish { teams, target })
}

pub fn curve(t: T, answer: &Answer, names: &Names) -> Option<Curve> {
    let staffing = answer.staffing.as_ref()?;
    let staff = |counts: &[u16]| {
        let each = staffing.teams.iter().zip(counts);
        let each = each.map(|(team, count)| t.staff_of(&count.to_string(), &names.pool(t, team)).into_owned());
        each.collect::<Vec<String>>().join(&t.between())
    };
    let ends = |of: fn(&Way) -> f64| {
        let all = staffing.ways.iter().map(of);
        all.fold((f64::INFINITY, 0.0_f64), |ends, value| (ends.0.min(value), ends.1.max(value)))
    };
    let (fewest, most) = ends(|way| way.hours);
    let (_, longest) = ends(|way| way.waits);
    let longest = longest.max(staffing.target);
    let at = |part: f64, size: f64| counter::draw::whole(part.clamp(0.0, 1.0) * size);
    let height = |waits: f64| 230 - at(if longest > 0.0 { waits / longest } else { 0.0 }, 210.0);
    let across = |hours: f64| 90 + at(if most > fewest { (hours - fewest) / (most - fewest) } else { 0.5 }, 820.0);
    let point = |way: &Way| Point {
        x: across(way.hours),
        y: height(way.waits),
        best: way.best,
        winner: staffing.winner.as_ref() == Some(&way.counts),
        staff: staff(&way.counts),
        waits: say::hours(t, way.waits),
        hours: number(counter::draw::whole(way.hours)),
    };
    let wish = say::hours(t, staffing.target);
    let verdict = match &staffing.winner {
        Some(counts) => t.staff_winner(&staff(counts), &wish),
        None => t.staff_none(&wish),
    };
    Some(Curve {
        verdict: verdict.into_owned(),
        points: staffing.ways.iter().map(point).collect(),
        least: number(counter::draw::whole(fewest)),
        most: number(counter::draw::whole(most)),
        longest: say::hours(t, longest),
        target: height(staffing.target),
    })
}
