use proptest::prelude::*;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

use super::{CorporateNumber, MunicipalityCode, NumberError, contains_my_number, is_my_number};

#[test]
fn municipality_codes() {
    for (five, six) in
        [("43100", "431001"), ("43101", "431010"), ("43000", "430005"), ("13101", "131016"), ("01100", "011002")]
    {
        let code = MunicipalityCode::from_five(five).unwrap();
        assert_eq!(code.to_string(), six);
        assert_eq!(six.parse(), Ok(code));
    }
    assert_eq!("431002".parse::<MunicipalityCode>(), Err(NumberError::CheckDigit));
    assert_eq!("43100".parse::<MunicipalityCode>(), Err(NumberError::Shape));
    assert_eq!("４３１００１".parse(), MunicipalityCode::from_five("43100").ok_or(NumberError::Shape));
}

#[test]
fn corporate_numbers() {
    for good in ["8700110005901", "9000020431001", "8-7001-1000-5901"] {
        assert!(good.parse::<CorporateNumber>().is_ok(), "{good}");
    }
    assert_eq!("8700110005902".parse::<CorporateNumber>(), Err(NumberError::CheckDigit));
    assert_eq!("870011000590".parse::<CorporateNumber>(), Err(NumberError::Shape));
    let from: StrDeserializer<'_, Error> = "9000020431001".into_deserializer();
    assert_eq!(CorporateNumber::deserialize(from).map(|number| number.to_string()), Ok("9000020431001".to_owned()));
}

#[test]
fn my_numbers_are_found_however_they_are_written() {
    assert!(is_my_number("123456789018") && !is_my_number("123456789017") && !is_my_number("12345678901"));
    for text in [
        "123456789018",
        "番号は１２３４５６７８９０１８です",
        "1234-5678-9018",
        "1234 5678 9018",
        "１２３４－５６７８－９０１８",
        "1234　5678ー9018",
        "1234 - 5678 - 9018",
        "電話090-1234-5678 1234-5678-9018",
        "2026-04-01 123456789018 受付",
        "1\u{200b}23456789018",
    ] {
        assert!(contains_my_number(text), "{text}");
    }
    for text in [
        "",
        "123456789017",
        "1234567890181",
        "0123456789018",
        "1234-5678-9018-1",
        "090-1234-5678",
        "1234、5678、9018",
        "1234\n5678\n9018",
        "8700110005901",
    ] {
        assert!(!contains_my_number(text), "{text}");
    }
}

proptest! {
    #[test]
    fn a_number_amid_words_is_found(base in "[0-9]{11}", before in "[ぁ-んa-z、。]{0,8}", after in "[ぁ-んa-z、。]{0,8}", mark in "[ 　ー-]?") {
        let whole = (0..10).map(|check| format!("{base}{check}")).find(|whole| is_my_number(whole)).unwrap();
        let text = format!("{before}{}{mark}{}{mark}{}{after}", &whole[..4], &whole[4..8], &whole[8..]);
        prop_assert!(contains_my_number(&text), "{}", text);
    }

    #[test]
    fn a_wrong_digit_is_seen(base in "[0-9]{12}", at in 0_usize..13, to in 0_u8..10) {
        let code = (0..10).find_map(|check| format!("{check}{base}").parse::<CorporateNumber>().ok());
        prop_assert_eq!(code.is_some(), (1..=9).any(|check| format!("{check}{base}").parse::<CorporateNumber>().is_ok()));
        let code = code.unwrap().to_string();
        let mut other = code.clone().into_bytes();
        other[at] = b'0' + to;
        let other = String::from_utf8(other).unwrap();
        // 0 and 9 weigh the same modulo 9: the one slip this number cannot see.
        let blind = (code.as_bytes()[at].abs_diff(b'0' + to)) == 9;
        prop_assert!(other == code || blind || other.parse::<CorporateNumber>().is_err());
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*", near in "[0-9０-９ ー-]{0,40}") {
        for text in [text, near] {
            let _ = (text.parse::<CorporateNumber>(), text.parse::<MunicipalityCode>(), contains_my_number(&text));
        }
    }
}
