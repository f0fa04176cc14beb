//! Both sides of an answer in words and figures: the verdict, the citizens' table, the officers' table, and a file.

use std::borrow::Cow;

use axum::extract::{Path, State};
use axum::response::Response;
use twin::trial::Pick;
use uuid::Uuid;
use web::say::number;
use web::sheet::{self, Encoding};
use web::{Problem, Staff};

use super::charts::{Bar, Column, bars, day};
use super::names::Names;
use super::say;
use super::texts::T;
use crate::Hall;
use crate::people::SignedIn;
use crate::reform::answer::{Answer, Figure, Word};
use crate::reform::proposals;
use crate::screening::sheet_file;

pub struct Line {
    pub word: String,
    pub as_is: String,
    pub to_be: String,
    /// The difference with its interval.
    pub by: String,
    pub says: String,
}

/// What makes a day's overtime a year's, and hours yen.
pub struct Year {
    days: u32,
    yen: u32,
}

impl Year {
    pub fn of(hall: &Hall) -> Self {
        Self { days: DAYS, yen: hall.city().overtime_yen }
    }
}

/// Working days of a year.
const DAYS: u32 = 243;

pub struct Told {
    pub verdict: String,
    /// The officers' side of it; empty where nobody stays on.
    pub officers_verdict: String,
    pub how: String,
    pub bars: Vec<Bar>,
    pub height: i64,
    /// The end of the axis, in per cent.
    pub far: String,
    pub citizens: Vec<Line>,
    pub officers: Vec<Line>,
    pub heads: Vec<Line>,
    pub day: Vec<Column>,
    /// How overtime becomes money, in a sentence; empty where nobody stays on.
    pub formula: String,
}

pub fn told(t: T, answer: &Answer, year: &Year, names: &Names) -> Told {
    let (bars, far) = bars(t, answer);
    Told {
        verdict: verdict(t, answer),
        officers_verdict: officers_verdict(t, answer),
        how: t.try_how(&answer.cases.to_string(), &answer.pairs.to_string(), &answer.weeks.to_string()).into_owned(),
        height: i64::try_from(bars.len()).unwrap_or(0) * 34 + 40,
        bars,
        far,
        citizens: citizens(t, answer),
        officers: officers(t, answer, year, names),
        heads: heads(t, answer),
        day: day(answer),
        formula: overtime(answer)
            .map_or_else(String::new, |_| t.try_formula(&year.days.to_string(), &number(year.yen.into())).into_owned()),
    }
}

pub fn pick_word(t: T, pick: Pick) -> String {
    match pick {
        Pick::MeanLead => t.try_mean(),
        Pick::P50Lead => t.col_middle(),
        Pick::P90Lead => t.col_most(),
        Pick::MeanWait => t.try_wait(),
        Pick::Kept => t.try_kept(),
        Pick::Left => t.try_left(),
        Pick::P50Wait => t.try_p50_wait(),
        Pick::P90Wait => t.try_p90_wait(),
        Pick::Visits => t.try_visits(),
        Pick::Overtime => t.try_overtime(),
        Pick::TurnedAway => t.try_turned_away(),
        Pick::NoShow => t.try_no_show(),
    }
    .into_owned()
}

/// What takes time can be drawn as a part of today's.
pub fn is_span(pick: Pick) -> bool {
    !is_share(pick) && pick != Pick::Visits
}

fn is_share(pick: Pick) -> bool {
    matches!(pick, Pick::Kept | Pick::Left | Pick::TurnedAway | Pick::NoShow)
}

/// Hours as a span, a share in per cent, visits as a number.
pub fn figure_word(t: T, pick: Pick, of: f64) -> String {
    match pick {
        Pick::Visits => t.times(&format!("{of:.2}")).into_owned(),
        _ if is_share(pick) => per_cent(of),
        _ => say::hours(t, of),
    }
}

pub fn per_cent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

/// With its sign; a minus is a minus, and what rounds to nothing has none.
pub fn signed(t: T, pick: Pick, of: f64) -> String {
    let share = is_share(pick).then(|| format!("{:.1}", of.abs() * 100.0));
    let word = share.unwrap_or_else(|| figure_word(t, pick, of.abs()));
    let less = of < 0.0 && word.contains(|digit: char| matches!(digit, '1'..='9'));
    format!("{}{word}", if less { "−" } else { "+" })
}

