//! Who works when, and who can do what: pools, their lanes, and the hours in which anybody able is there.

use std::collections::BTreeMap;

use super::{Lane, Plan, Pool, Setting};
use crate::dist::Dist;
use crate::fault::Fault;
use crate::hours::Hours;
use crate::num;
use crate::set::People;
use crate::spec::{Parameters, Pool as Told};

/// Lays out all pools. Answers the skills by name.
pub(super) fn lay_out(
    plan: &mut Plan,
    parameters: &Parameters,
    setting: &Setting<'_>,
) -> Result<BTreeMap<String, u32>, Fault> {
    let mut skills: BTreeMap<String, u32> = BTreeMap::new();
    for (id, pool) in &parameters.pools {
        let mut laid = Pool {
            id: id.clone(),
            order: pool.order,
            hours: Vec::new(),
            groups: Vec::new(),
            lanes: Vec::new(),
            skills: Vec::new(),
            stays: Vec::new(),
            overtime: overtime(id, pool)?,
            absent: Vec::new(),
        };
        for staff in &pool.staff {
            let week = parameters.hours.get(&staff.hours).ok_or_else(|| Fault::UnknownHours(staff.hours.clone()))?;
            let hours = week.laid_out(setting.from, setting.weeks, setting.calendar, &staff.leave);
            let longer = laid.overtime.map(|most| hours.longer(most));
            let at = keep(plan, hours)?;
            let stays = longer.map_or(Ok(at), |longer| keep(plan, longer))?;
            let mut mask = 0;
            for name in &staff.skills {
                let next = num::id(skills.len());
                let bit = *skills.entry(name.clone()).or_insert(next);
                mask |= 1u64.checked_shl(bit).ok_or_else(|| Fault::TooLarge(name.clone()))?;
            }
            laid.hours.extend(std::iter::repeat_n(at, usize::from(staff.count)));
            if !(0.0..=1.0).contains(&staff.absent) {
                return Err(Fault::BadNumber(format!("{id}: absent")));
            }
            laid.absent.extend(std::iter::repeat_n(staff.absent, usize::from(staff.count)));
            laid.stays.extend(std::iter::repeat_n(stays, usize::from(staff.count)));
            laid.skills.extend(std::iter::repeat_n(mask, usize::from(staff.count)));
        }
        plan.pools.push(laid);
        group(plan, plan.pools.len() - 1)?;
    }
    Ok(skills)
}

/// Milliseconds somebody can be asked to stay on.
fn overtime(id: &str, pool: &Told) -> Result<Option<i64>, Fault> {
    let Some(overtime) = &pool.overtime else { return Ok(None) };
    let most = Dist::Fixed(overtime.most);
    if most.is_sound() { Ok(Some(most.prepared().by(0))) } else { Err(Fault::BadNumber(format!("{id}: overtime"))) }
}

/// Keeps all hours by name, for rosters that are tried later.
pub(super) fn shifts(plan: &mut Plan, parameters: &Parameters, setting: &Setting<'_>) -> Result<(), Fault> {
    for (name, week) in &parameters.hours {
        let at = keep(plan, week.laid_out(setting.from, setting.weeks, setting.calendar, &[]))?;
        plan.shifts.insert(name.clone(), at);
    }
    Ok(())
}

/// The index of these hours; equal ones are kept once.
pub(super) fn keep(plan: &mut Plan, hours: Hours) -> Result<u16, Fault> {
    if let Some(at) = plan.hours.iter().position(|known| *known == hours) {
        return Ok(num::short(at));
    }
    plan.hours.push(hours);
    u16::try_from(plan.hours.len() - 1).map_err(|_| Fault::TooLarge("hours".to_owned()))
}

/// Groups the people of a pool by their hours.
pub(super) fn group(plan: &mut Plan, pool: usize) -> Result<(), Fault> {
    let Some(of) = plan.pools.get_mut(pool) else { return Ok(()) };
    if of.hours.len() > People::MOST {
        return Err(Fault::TooManyPeople(of.id.clone()));
    }
    of.groups.clear();
    for (person, hours) in (0u16..).zip(&of.hours) {
        let at = of.groups.iter().position(|group| group.0 == *hours).unwrap_or_else(|| {
            of.groups.push((*hours, People::default()));
            of.groups.len() - 1
        });
        of.groups[at].1.insert(person);
    }
    Ok(())
}

/// The lane for items of this priority that need these skills; made when it is the first of its kind.
pub(super) fn lane(plan: &mut Plan, pool: u16, priority: u8, skills: u64) -> Result<u32, Fault> {
    let same = |lane: &Lane| lane.pool == pool && lane.priority == priority && lane.skills == skills;
    if let Some(known) = plan.lanes.iter().position(same) {
        return Ok(num::id(known));
    }
    let lane = plan.lanes.len();
    plan.lanes.push(Lane { pool, priority, skills, able: People::default(), open: 0 });
    able(plan, lane)?;
    let mut lanes = std::mem::take(&mut plan.pools[usize::from(pool)].lanes);
    lanes.push(num::id(lane));
    lanes.sort_by_key(|lane| plan.lanes[num::at(*lane)].priority);
    plan.pools[usize::from(pool)].lanes = lanes;
    Ok(num::id(lane))
}

/// Who can serve a lane. Nobody is a fault of the step that made it; here it stays empty.
pub(super) fn able(plan: &mut Plan, lane: usize) -> Result<(), Fault> {
    let Lane { pool, skills, .. } = plan.lanes[lane];
    let mut able = People::default();
    for (person, has) in (0u16..).zip(&plan.pools[usize::from(pool)].skills) {
        if has & skills == skills {
            able.insert(person);
        }
    }
    plan.lanes[lane].able = able;
    if able.is_empty() { Err(Fault::NeverOpens(plan.pools[usize::from(pool)].id.clone())) } else { Ok(()) }
}

/// When anybody able is there, for each lane. A lane that is never open is a fault.
pub(super) fn lanes_open(plan: &mut Plan) -> Result<(), Fault> {
    for lane in 0..plan.lanes.len() {
        let Lane { pool, able, .. } = plan.lanes[lane];
        let groups = &plan.pools[usize::from(pool)].groups;
        let met: Vec<u16> = groups.iter().filter(|group| !group.1.and(&able).is_empty()).map(|group| group.0).collect();
        let never = met.iter().all(|hours| !plan.hours[usize::from(*hours)].ever_open());
        if never {
            return Err(Fault::NeverOpens(plan.pools[usize::from(pool)].id.clone()));
        }
        let open = match met.as_slice() {
            [one] => *one,
            many => {
                let many: Vec<&Hours> = many.iter().map(|hours| &plan.hours[usize::from(*hours)]).collect();
                let any = Hours::any_of(&many);
                keep(plan, any)?
            }
        };
        plan.lanes[lane].open = open;
    }
    Ok(())
}
