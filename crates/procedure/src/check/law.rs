//! The duties of the law of procedure (行政手続法・条例, 行政不服審査法82条) that a file must meet, and what it must not claim.

use super::Case;
use crate::appeal;
use crate::fault::Fault;
use crate::model::{Field, Kind, Outcome, Regime, Way};

/// 6条: an application under the Act or the ordinance has a period, its own or the law's.
pub(super) fn no_clock(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let procedure = case.procedure;
    let owed = procedure.kind == Kind::Application && matches!(procedure.regime, Regime::Act | Regime::Ordinance);
    if owed && procedure.clock.standard.is_none() && procedure.clock.legal.is_none() {
        let message = "an application under 行政手続法 or 行政手続条例 has a processing period (6条), and none is set";
        faults.push(case.sheet.fault("clock", "no-clock", message, "add `clock: { standard: { business_days: … } }`"));
    }
}

pub(super) fn no_way_in(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let channels = &case.procedure.channels;
    if [&channels.online, &channels.phone, &channels.desk, &channels.post]
        .iter()
        .all(|way| matches!(way, Way::Closed { .. }))
    {
        faults.push(case.sheet.fault("channels", "no-way-in", "every channel is closed: nobody can apply", "open one"));
    }
}

fn leading_to(case: &Case<'_>, end: &str) -> String {
    let exits = |stage: &&crate::model::Stage| {
        super::ways::exits(&stage.next).iter().any(|exit| matches!(exit, crate::model::Exit::End(id, _) if id == end))
    };
    case.procedure
        .stages
        .values()
        .find(exits)
        .map_or_else(|| "stages".to_owned(), |stage| format!("stages.{}.next", stage.id))
}

/// 37条: a 届出 is done when it has arrived.
pub(super) fn notification_refused(case: &Case<'_>, faults: &mut Vec<Fault>) {
    if case.procedure.kind != Kind::Notification || case.procedure.regime == Regime::Exempt {
        return;
    }
    for (end, outcome) in case.ends() {
        if matches!(outcome, Outcome::Refused | Outcome::Partly | Outcome::NotAccepted | Outcome::Granted) {
            let message =
                format!("a 届出 (行政手続法37条) is done when it arrives: the end `{end}` would decide about it");
            faults.push(case.sheet.fault(
                &leading_to(case, end),
                "notification-refused",
                message,
                "end in `done`; ask for what is missing by a correction",
            ));
        }
    }
}

/// 不受理 is a 処分: only for a 住基・戸籍 届出, on a named ground, in writing, with 教示.
pub(super) fn not_accepted(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let procedure = case.procedure;
    let exempt = procedure.kind == Kind::Notification && procedure.regime == Regime::Exempt;
    for (end, outcome) in case.ends() {
        let mut tell =
            |path: &str, code, message: String, fix: &str| faults.push(case.sheet.fault(path, code, message, fix));
        if exempt && outcome == Outcome::Refused {
            tell(
                &leading_to(case, end),
                "not-accepted",
                format!("a 届出 is not refused; the end `{end}` is 不受理"),
                "end in `not-accepted`",
            );
        }
        if outcome != Outcome::NotAccepted || (procedure.kind == Kind::Notification && !exempt) {
            continue;
        }
        if !exempt {
            tell(
                &leading_to(case, end),
                "not-accepted",
                format!("`{end}` is 不受理, which only a 住基・戸籍 届出 (適用除外) knows"),
                "an application is granted or refused",
            );
            continue;
        }
        if procedure.basis.refusal_grounds.is_empty() {
            tell(
                "basis",
                "no-ground",
                format!("`{end}` is possible, but no ground for 不受理 is named"),
                "add `refusal_grounds: [ { ja: …, en: … } ]` under `basis`",
            );
        }
        match procedure.letters.get(end) {
            None => tell(
                "letters",
                "no-written-notice",
                format!("不受理 `{end}` is given in writing, and no letter is named for it"),
                "add a letter with needs: [reason, clause, appeal]",
            ),
            Some(letter) => {
                for need in ["reason", "appeal"] {
                    if !letter.needs.iter().any(|known| known == need) {
                        tell(
                            &format!("letters.{end}"),
                            "not-accepted",
                            format!("the notice of 不受理 `{end}` does not need `{need}`"),
                            "write needs: [reason, clause, appeal]",
                        );
                    }
                }
            }
        }
    }
}

