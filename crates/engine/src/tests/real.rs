//! The demo city's own procedures: their examples run in the engine, and one that lies is caught.

use crate::examples::{ExampleWhat, run};

const FILES: [(&str, &str); 12] = [
    ("child-allowance.yaml", include_str!("../../../../cities/hinokuni/procedures/child-allowance.yaml")),
    ("care-need.yaml", include_str!("../../../../cities/hinokuni/procedures/care-need.yaml")),
    ("moving-in.yaml", include_str!("../../../../cities/hinokuni/procedures/moving-in.yaml")),
    ("road-use.yaml", include_str!("../../../../cities/hinokuni/procedures/road-use.yaml")),
    ("disclosure.yaml", include_str!("../../../../cities/hinokuni/procedures/disclosure.yaml")),
    ("child-medical.yaml", include_str!("../../../../cities/hinokuni/procedures/child-medical.yaml")),
    ("nursery-place.yaml", include_str!("../../../../cities/hinokuni/procedures/nursery-place.yaml")),
    ("disaster-certificate.yaml", include_str!("../../../../cities/hinokuni/procedures/disaster-certificate.yaml")),
    ("resident-certificate.yaml", include_str!("../../../../cities/hinokuni/procedures/resident-certificate.yaml")),
    ("dog-registration.yaml", include_str!("../../../../cities/hinokuni/procedures/dog-registration.yaml")),
    ("pregnancy.yaml", include_str!("../../../../cities/hinokuni/procedures/pregnancy.yaml")),
    ("emergency-benefit.yaml", include_str!("../../../../cities/hinokuni/procedures/emergency-benefit.yaml")),
];

#[test]
fn every_example_goes_its_way() {
    for (file, text) in FILES {
        let procedure = procedure::read(file, text).expect("a sound file");
        assert!(!procedure.examples.is_empty());
        assert_eq!(run(&procedure), [], "{file}");
    }
}

#[test]
fn a_wrong_example_is_named_with_what_happened() {
    let (file, text) = FILES[0];
    let mut procedure = procedure::read(file, text).expect("a sound file");
    procedure.examples.truncate(1);
    let good = procedure.examples[0].clone();
    let mut faults = Vec::new();
    procedure.examples[0].expect.pop();
    faults.extend(run(&procedure));
    procedure.examples[0] = good.clone();
    procedure.examples[0].acts[0].1 = "maybe".into();
    faults.extend(run(&procedure));
    procedure.examples[0] = good;
    procedure.examples[0].acts.remove(0);
    faults.extend(run(&procedure));
    let kinds = faults.iter().map(|fault| match fault.what {
        ExampleWhat::OtherPath { .. } => "path",
        ExampleWhat::Refused { act: 0, .. } => "refused",
        ExampleWhat::NotOpen { act: 0, .. } => "not open",
        _ => "another",
    });
    assert_eq!(kinds.collect::<Vec<_>>(), ["path", "refused", "not open"]);
}

/// Road use with a batch and a hand-over before the police.
#[test]
fn examples_name_batches_and_hand_overs_like_any_task() {
    let (file, text) = FILES[3];
    let check = "  check: { task: { role: clerk, minutes: 8 }, next: { accept: police, correct: correction } }\n";
    let stages = "  check: { task: { role: clerk, minutes: 8 }, next: { accept: allocate, correct: correction } }
  allocate:
    batch: { role: clerk, minutes: 3, results: [offered, waiting], points: 'area' }
    next: { offered: register, waiting: decide-refusal }
  register:
    core-system: { role: clerk, minutes: 2, system: { ja: 台帳, en: Register } }
    next: { done: police, rejected: check }
";
    assert!(text.contains(check));
    let text = text.replace(check, stages).replace("[check, police", "[check, allocate, register, police");
    let told = text.replace("check: accept, police", "check: accept, allocate: offered, register: done, police");
    let procedure = procedure::read(file, &told).expect("a sound file");
    assert_eq!(run(&procedure), []);
    let silent = procedure::read(file, &text).expect("a sound file");
    assert!(
        run(&silent).iter().all(|fault| matches!(fault.what, ExampleWhat::NotOpen { act: 1, .. })),
        "a batch is not skipped"
    );
}
