//! The report as one page: figures, map, waits, ways, repeated work, lengths, hours, hand-overs. Every chart has its table.

use std::fmt::Write as _;

use civic::Lang;
use mining::{Arc, DateForm, Kind, Order, Why};

use super::draw;
use super::facts::Facts;
use super::fitted::{decimals, figure, reason};
use super::html::{Cell, Html, escape, whole};
use super::texts::T;
use super::words::{count, day, length, moment, offset, percent};

/// Lines of a table a person still reads.
const LINES: usize = 20;
const WAYS: usize = 15;
/// All arcs are in the JSON; the page holds this many.
const ARCS: usize = 300;

pub fn page(facts: &Facts, lang: Lang) -> String {
    let t = T::new(lang);
    let mut html = Html::default();
    figures(&mut html, t, facts);
    map(&mut html, t, facts);
    waits(&mut html, t, facts);
    ways(&mut html, t, facts);
    again(&mut html, t, facts);
    lengths(&mut html, t, facts);
    hours(&mut html, t, facts);
    hands(&mut html, t, facts);
    model(&mut html, t, facts);
    fitted(&mut html, t, facts);
    how(&mut html, t, facts);
    let links: String =
        html.headings.iter().map(|(id, text)| format!("<li><a href=\"#{id}\">{text}</a></li>")).collect();
    let title = format!("{}: {}", t.title(), facts.name);
    let body = format!(
        "<main><h1>{}</h1><p>{}</p><p>{}: <b>{}</b></p><nav aria-label=\"{}\"><ul>{links}</ul></nav>\n{}</main>\n<footer>{}</footer>\n",
        escape(&t.title()),
        escape(&t.lead()),
        escape(&t.file()),
        escape(&facts.name),
        escape(&t.contents()),
        html.out,
        escape(&t.made_by())
    );
    whole(lang.tag(), &title, &body)
}