fn line(t: T, figure: &Figure) -> Line {
    let of = |value: f64| figure_word(t, figure.pick, value);
    let by = |value: f64| signed(t, figure.pick, value);
    let says = match figure.says {
        Word::Better => t.says_better(),
        Word::Worse => t.says_worse(),
        Word::Same => t.says_same(),
    };
    Line {
        word: pick_word(t, figure.pick),
        as_is: of(figure.as_is),
        to_be: of(figure.to_be),
        by: t.by_between(&by(figure.high), &by(figure.low), &by(figure.to_be - figure.as_is)).into_owned(),
        says: says.into_owned(),
    }
}

fn citizens(t: T, answer: &Answer) -> Vec<Line> {
    // Nobody leaves where nobody can: a line of zeros tells nothing.
    let none = |figure: &Figure| figure.as_is == 0.0 && figure.to_be == 0.0;
    let at_counter = !answer.figure(Pick::P90Wait).is_none_or(none);
    let nobody = |figure: &Figure| match figure.pick {
        Pick::Kept => false,
        // That half of them do not wait at all is told.
        Pick::P50Wait => !at_counter,
        _ => none(figure),
    };
    let ours = |figure: &Figure| matches!(figure.pick, Pick::MeanWait | Pick::Overtime);
    let shown = |figure: &&Figure| !ours(figure) && !nobody(figure);
    let mut all: Vec<Line> = answer.figures.iter().filter(shown).map(|figure| line(t, figure)).collect();
    let [as_is, to_be] = answer.papers;
    if as_is != to_be {
        let less = i64::try_from(to_be).unwrap_or(0) - i64::try_from(as_is).unwrap_or(0);
        all.push(Line {
            word: t.try_papers().into_owned(),
            as_is: as_is.to_string(),
            to_be: to_be.to_string(),
            by: format!("{}{}", if less < 0 { "−" } else { "+" }, less.abs()),
            says: String::new(),
        });
    }
    all
}

fn officers(t: T, answer: &Answer, year: &Year, names: &Names) -> Vec<Line> {
    let mut all: Vec<Line> = answer.figure(Pick::MeanWait).map(|figure| line(t, figure)).into_iter().collect();
    if let Some(figure) = overtime(answer) {
        all.push(line(t, figure));
        let hours = f64::from(year.days);
        all.push(times(t, figure, t.try_overtime_year(), hours));
        all.push(times(t, figure, t.try_overtime_yen(), hours * f64::from(year.yen)));
    }
    let [as_is, to_be] = answer.minutes;
    all.push(plain(t.try_minutes(), [as_is, to_be].map(|of| format!("{of:.1}")), &format!("{:+.1}", to_be - as_is)));
    let [as_is, to_be] = answer.at_home;
    all.push(plain(t.try_at_home(), [as_is, to_be].map(per_cent), &signed(t, Pick::Kept, to_be - as_is)));
    let or_none = |of: Option<f64>, word: fn(f64) -> String| of.map_or_else(|| "–".to_owned(), word);
    let both = |of: [Option<f64>; 2]| of[0].zip(of[1]).map(|(one, other)| other - one);
    for team in &answer.teams {
        let name = names.pool(t, &team.pool);
        let points = both(team.worked).map(|by| signed(t, Pick::Kept, by)).unwrap_or_default();
        all.push(plain(t.try_busy_pool(&name), team.worked.map(|of| or_none(of, per_cent)), &points));
        let more = both(team.switches).map(|by| format!("{by:+.0}")).unwrap_or_default();
        all.push(plain(t.try_switches(&name), team.switches.map(|of| or_none(of, |of| format!("{of:.0}"))), &more));
    }
    all
}

fn plain(word: Cow<'static, str>, [as_is, to_be]: [String; 2], by: &str) -> Line {
    Line { word: word.into_owned(), as_is, to_be, by: by.replace('-', "−"), says: String::new() }
}

/// A figure of a day, a year's or in yen.
fn times(t: T, figure: &Figure, word: Cow<'static, str>, by: f64) -> Line {
    let whole = |of: f64| number(counter::draw::whole(of * by));
    let signed = |of: f64| format!("{}{}", if of < 0.0 { "−" } else { "+" }, whole(of.abs()));
    let between = t.by_between(&signed(figure.high), &signed(figure.low), &signed(figure.to_be - figure.as_is));
    plain(word, [whole(figure.as_is), whole(figure.to_be)], &between)
}

