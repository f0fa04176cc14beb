use proptest::prelude::*;

use super::*;

const IDS: [&str; 3] = ["a", "b", "c"];

fn set() -> impl Strategy<Value = Set> {
    prop_oneof![
        Just(Set::All),
        proptest::sample::subsequence(&IDS[..], 0..=3)
            .prop_map(|ids| Set::Some(ids.into_iter().map(str::to_owned).collect()))
    ]
}

fn channels() -> impl Strategy<Value = Set> {
    let words: Vec<&'static str> = Channel::ALL.into_iter().map(Channel::word).collect();
    prop_oneof![
        Just(Set::All),
        proptest::sample::subsequence(words, 1..=4)
            .prop_map(|ids| Set::Some(ids.into_iter().map(str::to_owned).collect()))
    ]
}

prop_compose! {
    fn declaration()(procedures in set(), services in set(), offices in set(), channels in channels(), state in proptest::sample::select(&State::ALL[..]),
        from in 0..100i64, len in proptest::option::of(1..50i64), made in 0..100i64, undone in proptest::option::weighted(0.2, 0..100i64)) -> Declaration {
        Declaration { state, made_at: Millis(made), undone_at: undone.map(Millis), ..new(Scope { procedures, services, offices, channels }, from, len.map(|len| from + len)) }
    }
}

fn new(scope: Scope, from: i64, until: Option<i64>) -> Declaration {
    Declaration {
        id: Uuid::nil(),
        scope,
        state: State::Suspended,
        from: Millis(from),
        until: until.map(Millis),
        reason: Text::ja("停電のため"),
        instead: Text::default(),
        href: String::new(),
        extends_to: None,
        strict: false,
        decided_by: "区長".to_owned(),
        staff: None,
        made_at: Millis(from),
        undone_at: None,
    }
}

fn all(mut all: Vec<Declaration>) -> Declarations {
    all.sort_by_key(|one| one.made_at);
    Declarations { seen: 1, all }
}

fn cell<'a>(procedure: Option<&'a str>, service: Option<&'a str>, office: Option<&'a str>) -> Cell<'a> {
    Cell { procedure, service, office, channel: Channel::Counter }
}

fn everything() -> Scope {
    Scope { procedures: Set::All, services: Set::All, offices: Set::All, channels: Set::All }
}

proptest! {
    /// Against a reading by hand: of all that hold and cover, the one made last.
    #[test]
    fn the_newest_in_force_wins(of in proptest::collection::vec(declaration(), 0..12), now in 0..200i64,
        procedure in proptest::option::of(proptest::sample::select(&IDS[..])), service in proptest::option::of(proptest::sample::select(&IDS[..])),
        office in proptest::option::of(proptest::sample::select(&IDS[..])), channel in proptest::sample::select(&Channel::ALL[..])) {
        let (all, now) = (all(of), Millis(now));
        let cell = Cell { procedure, service, office, channel };
        let mut wanted = State::Normal;
        for one in &all.all {
            let in_time = one.from.0 <= now.0 && one.until.is_none_or(|until| now.0 < until.0) && one.undone_at.is_none();
            let subject = procedure.is_some_and(|id| one.scope.procedures.has(id)) || service.is_some_and(|id| one.scope.services.has(id));
            let place = match office { Some(id) => one.scope.offices.has(id), None => one.scope.offices == Set::All };
            if in_time && subject && place && one.scope.channels.has(channel.word()) {
                wanted = if one.state == State::Resumed { State::Normal } else { one.state };
            }
        }
        let found = what(&all, &cell, now);
        prop_assert_eq!(found.state, wanted);
        prop_assert_eq!(found.by.is_none(), wanted == State::Normal, "what is normal is nobody's word");
    }

    /// Taking one back leaves what would stand had it never been made.
    #[test]
    fn undone_is_as_if_never_said(of in proptest::collection::vec(declaration(), 1..12), which in any::<proptest::sample::Index>(), now in 0..200i64) {
        let with = all(of);
        let at = which.index(with.all.len());
        let (mut undone, mut without) = (with.clone(), with);
        undone.all[at].undone_at = Some(Millis(0));
        without.all.remove(at);
        for office in [None, Some("a"), Some("b"), Some("z")] {
            let cell = cell(Some("a"), Some("b"), office);
            prop_assert_eq!(what(&undone, &cell, Millis(now)).state, what(&without, &cell, Millis(now)).state);
        }
    }

    /// A position never goes back, and moves whenever a standing does.
    #[test]
    fn what_changes_moves_the_position(of in proptest::collection::vec(declaration(), 0..12), now in 0..200i64) {
        let all = all(of);
        let (before, after) = (Millis(now), Millis(now + 1));
        prop_assert!(all.position(before) <= all.position(after));
        let cell = cell(Some("a"), None, Some("a"));
        if what(&all, &cell, before).state != what(&all, &cell, after).state {
            prop_assert!(all.position(before) < all.position(after));
        }
        prop_assert!(all.next(before).0 >= all.all.iter().map(|one| one.made_at.0 + 1).max().unwrap_or(0));
    }

    #[test]
    fn everything_covers_all_that_is_somewhere(service in "[a-z]{1,8}", office in proptest::option::of("[a-z]{1,8}"), now in 10..99i64) {
        let all = all(vec![new(everything(), 10, Some(99))]);
        let found = what(&all, &cell(None, Some(&service), office.as_deref()), Millis(now));
        prop_assert_eq!(found.state, State::Suspended);
        prop_assert_eq!(what(&all, &cell(None, Some(&service), office.as_deref()), Millis(99)).state, State::Normal, "ends at its end");
    }

    #[test]
    fn sets_are_read_as_they_are_written(set in set()) {
        prop_assert_eq!(Set::read(&set.text()), set);
    }
}

