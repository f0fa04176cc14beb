//! A table of seats is read as it was written, and what was seen is what is confirmed.

use engine::allocation::{Applicant, allocate};
use uuid::Uuid;

use super::{Arrival, Cell, Table, cells, seen};

fn applicant(n: u128, points: i64, wishes: &[&str]) -> Applicant<Arrival> {
    Applicant {
        id: (0, Uuid::from_u128(n)),
        class: "age1".into(),
        points: points.into(),
        ties: Vec::new(),
        wishes: wishes.iter().map(|place| (*place).to_owned()).collect(),
    }
}

fn table() -> Table {
    let mut table = Table::default();
    table.set("aoba", "age1", 1);
    table.set("ueki", "age1", 1);
    table
}

#[test]
fn a_table_is_kept_as_it_was_entered() {
    assert_eq!(Table::read(&table().text()), table());
    assert_eq!((table().of("aoba", "age1"), table().of("aoba", "age2")), (1, 0));
    assert_eq!(Table::read("no table"), Table::default());
}

#[test]
fn each_place_says_what_it_gave_and_where_it_ended() {
    let all = [applicant(1, 40, &["aoba", "ueki"]), applicant(2, 45, &["aoba"]), applicant(3, 30, &["aoba", "ueki"])];
    let placed = allocate(&table().seats(), &all).expect("nobody twice");
    let cells = cells(&table(), placed.iter().map(|one| (one, "age1", Some("aoba"))));
    let cell = |place: &str| cells[&(place.to_owned(), "age1".to_owned())].clone();
    assert_eq!(cell("aoba"), Cell { seats: 1, offered: 1, cut_off: Some(45.into()), first: 3 });
    assert_eq!(cell("ueki"), Cell { seats: 1, offered: 1, cut_off: Some(40.into()), first: 0 });
}

#[test]
fn what_is_confirmed_is_what_was_seen() {
    let of = |all: &[Applicant<Arrival>], version| seen(version, &allocate(&table().seats(), all).expect("once"));
    let two = [applicant(1, 40, &["aoba"]), applicant(2, 45, &["ueki"])];
    let before = of(&two, 3);
    assert_eq!(before, of(&two, 3));
    assert_ne!(before, of(&two, 4), "somebody changed the seats");
    assert_ne!(before, of(&two[..1], 3), "a case is gone");
    assert_ne!(before, of(&[applicant(1, 41, &["aoba"]), applicant(2, 45, &["ueki"])], 3), "other points");
    assert_ne!(before, of(&[applicant(1, 40, &["ueki"]), applicant(2, 45, &["ueki"])], 3), "another place");
}
