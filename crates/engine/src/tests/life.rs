//! Whole lives of cases, step by step.

use super::notation::procedure;
use super::world::World;

pub const ALLOWANCE: &str = r#"
    check = task clerk: accept > review, correct > correction
    correction = citizen 14: sent > back
    review = tasks payee clerk ok|wrong, residence clerk ok|wrong: if payee = "ok" and residence = "ok" > decide, else > correction
    decide = approval clerk chief manager: approve > granted, refuse > refused
"#;

pub const ROAD: &str = r"
    check = task clerk: accept > police
    police = wait clerk: agreed > fee, against > decide
    fee = pay clerk: paid > look
    look = visit clerk: seen > decide
    decide = approval clerk chief: approve > granted, refuse > refused
";

fn tell(procedure_text: &str, lines: &str) -> String {
    World::of(procedure(procedure_text)).tell(lines)
}

#[test]
fn from_the_check_through_a_correction_to_the_decision() {
    insta::assert_snapshot!(tell(
        ALLOWANCE,
        "
        kato start /check
        kato flag /check correct r1:children.birthdate payout
        citizen answer payout
        citizen answer payout r1:children.birthdate
        sato /check accept
        sato /payee ok
        kato /residence ok
        kato draft approve
        chief approve /approve1
        manager approve /approve2
    "
    ));
}

#[test]
fn a_refusal_carries_reason_clause_and_appeal_or_is_not_drafted() {
    insta::assert_snapshot!(tell(
        &ALLOWANCE.replace("> review,", "> decide,"),
        "
        kato /check accept
        kato draft refuse
        kato draft refuse reason
        kato draft refuse reason clause
        kato draft refuse reason clause appeal
    "
    ));
}

#[test]
fn the_chain_wants_different_people_and_a_deputy_leaves_a_reading() {
    insta::assert_snapshot!(tell(
        &ALLOWANCE.replace("> review,", "> decide,"),
        "
        kato /check accept
        sato draft approve
        sato approve /approve1
        manager approve /approve1
        deputy deputise /approve1
        deputy deputise /approve2
        manager return /approve2
        kato draft approve
        kato assign /draft kato
        kato draft approve
        deputy deputise /approve1
        manager approve /approve2
        chief read /read1
    "
    ));
}

#[test]
fn outside_answer_payment_and_visit() {
    insta::assert_snapshot!(tell(
        ROAD,
        "
        kato /check accept
        kato /police agreed
        kato waited police agreed
        +5 days
        kato paid fee paid
        kato visited look seen
        kato draft approve
        chief approve /approve1
        system deliver electronic
        +1 days
        system deliver electronic
    "
    ));
}

#[test]
fn taking_back_is_for_the_doer_and_for_a_minute() {
    insta::assert_snapshot!(tell(
        ALLOWANCE,
        "
        kato flag /check correct payout
        sato undo
        kato undo
        kato /check accept
        kato claim /payee
        kato undo
        kato /payee ok
        +1 days
        kato undo
    "
    ));
}

#[test]
fn after_the_decision_only_a_new_decision() {
    insta::assert_snapshot!(tell(
        &ALLOWANCE.replace("> review,", "> decide,"),
        "
        kato /check accept
        kato draft approve
        chief approve /approve1
        manager approve /approve2
        citizen withdraw
        kato transfer roads
        system deliver post
        kato amend 1
        kato draft refuse reason clause appeal
        chief approve /approve1
        manager approve /approve2
        kato revoke 1
        kato revoke 2
        kato draft revoke reason
        kato draft revoke reason clause appeal
        chief approve /approve1
        manager approve /approve2
        kato amend 3
        system deliver post
    "
    ));
}

#[test]
fn each_decision_is_delivered_on_its_own_day_whatever_took_its_place() {
    insta::assert_snapshot!(tell(
        &ALLOWANCE.replace("> review,", "> decide,"),
        "
        kato /check accept
        kato draft approve
        chief approve /approve1
        manager approve /approve2
        kato revoke 1
        system deliver post 1
        system deliver post 1
        kato draft revoke reason clause appeal
        chief approve /approve1
        manager approve /approve2
        system deliver post 1
        system deliver post 3
        +3 days
        system deliver post 2
        system deliver post 2
    "
    ));
}

