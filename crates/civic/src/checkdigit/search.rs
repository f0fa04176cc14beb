//! Finding a 個人番号 in free text, so that a form can refuse to take it.
//!
//! One number in eleven of that length has the right check digit by accident; those are refused too. Better a kind question too many
//! than a 個人番号 in a place the law does not allow.

use super::is_my_number;
use crate::fold;

/// What stands between two groups of digits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    Blank,
    Dash,
    /// Anything else: the groups have nothing to do with each other.
    Wide,
}

/// Whether the text holds twelve digits, of any width, that pass the check digit: in one piece, or in groups joined by hyphens or
/// by blanks. A longer run of digits is another number.
pub fn contains_my_number(text: &str) -> bool {
    let (groups, gaps) = split(text);
    if groups.iter().any(|group| is_my_number(group)) {
        return true;
    }
    // `1234-5678-9018 090-…` ends at the blank, `1234 5678-9018` at neither: join by the same mark, then by any.
    [|gap: Gap, first: Gap| gap == first && gap != Gap::Wide, |gap: Gap, _| gap != Gap::Wide]
        .iter()
        .any(|joins| runs(&groups, &gaps, joins).iter().any(|run| is_my_number(run)))
}

/// Groups of digits, and the gap after each but the last.
fn split(text: &str) -> (Vec<String>, Vec<Gap>) {
    let (mut groups, mut gaps): (Vec<String>, Vec<Gap>) = (Vec::new(), Vec::new());
    let mut gap = None;
    for c in text.chars().filter(|c| !fold::is_invisible(*c)) {
        if let Some(digit) = digit(c) {
            match (groups.last_mut(), gap.take()) {
                (Some(group), None) => group.push(digit),
                (last, between) => {
                    if last.is_some() {
                        gaps.push(between.unwrap_or(Gap::Wide));
                    }
                    groups.push(digit.to_string());
                }
            }
            continue;
        }
        let seen = match c {
            '\n' | '\r' => Gap::Wide,
            c if fold::is_dash(c) => Gap::Dash,
            c if c.is_whitespace() => Gap::Blank,
            _ => Gap::Wide,
        };
        gap = Some(match gap {
            Some(Gap::Wide) => Gap::Wide,
            // A dash with blanks around it is a dash.
            Some(Gap::Dash) if seen == Gap::Blank => Gap::Dash,
            None | Some(_) => seen,
        });
    }
    (groups, gaps)
}

/// Longest runs of groups whose gaps all join.
fn runs(groups: &[String], gaps: &[Gap], joins: impl Fn(Gap, Gap) -> bool) -> Vec<String> {
    let mut runs: Vec<String> = Vec::new();
    let mut first = None;
    for (at, group) in groups.iter().enumerate() {
        let gap = at.checked_sub(1).and_then(|before| gaps.get(before)).copied().unwrap_or(Gap::Wide);
        match runs.last_mut() {
            Some(run) if joins(gap, first.unwrap_or(gap)) => {
                first = first.or(Some(gap));
                run.push_str(group);
            }
            _ => {
                first = None;
                runs.push(group.clone());
            }
        }
    }
    runs
}

fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        _ => None,
    }
}
