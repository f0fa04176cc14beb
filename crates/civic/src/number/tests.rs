use std::collections::BTreeSet;

use proptest::prelude::*;

use super::secret::{NotASecret, Secret};
use super::{Reception, ReceptionError};
use crate::SeededChance;

#[test]
fn a_number_is_read_however_it_was_copied() {
    let number = Reception::new("JT", 2026, 412).unwrap();
    let written = number.to_string();
    assert_eq!(written.split_at(9), ("JT26-0041", &written[9..]));
    let check = number.check_digit();
    for text in [
        written.clone(),
        written.to_lowercase(),
        written.replace('-', ""),
        written.replace('-', "ー"),
        written.replace('-', " − "),
        format!("ＪＴ２６－００４１２－{check}"),
        format!("  jt26 00412 {check} "),
    ] {
        assert_eq!(text.parse(), Ok(number.clone()), "{text}");
    }
    let wrong = if check == '0' { '1' } else { '0' };
    assert_eq!(format!("JT26-00412-{wrong}").parse::<Reception>(), Err(ReceptionError::CheckDigit));
    for text in [
        "",
        "JT26",
        "26-00412-3",
        "JT26-412-3",
        "JT26-00000-0",
        "申請26-00412-3",
        "JT26-00412-3x",
        "ABCDEFGHI26-00412-3",
        "JT26-000412-3",
    ] {
        assert_eq!(text.parse::<Reception>(), Err(ReceptionError::Shape), "{text}");
    }
    assert_eq!(Reception::new("jt", 2026, 1), Err(ReceptionError::Shape));
    assert!(Reception::new("JT", 2026, 123_456).unwrap().to_string().starts_with("JT26-123456-"));
}

#[test]
fn secrets_are_forty_bits_and_forgive_look_alikes() {
    let chance = SeededChance::new(5);
    let made: BTreeSet<String> = (0..500).map(|_| Secret::new(&chance).to_string()).collect();
    assert_eq!(made.len(), 500);
    let signs: BTreeSet<char> = made.iter().flat_map(|code| code.chars()).filter(|c| *c != '-').collect();
    assert_eq!(signs.len(), 32);
    let secret: Secret = "K7QM-3X0D".parse().unwrap();
    assert_eq!(secret.to_string(), "K7QM-3X0D");
    for text in ["k7qm3xod", "Ｋ７ＱＭ－３Ｘ０Ｄ", " K7QM 3XOD "] {
        assert!(text.parse::<Secret>().is_ok_and(|other| other.matches(&secret)), "{text}");
    }
    assert!(!secret.matches(&"K7QM-3X9D".parse().unwrap()));
    assert_eq!(format!("{secret:?}"), "Secret(…)");
    for text in ["", "K7QM-3X9", "K7QM-3X9DD", "K7QM-3X9U", "確認番号です"] {
        assert_eq!(text.parse::<Secret>(), Err(NotASecret), "{text}");
    }
}

fn numbers() -> impl Strategy<Value = Reception> {
    ("[A-Z]{1,8}", 2000_i16..2100, prop_oneof![1_u32..100_000, 1..=u32::MAX])
        .prop_map(|(symbol, year, serial)| Reception::new(&symbol, year, serial).unwrap())
}

proptest! {
    #[test]
    fn numbers_and_secrets_read_back(number in numbers(), seed in any::<u64>()) {
        prop_assert_eq!(number.to_string().parse(), Ok(number));
        let secret = Secret::new(&SeededChance::new(seed));
        prop_assert_eq!(secret.to_string().parse(), Ok(secret));
    }

    #[test]
    fn every_wrong_digit_and_every_swap_is_seen(number in numbers(), pick in any::<prop::sample::Index>(), to in b'0'..=b'9') {
        let written = number.to_string();
        let places: Vec<usize> = (0..written.len()).filter(|at| written.as_bytes()[*at].is_ascii_digit()).collect();
        let at = places[pick.index(places.len())];
        let mut slip = written.clone().into_bytes();
        slip[at] = to;
        let slip = String::from_utf8(slip).unwrap();
        prop_assert!(slip == written || slip.parse::<Reception>().is_err());

        let mut swap = written.clone().into_bytes();
        let next = places.iter().copied().find(|place| *place > at).unwrap_or(at);
        swap.swap(at, next);
        let swap = String::from_utf8(swap).unwrap();
        prop_assert!(swap == written || swap.parse::<Reception>().is_err(), "{} {}", written, swap);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*", near in "[a-zA-Zａ-ｚ0-9０-９ ー-]{0,20}") {
        for text in [text, near] {
            let _ = (text.parse::<Reception>(), text.parse::<Secret>());
        }
    }
}