fn heads(t: T, answer: &Answer) -> Vec<Line> {
    let line = |(head, one, other): &(String, f64, f64)| Line {
        word: say::head_word(t, head),
        as_is: per_cent(*one),
        to_be: per_cent(*other),
        by: signed(t, Pick::Kept, other - one),
        says: String::new(),
    };
    answer.heads.iter().map(line).collect()
}

/// The far end of a difference, its mean and its near end, without signs.
fn ends(t: T, figure: &Figure) -> [String; 3] {
    let (low, high) = (figure.low.abs(), figure.high.abs());
    [low.max(high), (figure.to_be - figure.as_is).abs(), low.min(high)].map(|hours| say::hours(t, hours))
}

/// What can be said of the difference, and how sure that is.
pub fn verdict(t: T, answer: &Answer) -> String {
    let Some(figure) = answer.figure(Pick::MeanLead) else { return String::new() };
    let [far, mean, near] = ends(t, figure);
    match figure.says {
        Word::Better => t.try_better(&far, &mean, &near),
        Word::Worse => t.try_worse(&far, &mean, &near),
        Word::Same => t.try_same(&say::hours(t, figure.high.abs()), &say::hours(t, figure.low.abs())),
    }
    .into_owned()
}

/// What becomes of overtime.
fn officers_verdict(t: T, answer: &Answer) -> String {
    let Some(figure) = overtime(answer) else { return String::new() };
    let [far, mean, near] = ends(t, figure);
    match figure.says {
        Word::Better => t.overtime_less(&far, &mean, &near),
        Word::Worse => t.overtime_more(&far, &mean, &near),
        Word::Same => t.overtime_same(),
    }
    .into_owned()
}

/// Nothing where nobody stays on.
fn overtime(answer: &Answer) -> Option<&Figure> {
    answer.figure(Pick::Overtime).filter(|figure| figure.as_is > 0.0 || figure.to_be > 0.0)
}

/// The tables of both sides as one file.
pub async fn file(State(hall): State<Hall>, staff: Staff<SignedIn>, Path(id): Path<Uuid>) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let proposal = proposals::one(&staff.reads().await?, id).await?;
    let names = Names::of(&hall, &proposal.row.scenario);
    let told = told(t, proposal.answer.as_ref().ok_or(Problem::NotFound)?, &Year::of(&hall), &names);
    let mut out = sheet::begin(Encoding::Utf8);
    let head = [t.col_side(), t.col_figure(), t.try_as_is(), t.try_to_be(), t.col_by(), t.col_says()];
    sheet::line(Encoding::Utf8, head.iter().map(|word| &**word), &mut out);
    let sides =
        [(t.try_citizens(), &told.citizens), (t.try_officers(), &told.officers), (t.heads_title(), &told.heads)];
    for (side, lines) in sides {
        for line in lines {
            let cells = [&*side, &line.word, &line.as_is, &line.to_be, &line.by, &line.says];
            sheet::line(Encoding::Utf8, cells, &mut out);
        }
    }
    Ok(sheet_file(&t.proposal_file_name(), Encoding::Utf8, out))
}

#[cfg(test)]
mod tests {
    use civic::Lang;

    use super::*;

    #[test]
    fn the_mean_stands_within_its_interval() {
        let figure = Figure { pick: Pick::MeanLead, as_is: 3.0, to_be: 2.0, low: -2.0, high: -0.5, says: Word::Better };
        let answer = Answer {
            pairs: 8,
            level: 0.95,
            weeks: 8,
            cases: 400,
            figures: vec![figure],
            heads: Vec::new(),
            teams: Vec::new(),
            halves: Vec::new(),
            minutes: [30.0, 30.0],
            at_home: [0.0, 0.0],
            papers: [3, 3],
            staffing: None,
        };
        let t = T::new(Lang::Ja);
        let words = verdict(t, &answer);
        assert!(words.contains("1時間短くなります") && words.contains("30分〜2時間"), "{words}");
        let line = line(t, &answer.figures[0]);
        assert_eq!(line.by, "−1時間（−2時間〜−30分）");
        assert_eq!(signed(t, Pick::Visits, -0.001), "+0.00回");
        assert_eq!(signed(t, Pick::Left, -0.015), "−1.5");
        let (bars, far) = bars(t, &answer);
        assert_eq!((far.as_str(), bars[0].class), ("67", "f-act"));
        assert!(bars[0].from < bars[0].at && bars[0].at < bars[0].from + bars[0].width && bars[0].at < 560);
    }
}
