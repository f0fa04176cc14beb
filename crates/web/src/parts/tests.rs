use civic::Lang;
use jiff::civil::{Date, date};

use super::*;
use crate::texts::T;

fn day(on: Date, kind: DayKind) -> Day {
    Day { date: on, kind }
}

#[test]
fn the_calendar_shows_whole_weeks_and_names_every_day() {
    let days = vec![
        day(date(2026, 9, 29), DayKind::Received),
        day(date(2026, 9, 30), DayKind::Counted(1)),
        day(date(2026, 10, 1), DayKind::Stopped),
        day(date(2026, 10, 2), DayKind::Counted(2)),
        day(date(2026, 10, 3), DayKind::Weekend),
        day(date(2026, 10, 4), DayKind::Weekend),
        day(date(2026, 10, 5), DayKind::Counted(3)),
        day(date(2026, 10, 6), DayKind::Counted(4)),
    ];
    let promise = Promise {
        t: T::new(Lang::Ja),
        date: date(2026, 10, 6),
        today: date(2026, 10, 2),
        by: "ごろまで（標準処理期間から計算）".into(),
        lead: "今日で2日目".into(),
        days: days.clone(),
        sum: vec![("標準処理期間".into(), "4営業日".into())],
        stopped: None,
    };
    let html = promise.to_string();
    assert_eq!(html.matches("<td").count(), 15, "two weeks and one sum: {html}");
    assert!(html.contains(r#"<td class="o"></td><td class="t"><b>9/29</b>受付</td>"#), "{html}");
    assert!(html.contains(r#"<td class="x"><b>10/1</b>停止</td>"#), "{html}");
    assert!(html.contains(r#"<td class="c today"><b>2</b><span class="hide">今日 </span>2日目</td>"#), "{html}");
    assert!(html.contains(r#"<td class="p"><b>6</b>4日目</td>"#), "{html}");
    assert!(html.contains("ごろまで（標準処理期間から計算）"), "never an unconditional promise");
    let strip = Strip { state: "care", today: date(2026, 10, 2), days }.to_string();
    assert_eq!(
        strip,
        r#"<span class="strip strip--care" aria-hidden="true"><i></i><s></s><i></i><u></u><u></u></span>"#
    );
}

#[test]
fn what_people_wrote_is_escaped_in_every_part() {
    let evil = "<b>\"x\" & y";
    let t = T::new(Lang::En);
    let mut errors = Errors::none(t);
    assert_eq!(errors.to_string(), "");
    errors.add("name", evil);
    let drawn = [
        Tag::new(TagKind::Late, evil).to_string(),
        Note { kind: NoteKind::Care, title: evil.into(), body: evil.into() }.to_string(),
        Facts { t, facts: vec![Fact::new(evil, evil).change("/change")] }.to_string(),
        errors.to_string(),
        errors.fault("name").to_string(),
        Steps { steps: vec![Step { state: StepState::Now, title: evil.into(), at: None, line: evil.into() }] }
            .to_string(),
    ];
    for html in drawn {
        assert!(!html.contains("<b>\"x\"") && html.contains("&#60;b&#62;"), "{html}");
    }
    assert!(errors.to_string().contains("Fix 1 thing"));
}

#[test]
fn pages_name_the_neighbours_and_the_ends() {
    let pages = Pages { t: T::new(Lang::En), current: 5, count: 9, href: "/x?page=".into() };
    let html = pages.to_string();
    assert!(html.contains(r#"href="/x?page=4">Previous"#) && html.contains(r#"href="/x?page=6">Next"#), "{html}");
    assert!(!html.contains("page=2\"") && html.contains("page=9\""), "{html}");
    assert_eq!(Pages { t: T::new(Lang::En), current: 1, count: 1, href: String::new() }.to_string().trim(), "");
}
