//! Money: whole yen, never a float. There is no smaller coin, so whoever divides says how to round.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

use crate::{Lang, fold};

/// An amount in yen; negative for refunds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Yen(pub i64);

impl Yen {
    pub const ZERO: Self = Self(0);

    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    pub fn checked_mul(self, times: i64) -> Option<Self> {
        self.0.checked_mul(times).map(Self)
    }

    /// `None` when the sum is too large to be money.
    pub fn checked_sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }

    /// The amount of a decimal that has no fraction.
    pub fn from_decimal(amount: Decimal) -> Option<Self> {
        if amount.fract().is_zero() { amount.to_i64().map(Self) } else { None }
    }

    /// 切り捨て, towards zero: the rule where an ordinance says nothing else (国等の債権債務等の金額の端数計算に関する法律2条).
    pub fn truncated(amount: Decimal) -> Option<Self> {
        amount.trunc().to_i64().map(Self)
    }

    pub fn decimal(self) -> Decimal {
        Decimal::from(self.0)
    }

    /// 1,234円 in Japanese, ¥1,234 in English.
    pub fn format(self, lang: Lang) -> String {
        if lang == Lang::En { self.with_sign() } else { self.to_string() }
    }

    /// ¥1,234
    pub fn with_sign(self) -> String {
        let minus = if self.0 < 0 { "-" } else { "" };
        format!("{minus}¥{}", grouped(self.0.unsigned_abs()))
    }
}

impl From<Yen> for Decimal {
    fn from(yen: Yen) -> Self {
        yen.decimal()
    }
}

impl fmt::Display for Yen {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minus = if self.0 < 0 { "-" } else { "" };
        write!(out, "{minus}{}円", grouped(self.0.unsigned_abs()))
    }
}

/// The text is not an amount of whole yen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotYen;

impl fmt::Display for NotYen {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("not written as an amount of yen")
    }
}

impl std::error::Error for NotYen {}

/// Reads `1234`, `1,234円`, `¥1,234`, `￥１，２３４－`, `△1,234`. Commas stand at every third digit or nowhere.
impl FromStr for Yen {
    type Err = NotYen;

    fn from_str(text: &str) -> Result<Self, NotYen> {
        let typed = fold::typed(text).replace('\\', "¥");
        let (negative, rest) = match typed.strip_prefix(['-', '△', '▲']) {
            Some(rest) => (true, rest),
            None => (false, typed.as_str()),
        };
        let signed = rest.strip_prefix('¥');
        let rest = signed.unwrap_or(rest);
        // `¥1,234-` closes an amount against digits written in later.
        let rest = rest.strip_suffix('円').or_else(|| signed.and_then(|rest| rest.strip_suffix('-'))).unwrap_or(rest);
        let amount = digits(rest).ok_or(NotYen)?;
        Ok(Self(if negative { -amount } else { amount }))
    }
}

fn digits(text: &str) -> Option<i64> {
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = text.split(',');
    let first = parts.next()?;
    let grouped = text.contains(',');
    if !plain(first) || (grouped && first.len() > 3) || !parts.all(|part| part.len() == 3 && plain(part)) {
        return None;
    }
    text.replace(',', "").parse().ok()
}

fn grouped(amount: u64) -> String {
    let digits = amount.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn amounts_are_read_and_shown() {
        for text in ["1234", "1,234", "1,234円", "¥1,234", "￥１，２３４－", "\\1,234-", " １２３４ 円"] {
            assert_eq!(text.parse(), Ok(Yen(1234)), "{text}");
        }
        assert_eq!(("△1,234".parse(), "-¥5".parse(), "0".parse()), (Ok(Yen(-1234)), Ok(Yen(-5)), Ok(Yen(0))));
        for text in
            ["", "円", "12,34", "1,2345", "1.5", "1e3", "--1", "¥", "1万円", "9223372036854775808", "1234-", "+1"]
        {
            assert_eq!(text.parse::<Yen>(), Err(NotYen), "{text}");
        }
        assert_eq!((Yen(1_234_567).to_string(), Yen(-1000).with_sign()), ("1,234,567円".into(), "-¥1,000".into()));
        assert_eq!(
            (Yen(999).format(Lang::En), Yen(i64::MIN).to_string()),
            ("¥999".into(), "-9,223,372,036,854,775,808円".into())
        );
    }

    #[test]
    fn money_does_not_overflow_or_split() {
        assert_eq!(Yen(i64::MAX).checked_add(Yen(1)), None);
        assert_eq!((Yen(300).checked_mul(3), Yen(1).checked_sub(Yen(2))), (Some(Yen(900)), Some(Yen(-1))));
        assert_eq!(Yen::checked_sum([Yen(1), Yen(i64::MAX)]), None);
        assert_eq!((Yen::from_decimal(Decimal::new(15, 1)), Yen::truncated(Decimal::new(15, 1))), (None, Some(Yen(1))));
        assert_eq!(Yen::from_decimal(Decimal::new(1500, 1)), Some(Yen(150)));
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_back(amount in (i64::MIN + 1)..=i64::MAX) {
            let yen = Yen(amount);
            prop_assert_eq!(yen.to_string().parse(), Ok(yen));
            prop_assert_eq!(yen.with_sign().parse(), Ok(yen));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC*", near in "[-¥￥△0-9０-９,円]{0,24}") {
            let _ = (text.parse::<Yen>(), near.parse::<Yen>());
        }
    }
}
