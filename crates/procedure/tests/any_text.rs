//! The reader meets any text without panicking, and what it refuses it refuses at a line.

use proptest::prelude::*;

const CHILD: &str = include_str!("../../../cities/hinokuni/procedures/child-allowance.yaml");
const ROAD: &str = include_str!("../../../cities/hinokuni/procedures/road-use.yaml");
const LETTER: &str = include_str!("../../../cities/hinokuni/letters/receipt.yaml");

const ALL: [&str; 4] = ["procedures/a.yaml", "letters/a.yaml", "appeals.yaml", "city.yaml"];

/// Reads and, where it can be read, judges; every fault has a line of the file.
fn try_as(names: &[&str], text: &str) -> Result<(), TestCaseError> {
    for name in names {
        let faults = match procedure::load(&[((*name).to_owned(), text.to_owned())]) {
            Ok(bundle) => procedure::check(&bundle),
            Err(faults) => {
                prop_assert!(!faults.is_empty());
                faults
            }
        };
        let lines = text.lines().count().max(1) + 1;
        for fault in faults {
            prop_assert!((1..=lines).contains(&(fault.line as usize)), "{name} {fault:?}");
            prop_assert!(!fault.to_string().is_empty());
        }
    }
    Ok(())
}

/// Each line taken out, and each line cut in the middle: still well, or refused at a line.
#[test]
fn a_good_file_with_a_line_less() {
    for file in [CHILD, ROAD] {
        let lines: Vec<&str> = file.lines().collect();
        for skip in 0..lines.len() {
            let less: Vec<&str> =
                lines.iter().enumerate().filter(|(at, _)| *at != skip).map(|(_, line)| *line).collect();
            try_as(&["procedures/a.yaml"], &less.join("\n")).unwrap();
            let mut cut = lines.clone();
            let half = cut[skip].char_indices().nth(cut[skip].chars().count() / 2).map_or(0, |(at, _)| at);
            cut[skip] = &cut[skip][..half];
            try_as(&["procedures/a.yaml"], &cut.join("\n")).unwrap();
        }
    }
}

fn pieces() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "a: ",
        "- ",
        "\n",
        "  ",
        "{",
        "}",
        "[",
        "]",
        "'",
        "\"",
        "&x",
        "*x",
        "<<: ",
        "!!int ",
        "|",
        ">",
        "#",
        ": ",
        ", ",
        "ja",
        "en",
        "stages",
        "when: ",
        "next: ",
        "group",
        "of",
        "of: ",
        "9e99",
        "-1",
        "~",
        "true",
        "\t",
        "\u{feff}",
        "葛\u{e0100}",
        "99999999999999999999",
        "---",
        "...",
        "%YAML",
        "\0",
    ])
    .prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in "\\PC{0,200}") {
        try_as(&ALL, &text)?;
    }

    #[test]
    fn any_yaml(parts in prop::collection::vec(pieces(), 0..60)) {
        try_as(&ALL, &parts.concat())?;
    }

    #[test]
    fn a_good_file_with_a_wound(at in any::<prop::sample::Index>(), length in 0usize..30, new in prop::collection::vec(pieces(), 0..3), which in 0usize..3) {
        let file = [CHILD, ROAD, LETTER][which];
        let letters: Vec<char> = file.chars().collect();
        let start = at.index(letters.len());
        let end = (start + length).min(letters.len());
        let text: String = letters[..start].iter().copied().chain(new.concat().chars()).chain(letters[end..].iter().copied()).collect();
        try_as(&ALL, &text)?;
    }
}
