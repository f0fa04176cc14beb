//! One small bundle that is right, and for each rule the smallest change that breaks it.

use super::in_file;

pub const GOOD: &str = r"
bundle: trip
event: birth
name: { ja: 旅, en: Trip }
who: { ja: 旅の方, en: Travellers }
questions:
  - { key: sleeps, type: yes-no, ask: { ja: 泊まるか, en: Sleeping }, why: { ja: 手続きのため, en: For the set } }
  - { key: count, type: number, min: 0, max: 9, when: 'sleeps', ask: { ja: 何人, en: People }, why: { ja: 手続きのため, en: For the set } }
common:
  - { key: nights, type: number, min: 1, max: 9, ask: { ja: 何泊, en: Nights }, why: { ja: 料金のため, en: For the fee } }
papers:
  map: { ja: 地図, en: Map }
items:
  - { procedure: stay, when: 'sleeps', write: 'count > 0', service: consult, minutes: 20, prepared: 10, from: { nights: nights }, set: { kind: hut } }
  - { id: boat, when: 'sleeps and count > 1', way: desk, service: consult, minutes: 5, papers: [map], name: { ja: 船, en: Boat }, who: { ja: 二人から, en: Two or more }, where: { ja: 港, en: Harbour } }
examples:
  - { name: 二人, answers: { sleeps: true, count: 2 }, expect: [stay, boat] }
  - { name: 帰る方, answers: { sleeps: false }, expect: [] }
";

#[track_caller]
fn brings(from: &str, to: &str, code: &str, words: &str) {
    in_file("trip.yaml", from, to, code, words);
}

#[test]
fn names_are_known() {
    brings("event: birth", "event: brith", "unknown-in-city", "did you mean `birth`");
    brings("bundle: trip", "bundle: tripp", "file-name", "name it tripp.yaml");
    brings("procedure: stay", "procedure: stray", "unknown-procedure", "did you mean `stay`");
    brings("papers: [map]", "papers: [mop]", "unknown-paper", "did you mean `map`");
    brings("nights: nights }", "nigths: nights }", "unknown-key", "`stay` does not ask for `nigths`");
    brings("nights: nights }", "nights: knights }", "unknown-key", "the bundle does not ask for `knights`");
    brings("'sleeps and count > 1'", "'sleeps and cuont > 1'", "rule", "cuont");
    brings("expect: [stay, boat]", "expect: [stay, boot]", "example", "did you mean `boat`");
    brings("sleeps: false }", "sleeps: false, rain: true }", "example", "nobody asks for `rain`");
}

#[test]
fn what_is_taken_over_fits() {
    brings(
        "key: nights, type: number, min: 1, max: 9",
        "key: nights, type: text",
        "type",
        "not every answer to `nights`",
    );
    brings("set: { kind: hut }", "set: { kind: cave }", "type", "`kind` does not take");
    brings("from: { nights: nights }", "from: { nights: { rows: nights, of: { a: b } } }", "unknown-key", "no group");
}

#[test]
fn the_set_is_decided_by_few_answers_and_always() {
    brings("type: yes-no, ask: { ja: 泊まるか", "type: text, ask: { ja: 泊まるか", "decides", "cannot decide a set");
    brings("min: 0, max: 9, when: 'sleeps', ", "when: 'sleeps', ", "decides", "cannot decide a set");
    brings(
        "'sleeps and count > 1'",
        "'count > 1'",
        "undecided",
        "neither in the set nor out of it when sleeps = false",
    );
    brings("'sleeps and count > 1'", "'sleeps and count > 20'", "never", "`boat` is in nobody's set");
    brings("when: 'sleeps', write", "when: 'sleeps or not(sleeps)', write", "always", "it decides nothing");
    brings("when: 'sleeps', ask", "when: 'nights > 1', ask", "rule", "nights");
}

#[test]
fn nothing_is_asked_or_brought_in_vain() {
    brings("from: { nights: nights }, ", "", "unused-question", "nobody needs `nights`");
    brings("papers: [map], ", "", "unused-paper", "nobody brings `map`");
}

#[test]
fn the_counter_knows_what_it_takes() {
    brings("service: consult, minutes: 5, ", "minutes: 5, ", "counter", "of no service");
    brings("service: consult, minutes: 5, ", "service: consult, ", "counter", "but no minutes");
    brings("prepared: 10", "prepared: 30", "counter", "prepared it takes longer");
}

#[test]
fn personas_come_out_to_the_letter() {
    brings("expect: [stay, boat]", "expect: [stay]", "example", "the set is [stay, boat]");
    brings("count: 2 }", "count: 1 }", "example", "the set is [stay]");
    brings("{ sleeps: true, count: 2 }", "{ sleeps: true }", "example", "`count` is asked, and not answered");
    brings("{ sleeps: false }", "{ sleeps: false, count: 3 }", "example", "`count` is not asked of this person");
    brings("sleeps: true, count: 2", "sleeps: true, count: 50", "example", "`count` does not take");
    brings(
        "  - { name: 二人, answers: { sleeps: true, count: 2 }, expect: [stay, boat] }\n",
        "",
        "no-example",
        "no persona has `stay`",
    );
}

#[test]
fn an_entry_is_a_procedure_or_told_and_never_both() {
    brings("procedure: stay, ", "procedure: stay, law: 滞在法, ", "unknown-key", "the procedure's own file says");
    brings("id: boat, ", "id: boat, write: 'sleeps', ", "unknown-key", "belongs to a procedure");
    brings("id: boat, ", "id: stay, ", "twice", "`stay` stands here twice");
    brings("way: desk, ", "", "missing", "`way` is missing");
}
