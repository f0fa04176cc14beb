use civic::Lang;
use flow::{DrawOptions, Step, advance, current, draw, enabled, fire, initial, sound, steps_text};

use super::{FlowWords, compile, labels};
use crate::model::{Exit, Next};
use crate::sample::allowance;

#[test]
fn the_ids_are_those_the_engine_writes() {
    let graph = compile(&allowance());
    let ids: Vec<&str> = graph.nodes.keys().map(String::as_str).collect();
    for id in [
        "start",
        "check/look",
        "check/next",
        "correction",
        "review/split",
        "review/payee",
        "review/residence",
        "review/join",
        "review/next",
        "decide/draft",
        "decide/approve1",
        "decide/approve2",
        "decide/next",
        "end/granted",
        "end/refused",
        "end/withdrawn",
    ] {
        assert!(ids.contains(&id), "{id} in {ids:?}");
    }
    assert_eq!(ids.len(), 16);
    assert_eq!(
        graph.boundaries.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(),
        ["@withdraw", "@transfer"],
        "no extension without a legal period"
    );
}

#[test]
fn a_procedure_compiles_to_a_sound_graph() {
    assert_eq!(sound(&compile(&allowance())), Ok(()));
}

#[test]
fn a_stage_without_exit_is_found() {
    let mut procedure = allowance();
    procedure.stages.get_mut("decide").unwrap().next =
        Next::Acts([("approve".to_owned(), Exit::Stage("decide".to_owned()))].into());
    let faults = sound(&compile(&procedure)).unwrap_err();
    assert!(matches!(&faults[0], flow::Unsound::NoExit { .. }), "{faults:?}");
}

#[test]
fn a_correction_returns_to_the_stage_that_asked() {
    let graph = compile(&allowance());
    let log = [
        ("check/look", ""),
        ("check/next", "accept"),
        ("review/payee", ""),
        ("review/residence", ""),
        ("review/next", "2"),
    ];
    let at = log.iter().fold(advance(&graph, &initial(&graph)), |at, (node, exit)| {
        advance(&graph, &fire(&graph, &at, &Step::new(*node, *exit)).unwrap())
    });
    let open: Vec<Step> = enabled(&graph, &at).into_iter().filter(|step| !step.node.starts_with('@')).collect();
    assert_eq!(open, [Step::new("correction", "back:review")]);
    let back = advance(&graph, &fire(&graph, &at, &open[0]).unwrap());
    assert_eq!(current(&graph, &back), ["review/payee", "review/residence"]);
}

#[test]
fn it_is_drawn_in_the_words_of_the_file() {
    let procedure = allowance();
    let graph = compile(&procedure);
    let words = labels(&procedure, &graph, &FlowWords::standard(Lang::Ja), &|role| format!("{role}さん"));
    let svg = draw(&graph, &words, &DrawOptions::default());
    if let Some(folder) = std::env::var_os("FLOW_DRAWINGS") {
        std::fs::write(std::path::Path::new(&folder).join("compiled.svg"), &svg).unwrap();
    }
    for text in ["児童手当 認定請求の流れ", "chiefさんの決裁", "差し戻し", "accept", "認める"] {
        assert!(svg.contains(text), "{text}");
    }
    let steps = steps_text(&graph, &words, &["decide/draft"]);
    assert_eq!(steps.iter().filter(|step| step.is_current).count(), 1);
    assert_eq!(steps.first().unwrap().text, "checkの段階");
}