fn heads(texts: &[std::borrow::Cow<'static, str>]) -> Vec<String> {
    texts.iter().map(|text| text.clone().into_owned()).collect()
}

fn named(t: T, name: &str) -> String {
    if name.is_empty() { t.no_name().into_owned() } else { name.to_owned() }
}

fn activity(t: T, facts: &Facts, number: u16) -> String {
    named(t, facts.activity(number))
}

fn figures(html: &mut Html, t: T, facts: &Facts) {
    html.section("figures", &t.figures());
    let lang = t.lang();
    let right =
        t.right_of(&count(facts.right.cases.into()), &count(facts.right.right.into()), &percent(facts.right.share));
    let mut pairs = vec![
        (t.cases().into_owned(), count(facts.log.cases.len() as u64)),
        (t.events().into_owned(), count(facts.log.events() as u64)),
        (t.activities().into_owned(), count(facts.graph.events.iter().filter(|events| **events > 0).count() as u64)),
        (t.people().into_owned(), facts.people.map_or(t.people_few().into_owned(), |people| count(people as u64))),
        (t.right().into_owned(), right.into_owned()),
    ];
    if let Some((from, to)) = facts.period {
        pairs.insert(0, (t.period().into_owned(), t.period_of(&moment(lang, from), &moment(lang, to)).into_owned()));
        pairs.push((t.median().into_owned(), length(t, facts.lengths.p50_ms)));
        pairs.push((t.p90().into_owned(), length(t, facts.lengths.p90_ms)));
    }
    html.figures(&pairs);
    html.paragraph(&if facts.corrections { t.right_what_corrections() } else { t.right_what_any() });
}

fn arc_row(t: T, facts: &Facts, arc: &Arc) -> Vec<Cell> {
    let known = |ms| if arc.timed == 0 { "–".to_owned() } else { length(t, ms) };
    vec![
        Cell::Head(activity(t, facts, arc.from)),
        Cell::Text(activity(t, facts, arc.to)),
        Cell::Number(count(arc.count.into())),
        Cell::Number(known(arc.p50_ms)),
        Cell::Number(known(arc.p90_ms)),
        Cell::Number(known(arc.total_ms)),
    ]
}

fn map(html: &mut Html, t: T, facts: &Facts) {
    html.section("map", &t.map());
    if facts.log.events() == 0 {
        html.paragraph(&t.table_empty());
        return;
    }
    html.paragraph(&t.map_lead());
    let drawn = draw::map(t, facts);
    let (all, arcs) = (facts.graph.events.len(), facts.graph.arcs.iter().filter(|arc| arc.from != arc.to).count());
    if drawn.boxes < all || drawn.arrows < arcs {
        let of = |number: usize| count(number as u64);
        html.paragraph(&t.map_part(&of(all), &of(drawn.arrows), &of(arcs), &of(drawn.boxes)));
    }
    html.scroll(&t.map(), &drawn.svg);
    let mut arcs: Vec<&Arc> = facts.graph.arcs.iter().collect();
    arcs.sort_by_key(|arc| (std::cmp::Reverse(arc.count), arc.from, arc.to));
    let rows: Vec<Vec<Cell>> = arcs.into_iter().take(ARCS).map(|arc| arc_row(t, facts, arc)).collect();
    let columns = [t.col_from(), t.col_to(), t.col_count(), t.col_p50(), t.col_p90(), t.col_total()];
    html.table(&t.arcs_table(), &heads(&columns), &rows, Some(&t.as_table(&t.arcs_table())));
}

fn waits(html: &mut Html, t: T, facts: &Facts) {
    html.section("waits", &t.waits());
    html.paragraph(&t.waits_lead());
    if facts.log.started.is_empty() {
        html.paragraph(&t.no_starts());
    }
    let longest = mining::bottlenecks(&facts.graph);
    let row = |of: &mining::Bottleneck| {
        let mut row = arc_row(t, facts, &of.arc);
        row.push(Cell::Bar(percent(of.share), of.share));
        row
    };
    let rows: Vec<Vec<Cell>> = longest.iter().take(LINES).map(row).collect();
    let columns = [t.col_from(), t.col_to(), t.col_count(), t.col_p50(), t.col_p90(), t.col_total(), t.col_share()];
    html.table(&t.waits(), &heads(&columns), &rows, None);
}

fn ways(html: &mut Html, t: T, facts: &Facts) {
    html.section("ways", &t.ways());
    let all = facts.ways.ways.len();
    html.paragraph(&t.ways_lead(&count(all as u64), &count(all.min(WAYS) as u64)));
    let cases = facts.log.cases.len().max(1);
    let rows: Vec<Vec<Cell>> = (0..all.min(WAYS))
        .map(|way| {
            let times = facts.ways.ways[way].count;
            let steps: Vec<String> =
                facts.ways.steps(&facts.log, way).iter().map(|step| activity(t, facts, *step)).collect();
            let share = f64::from(times) / f64::from(u32::try_from(cases).unwrap_or(u32::MAX));
            vec![Cell::Number(count(times.into())), Cell::Bar(percent(share), share), Cell::Text(steps.join(" → "))]
        })
        .collect();
    html.table(&t.ways(), &heads(&[t.col_cases(), t.col_share(), t.col_way()]), &rows, None);
}

fn again(html: &mut Html, t: T, facts: &Facts) {
    html.section("again", &t.again());
    if facts.again.is_empty() {
        html.paragraph(&t.again_none());
        return;
    }
    html.paragraph(&t.again_lead());
    let row = |of: &mining::Rework| {
        let share = f64::from(of.repeated_in) / f64::from(of.cases.max(1));
        vec![
            Cell::Head(activity(t, facts, of.activity)),
            Cell::Number(count(of.cases.into())),
            Cell::Number(count(of.repeated_in.into())),
            Cell::Bar(percent(share), share),
            Cell::Number(count(of.repeats.into())),
        ]
    };
    let rows: Vec<Vec<Cell>> = facts.again.iter().take(LINES).map(row).collect();
    let columns = [t.col_activity(), t.col_cases_with(), t.col_cases_again(), t.col_share(), t.col_repeats()];
    html.table(&t.again(), &heads(&columns), &rows, None);
}

fn lengths(html: &mut Html, t: T, facts: &Facts) {
    html.section("lengths", &t.lengths());
    let spread = &facts.lengths;
    if spread.count == 0 {
        html.paragraph(&t.table_empty());
        return;
    }
    html.scroll(&t.lengths(), &draw::columns(t, facts));
    let last = spread.columns.len() - 1;
    let rows: Vec<Vec<Cell>> = (0_i64..)
        .zip(spread.columns.iter().enumerate())
        .map(|(number, (at, cases))| {
            let (from, to) = (length(t, number * spread.width_ms), length(t, (number + 1) * spread.width_ms));
            let name = match at {
                0 => t.length_below(&to),
                _ if at == last => t.length_above(&from),
                _ => t.length_between(&from, &to),
            };
            let share = f64::from(*cases) / f64::from(spread.count);
            vec![Cell::Head(name.into_owned()), Cell::Number(count((*cases).into())), Cell::Bar(percent(share), share)]
        })
        .collect();
    html.table(
        &t.lengths(),
        &heads(&[t.col_length(), t.col_cases(), t.col_share()]),
        &rows,
        Some(&t.as_table(&t.lengths())),
    );
}

fn hours(html: &mut Html, t: T, facts: &Facts) {
    html.section("hours", &t.hours());
    html.paragraph(&t.hours_lead());
    let days = [t.day_0(), t.day_1(), t.day_2(), t.day_3(), t.day_4(), t.day_5(), t.day_6()];
    let most = facts.heat.counts.iter().flatten().copied().max().unwrap_or(0).max(1);
    let mut inner = format!(
        "<table class=\"heat\"><caption class=\"hide\">{}</caption><thead><tr><th scope=\"col\">{}</th>",
        escape(&t.hours()),
        escape(&t.col_weekday())
    );
    for hour in 0..24 {
        let _ = write!(inner, "<th scope=\"col\">{hour}</th>");
    }
    inner.push_str("</tr></thead><tbody>");
    for (day, counts) in days.iter().zip(&facts.heat.counts) {
        let _ = write!(inner, "<tr><th scope=\"row\">{}</th>", escape(day));
        for number in counts {
            let shade = (u64::from(*number) * 5).div_ceil(u64::from(most));
            let text = if *number == 0 { String::new() } else { count((*number).into()) };
            let _ = write!(inner, "<td class=\"h{shade}\">{text}</td>");
        }
        inner.push_str("</tr>");
    }
    inner.push_str("</tbody></table>");
    html.scroll(&t.hours(), &inner);
}

fn hands(html: &mut Html, t: T, facts: &Facts) {
    html.section("hands", &t.hands());
    html.paragraph(&t.hands_lead());
    let hands = &facts.hands;
    if hands.withheld > 0 {
        html.paragraph(&t.hands_withheld(&count(hands.withheld.into()), &count(hands.groups_withheld.into())));
    }
    if hands.shown.is_empty() {
        html.paragraph(&t.hands_none());
        return;
    }
    let group = |of: u32| {
        let name = u16::try_from(of).map_or_else(|_| String::new(), |number| activity(t, facts, number));
        let people = hands.people.get(of as usize).copied().unwrap_or(0);
        t.hands_people(&name, &count(people.into())).into_owned()
    };
    let row = |of: &mining::Handover| {
        vec![Cell::Head(group(of.from)), Cell::Text(group(of.to)), Cell::Number(count(of.count.into()))]
    };
    let rows: Vec<Vec<Cell>> = hands.shown.iter().take(LINES).map(row).collect();
    html.table(&t.hands(), &heads(&[t.col_from(), t.col_to(), t.col_count()]), &rows, None);
}

fn model(html: &mut Html, t: T, facts: &Facts) {
    let Some((name, found)) = &facts.model else { return };
    html.section("model", &t.model());
    let fitness = format!("{:.3}", found.fitness);
    html.paragraph(&t.model_lead(&count(found.cases), &fitness, &count(found.fitting), name));
    if found.deviations.is_empty() {
        html.paragraph(&t.model_none());
        return;
    }
    let row = |of: &mining::Deviation| {
        let what = named(t, &of.what);
        let said = match of.kind {
            Kind::OutOfTurn => t.kind_out_of_turn(&what),
            Kind::Unknown => t.kind_unknown(&what),
            Kind::LeftOpen => t.kind_left_open(&what),
        };
        let after = match (of.kind, &of.after) {
            (Kind::LeftOpen, _) => "–".to_owned(),
            (_, Some(name)) => named(t, name),
            (_, None) => t.at_start().into_owned(),
        };
        vec![Cell::Head(said.into_owned()), Cell::Text(after), Cell::Number(count(of.count))]
    };
    let rows: Vec<Vec<Cell>> = found.deviations.iter().take(LINES).map(row).collect();
    html.table(&t.model(), &heads(&[t.col_deviation(), t.col_after(), t.col_count()]), &rows, None);
}

/// How far the twin's numbers may be trusted, and what the log did not say.
fn fitted(html: &mut Html, t: T, facts: &Facts) {
    let Some(fitted) = &facts.fitted else { return };
    let judged = &fitted.judged;
    html.section("fit", &t.fit());
    let (trained, held) = (count(judged.trained.into()), count(judged.held.into()));
    if judged.figures.is_empty() {
        html.paragraph(&t.fit_few(&held, &trained));
    } else {
        let (runs, split) = (count(judged.runs.into()), day(t.lang(), judged.split));
        html.paragraph(&t.fit_lead(&held, &runs, &split, &trained));
        let row = |of: &fit::Figure| {
            vec![
                Cell::Head(figure(t, of.measure)),
                Cell::Number(decimals(of.error)),
                Cell::Number(decimals(of.floor)),
                Cell::Number(of.ratio.map_or_else(|| "–".to_owned(), |ratio| format!("{ratio:.1}"))),
            ]
        };
        let rows: Vec<Vec<Cell>> = judged.figures.iter().map(row).collect();
        html.table(&t.fit(), &heads(&[t.col_figure(), t.col_error(), t.col_floor(), t.col_times()]), &rows, None);
    }
    html.paragraph(&if judged.advises { t.fit_yes() } else { t.fit_no() });
    html.list(&judged.reasons.iter().map(|of| reason(t, of)).collect::<Vec<_>>());
    if !fitted.fitted.lacks.is_empty() {
        html.paragraph(&t.lacks());
        html.list(&fitted.fitted.lacks.iter().map(|of| fitted.lack(t, of)).collect::<Vec<_>>());
    }
}

/// A count put into words.
type Note = fn(T, &str) -> std::borrow::Cow<'static, str>;

fn how(html: &mut Html, t: T, facts: &Facts) {
    html.section("how", &t.how());
    let mut said = vec![match facts.log.order {
        Order::Time => t.order_time(),
        Order::Document => t.order_document(),
    }];
    if let Some(guess) = &facts.guess {
        let delimiter = if guess.delimiter == '\t' { "TAB".to_owned() } else { guess.delimiter.to_string() };
        said.push(t.form_file(&delimiter, guess.encoding));
        said.extend(guess.dates.map(|dates| match dates {
            DateForm::YearFirst => t.form_dates_year_first(),
            DateForm::DayFirst => t.form_dates_day_first(),
            DateForm::MonthFirst => t.form_dates_month_first(),
            DateForm::Serial => t.form_dates_serial(),
            DateForm::Seconds | DateForm::Milliseconds => t.form_dates_number(),
        }));
    }
    let notes = &facts.log.notes;
    said.extend(notes.assumed_offset.map(|minutes| t.note_offset(&offset(minutes))));
    let counted: [(u64, Note); 7] = [
        (notes.ties, T::note_ties),
        (notes.reordered, T::note_reordered),
        (notes.timeless, T::note_timeless),
        (notes.nameless, T::note_nameless),
        (notes.nameless_cases, T::note_nameless_cases),
        (notes.unfinished, T::note_unfinished),
        (notes.passed_over, T::note_passed_over),
    ];
    said.extend(counted.iter().filter(|(number, _)| *number > 0).map(|(number, say)| say(t, &count(*number))));
    html.list(&heads(&said));
    let Some(guess) = &facts.guess else { return };
    let row = |column: &mining::Column| {
        let role = match column.role {
            "case" => t.role_case(),
            "activity" => t.role_activity(),
            "end" => t.role_end(),
            "start" => t.role_start(),
            "enabled" => t.role_enabled(),
            "resource" => t.role_resource(),
            _ => t.role_lifecycle(),
        };
        let why = match column.why {
            Why::Given => t.why_given(),
            Why::Heading => t.why_heading(),
            Why::Dates => t.why_dates(),
            Why::Repeats => t.why_repeats(),
            Why::FewWords => t.why_few_words(),
        };
        vec![Cell::Head(role.into_owned()), Cell::Text(column.name.clone()), Cell::Text(why.into_owned())]
    };
    let rows: Vec<Vec<Cell>> = guess.columns.iter().map(row).collect();
    html.table(&t.how_columns(), &heads(&[t.col_role(), t.col_column(), t.col_why()]), &rows, None);
}
