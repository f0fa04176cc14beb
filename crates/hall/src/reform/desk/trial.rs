//! 試してみる: a scenario as it is and changed, both sides on one page, with the interval and what the numbers rest on.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use twin::trial::{Comparison, Pick, Says, Side, share};
use web::{Asked, Page, Problem, Staff, html};

use super::say;
use super::texts::T;
use crate::Hall;
use crate::people::SignedIn;
use crate::reform::tried::{CASES, NotTried, Tried, tried};

/// What is compared: the middle of what citizens live through varies least.
const PICK: Pick = Pick::MeanLead;
const HOUR: f64 = 3_600_000.0;

struct Line {
    word: String,
    as_is: String,
    to_be: String,
}

struct Told {
    verdict: String,
    how: String,
    citizens: Vec<Line>,
    officers: Vec<Line>,
    heads: Vec<Line>,
}

struct Choice {
    href: String,
    name: String,
    about: String,
    basis: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "reform/desk/trial.html")]
struct TrialPage {
    page: Page,
    t: T,
    choices: Vec<Choice>,
    told: Option<Told>,
    not: Option<String>,
}

pub async fn get(State(hall): State<Hall>, staff: Staff<SignedIn>, Asked(asked): Asked) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let name = asked.get("s");
    let (mut told, mut not) = (None, None);
    if !name.is_empty() {
        match tried(&hall, name, PICK).await? {
            Ok(tried) => told = Some(both(t, &tried)),
            Err(why) => not = Some(words(t, why)?),
        }
    }
    let choices = hall.city().scenarios.iter().map(|(id, scenario)| {
        let named = scenario.name.get(t.lang());
        Choice {
            href: format!("/desk/reform/try?s={id}"),
            name: if named.is_empty() { id.clone() } else { named.to_owned() },
            about: scenario.about.get(t.lang()).to_owned(),
            basis: scenario.basis.get(t.lang()).to_owned(),
            chosen: id == name,
        }
    });
    let choices = choices.collect();
    let page = hall.desk_page(&staff, t.try_title()).await?.back(t.title(), "/desk/reform");
    html(&TrialPage { page, t, choices, told, not })
}

fn words(t: T, why: NotTried) -> Result<String, Problem> {
    Ok(match why {
        NotTried::Unknown => return Err(Problem::NotFound),
        NotTried::Wrong(fault) => t.try_wrong(&fault),
        NotTried::Stale(stale) => {
            let all: Vec<String> = stale.into_iter().map(|stale| stale.procedure).collect();
            t.try_stale(&all.join(&t.between()))
        }
        NotTried::Busy => t.try_busy(),
        NotTried::TooLong => t.try_long(),
    }
    .into_owned())
}

fn both(t: T, tried: &Tried) -> Told {
    let said = &tried.said;
    let line = |word: std::borrow::Cow<'static, str>, pick: Pick| {
        let (as_is, to_be) = said.means(pick);
        Line { word: word.into_owned(), as_is: figure(t, pick, as_is), to_be: figure(t, pick, to_be) }
    };
    let pools = tried.as_is.pools.iter().zip(&tried.to_be.pools);
    let officers = pools.map(|(as_is, to_be)| Line {
        word: t.try_busy_pool(&as_is.pool).into_owned(),
        as_is: per_cent(as_is.worked),
        to_be: per_cent(to_be.worked),
    });
    Told {
        verdict: verdict(t, said),
        how: t.try_how(&CASES.to_string(), &said.pairs.len().to_string()).into_owned(),
        citizens: vec![
            line(t.try_mean(), Pick::MeanLead),
            line(t.col_middle(), Pick::P50Lead),
            line(t.col_most(), Pick::P90Lead),
            line(t.try_kept(), Pick::Kept),
        ],
        officers: std::iter::once(line(t.try_wait(), Pick::MeanWait)).chain(officers).collect(),
        heads: heads(t, &tried.as_is, &tried.to_be),
    }
}

/// Hours as a span, a share in per cent.
fn figure(t: T, pick: Pick, of: f64) -> String {
    match pick {
        Pick::Kept | Pick::Left => per_cent(of),
        _ => say::span(t, counter::draw::whole(of * HOUR)),
    }
}

fn per_cent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

/// What can be said of the difference, and how sure that is.
fn verdict(t: T, said: &Comparison) -> String {
    let effect = said.verdict.effect;
    let span = |hours: f64| say::span(t, counter::draw::whole(hours.abs() * HOUR));
    let (near, far) = (effect.low.abs().min(effect.high.abs()), effect.low.abs().max(effect.high.abs()));
    match said.verdict.says {
        Says::Better => t.try_better(&span(far), &span(effect.mean), &span(near)),
        Says::Worse => t.try_worse(&span(far), &span(effect.mean), &span(near)),
        Says::NotDistinguishable => t.try_same(&span(effect.high), &span(effect.low)),
    }
    .into_owned()
}

fn heads(t: T, as_is: &Side, to_be: &Side) -> Vec<Line> {
    let of = |side: &Side, ms: i64| per_cent(share(ms, side.spent.whole()));
    let both = as_is.spent.heads().into_iter().zip(to_be.spent.heads());
    let any = both.filter(|((_, one), (_, other))| *one > 0 || *other > 0);
    any.map(|((head, one), (_, other))| Line {
        word: say::head_word(t, head),
        as_is: of(as_is, one),
        to_be: of(to_be, other),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use civic::Lang;
    use twin::stats::Estimate;
    use twin::trial::Verdict;

    use super::*;

    #[test]
    fn the_mean_stands_within_its_interval() {
        let effect = Estimate { mean: -1.0, low: -2.0, high: -0.5, count: 8 };
        let said = Comparison { verdict: Verdict { says: Says::Better, effect }, pairs: Vec::new() };
        let words = verdict(T::new(Lang::Ja), &said);
        assert!(words.contains("1時間短くなります") && words.contains("30分〜2時間"), "{words}");
    }
}
