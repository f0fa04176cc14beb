//! An answer in words, for check-answers, letters and the officer's grid.

use std::str::FromStr;

use civic::yen::Yen;
use civic::{Eras, Lang, PartialDate};
use jiff::civil::Date;
use serde_json::Value;

use crate::model::{Choice, Field, Question};

/// One line (long text keeps its own lines). Empty when nothing was answered; an answer of another shape is shown as it is stored.
pub fn show(question: &Question, value: &Value, lang: Lang) -> String {
    let raw = || value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    if value.is_null() {
        return String::new();
    }
    match &question.field {
        Field::YesNo => match (value.as_bool(), lang) {
            (Some(true), Lang::En) => "Yes".to_owned(),
            (Some(false), Lang::En) => "No".to_owned(),
            (Some(true), _) => "はい".to_owned(),
            (Some(false), _) => "いいえ".to_owned(),
            (None, _) => raw(),
        },
        Field::Choice(options) => label(options, &raw(), lang),
        Field::Choices(options) => {
            let taken: Vec<String> = strings(value).map(|value| label(options, value, lang)).collect();
            taken.join(comma(lang))
        }
        Field::Yen(_) => value.as_i64().map_or_else(raw, |yen| Yen(yen).format(lang)),
        Field::Date(_) => value
            .as_str()
            .and_then(|date| Date::from_str(date).ok())
            .map_or_else(raw, |date| Eras::default().format(date, lang)),
        Field::PartialDate => value
            .as_str()
            .and_then(|date| PartialDate::from_str(date).ok())
            .map_or_else(raw, |date| date.format(&Eras::default(), lang)),
        Field::Name => name(value),
        Field::Address => address(value, lang),
        Field::Bank => {
            ["bank", "branch", "kind", "number", "holder"].map(|key| part(value, key)).join(" ").trim().to_owned()
        }
        Field::File { .. } => match (strings(value).count(), lang) {
            (1, Lang::En) => "1 file".to_owned(),
            (count, Lang::En) => format!("{count} files"),
            (count, _) => format!("{count}個のファイル"),
        },
        Field::Text { .. } | Field::Number(_) | Field::Phone | Field::Email => raw(),
    }
}

fn comma(lang: Lang) -> &'static str {
    if lang == Lang::En { ", " } else { "、" }
}

fn label(options: &[Choice], value: &str, lang: Lang) -> String {
    options
        .iter()
        .find(|option| option.value == value)
        .map_or_else(|| value.to_owned(), |option| option.label.get(lang).to_owned())
}

fn strings(value: &Value) -> impl Iterator<Item = &str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str)
}

fn part<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// 山田 花子（やまだ はなこ） 旧氏 … 通称 … ROMAN
fn name(value: &Value) -> String {
    let pair = |first: &str, second: &str| {
        [part(value, first), part(value, second)]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let mut shown = pair("family", "given");
    let kana = pair("family_kana", "given_kana");
    if !kana.is_empty() {
        shown = format!("{shown}（{kana}）");
    }
    for (key, before) in [("former", "旧氏 "), ("alias", "通称 "), ("roman", "")] {
        if !part(value, key).is_empty() {
            shown = format!("{shown} {before}{}", part(value, key));
        }
    }
    shown
}

fn address(value: &Value, lang: Lang) -> String {
    if part(value, "kind") == "none" {
        return if lang == Lang::En { "No fixed address" } else { "決まった住まいがない" }.to_owned();
    }
    let postal = match part(value, "postal") {
        "" => String::new(),
        code if part(value, "kind") == "abroad" => code.to_owned(),
        code => format!("〒{code}"),
    };
    let (town, block) = (part(value, "town"), part(value, "block"));
    // 青葉町2丁目 is written as one; Springfield 742 is not.
    let apart = town.ends_with(|c: char| c.is_ascii_alphanumeric()) && block.starts_with(|c: char| c.is_ascii());
    let place = format!("{town}{}{block}", if apart { " " } else { "" });
    [postal.as_str(), &place, part(value, "building"), part(value, "country")]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