/// 8条: whoever is refused, wholly or in part, is told why and by which clause.
pub(super) fn refusal_without_reason(case: &Case<'_>, faults: &mut Vec<Fault>) {
    for (end, outcome) in case.ends() {
        if !matches!(outcome, Outcome::Refused | Outcome::Partly) {
            continue;
        }
        let needs = case.procedure.letters.get(end).map(|letter| letter.needs.as_slice()).unwrap_or_default();
        for need in ["reason", "clause"] {
            if !needs.iter().any(|known| known == need) {
                let message = format!(
                    "the letter for `{end}` does not need `{need}`: a refusal says why and by which clause (8条)"
                );
                faults.push(case.sheet.fault(
                    &format!("letters.{end}"),
                    "refusal-without-reason",
                    message,
                    "write needs: [reason, clause, appeal]",
                ));
            }
        }
    }
}

/// 行政不服審査法82条: a refusal in writing says who can look at it again, by the table.
pub(super) fn refusal_without_appeal(case: &Case<'_>, faults: &mut Vec<Fault>) {
    if case.procedure.regime == Regime::Guideline {
        return;
    }
    let table = case.folder.appeals.as_ref().map(|sheet| &sheet.value);
    let has_row = table.is_some_and(|table| appeal::notice_for(case.procedure, table).is_some());
    for (end, outcome) in case.ends() {
        if !matches!(outcome, Outcome::Refused | Outcome::Partly | Outcome::NotAccepted) {
            continue;
        }
        let letter = case.procedure.letters.get(end);
        let needs = letter.is_some_and(|letter| letter.needs.iter().any(|need| need == "appeal"));
        if !needs && outcome != Outcome::NotAccepted {
            let message = format!("the letter for `{end}` does not need `appeal` (教示)");
            faults.push(case.sheet.fault(
                &format!("letters.{end}"),
                "appeal-missing",
                message,
                "write needs: [reason, clause, appeal]",
            ));
        }
        if !has_row {
            let basis = &case.procedure.basis;
            let message = format!(
                "appeals.yaml has no row for {} × {:?} × {}: the 教示 of `{end}` is not known",
                case.procedure.issuer.0, basis.affairs, basis.law
            );
            faults.push(case.sheet.fault(
                "issuer",
                "appeal-missing",
                message,
                "add a row to appeals.yaml, or mend issuer, affairs or law",
            ));
        }
    }
}

/// 要綱 and a finished 届出 know no 処分, and so no 教示.
pub(super) fn appeal_without_decision(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let ends = case.ends();
    for (key, letter) in &case.procedure.letters {
        let done = ends.iter().any(|(end, outcome)| end == key && *outcome == Outcome::Done);
        if (case.procedure.regime == Regime::Guideline || done) && letter.needs.iter().any(|need| need == "appeal") {
            let message = format!("the letter for `{key}` carries 教示, but there is no 処分 to appeal against");
            faults.push(case.sheet.fault(
                &format!("letters.{key}"),
                "appeal-without-decision",
                message,
                "take `appeal` out of its needs",
            ));
        }
    }
}

/// The applicant's period runs from a date that is asked for.
pub(super) fn applicant_period(case: &Case<'_>, faults: &mut Vec<Fault>) {
    let Some(period) = &case.procedure.applicant_period else { return };
    let asked =
        case.procedure.question(&period.from).is_some_and(|(_, question)| matches!(question.field, Field::Date(_)));
    if !asked {
        let message = format!("`{}` is no date that is asked for", period.from);
        faults.push(case.sheet.fault(
            "applicant_period.from",
            "unknown-key",
            message,
            "name the key of a question of type date",
        ));
    }
}