#[test]
fn resumed_ends_what_was_said_of_the_same_alone() {
    let resumed = Declaration { state: State::Resumed, ..new(Scope::house("a"), 20, None) };
    let all = all(vec![new(everything(), 10, None), resumed]);
    let at = |office| what(&all, &cell(None, Some("x"), office), Millis(30)).state;
    assert_eq!((at(Some("a")), at(Some("b")), at(None)), (State::Normal, State::Suspended, State::Suspended));
}

#[test]
fn what_must_be_received_is_closed_only_with_another_place() {
    let service = |id: &str, always| {
        let text = format!(
            r#"{{"id":"{id}","name":{{"ja":"x"}},"letter":"A","skill":"s","minutes":5,"prepared":5,"always":{always}}}"#
        );
        serde_json::from_str::<Service>(&text).expect("a service")
    };
    let services = [service("register", true), service("tax", false)];
    let closed = new(Scope::house("a"), 1, None);
    assert_eq!(faults(&closed, &services), [Fault::Always]);
    assert!(faults(&Declaration { instead: Text::ja("宿直で受け付けます"), ..closed.clone() }, &services).is_empty());
    assert!(faults(&Declaration { state: State::Reduced, ..closed.clone() }, &services).is_empty());
    let tax = Scope { procedures: Set::none(), services: Set::one("tax"), ..Scope::house("a") };
    assert!(faults(&Declaration { scope: tax, ..closed }, &services).is_empty());
}

#[test]
fn what_is_not_whole_is_refused() {
    let good = new(Scope { procedures: Set::one("p"), services: Set::none(), ..everything() }, 5, Some(9));
    assert!(faults(&good, []).is_empty());
    let none = Scope { procedures: Set::none(), services: Set::none(), ..everything() };
    for (bad, fault) in [
        (Declaration { scope: none, ..good.clone() }, Fault::Scope),
        (Declaration { reason: Text::new(" ", "power cut"), ..good.clone() }, Fault::Reason),
        (Declaration { until: Some(Millis(5)), ..good.clone() }, Fault::Period),
        (Declaration { href: "//evil.example".to_owned(), ..good.clone() }, Fault::Href),
        (Declaration { href: "javascript:x".to_owned(), ..good.clone() }, Fault::Href),
        (Declaration { decided_by: String::new(), ..good.clone() }, Fault::DecidedBy),
    ] {
        assert_eq!(faults(&bad, []), [fault]);
    }
}