#[test]
fn a_letter_that_comes_back_takes_the_presumed_day_with_it_and_only_that() {
    insta::assert_snapshot!(tell(
        &ALLOWANCE.replace("> review,", "> decide,"),
        "
        kato /check accept
        kato draft approve
        chief approve /approve1
        manager approve /approve2
        system back 1
        system deliver post 1
        +5 days
        citizen back 1
        system back 1
        system back 1
        system deliver post 1
        system back 1
        system deliver electronic 1
        system back 1
    "
    ));
}

#[test]
fn a_silent_citizen_is_reminded_once_and_an_officer_looks() {
    insta::assert_snapshot!(tell(
        ALLOWANCE,
        "
        kato flag /check correct payout
        system remind
        +14 days
        system remind
        system remind
        kato /look done
        kato withdraw
        kato withdraw paper
    "
    ));
}

#[test]
fn flags_of_two_officers_are_asked_together() {
    insta::assert_snapshot!(tell(
        ALLOWANCE,
        "
        kato /check correct
        kato /check accept
        kato flag /payee wrong payout
        sato flag /residence wrong r2:children.birthdate
        citizen answer payout r2:children.birthdate r9:children.birthdate
        citizen answer payout r2:children.birthdate
    "
    ));
}

#[test]
fn what_the_law_forbids_cannot_be_drafted() {
    let refusing = "decide = approval clerk chief: accept > done, refuse > refused, decline > not-accepted";
    let words = "kato draft refuse reason clause appeal\nkato draft decline reason appeal\nkato draft decline reason ground appeal";
    let frames = [
        "kind = notification",
        "kind = notification\nregime = exempt\ngrounds = 1",
        "regime = act",
        "regime = guideline",
    ];
    let told: Vec<String> =
        frames.iter().map(|frame| format!("{frame}\n{}", tell(&format!("{frame}\n{refusing}"), words))).collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn a_stage_of_nobody_passes_at_once_and_a_circle_of_them_is_refused() {
    let auto = "route = auto: if child = \"yes\" > decide, else > check\ncheck = task clerk: again > route, out > round\ndecide = approval clerk chief: approve > granted";
    let round = format!("{auto}\nround = auto: else > trip\ntrip = auto: else > round");
    insta::assert_snapshot!(tell(&round, "kato /check again\nkato /check out\nkato transfer roads\nkato /check again"));
}

#[test]
fn something_beside_the_case_gives_an_officer_one_task_to_look() {
    let mut world = World::of(procedure(ALLOWANCE));
    world.tell("system look-after\n system look-after\n kato look-after\n citizen look-after");
    let looks: Vec<_> = world.case.tasks.iter().filter(|task| task.work == crate::Work::Look).collect();
    assert_eq!(looks.len(), 1, "one look is enough");
    assert_eq!((looks[0].node.as_str(), looks[0].role.as_deref()), ("check/look", Some("clerk")));
    assert!(world.tell("kato /check accept").contains("review"), "it holds no stage");
}

#[test]
fn a_batch_is_decided_together_and_the_core_system_may_say_no() {
    insta::assert_snapshot!(tell(
        "
        check = task clerk: accept > allocate, correct > correction
        correction = citizen 14: sent > back
        allocate = batch clerk 10 + 5: offered > register, waiting > refused
        register = core-system clerk: done > granted, rejected > check
        ",
        "
        kato /check accept
        kato claim allocate
        kato assign allocate sato
        kato allocate offered
        chief allocate allocate offered
        kato allocate allocate perhaps
        kato allocate allocate offered
        kato undo
        kato register done
        kato claim register
        kato handed register rejected
        kato undo
        kato handed register rejected
        kato /check accept
        sato allocate allocate offered
        sato handed register done
    "
    ));
}

#[test]
fn the_cases_of_a_batch_carry_its_id() {
    let text = "allocate = batch clerk 10: offered > granted, waiting > refused";
    let mut world = World::of(procedure(text));
    world.tell("kato allocate allocate offered");
    let found = world.log.iter().filter_map(|event| match &event.what {
        crate::What::Allocated { node, batch } => Some((node.as_str(), *batch)),
        _ => None,
    });
    assert_eq!(found.collect::<Vec<_>>(), [("allocate", super::world::batch())]);
}
