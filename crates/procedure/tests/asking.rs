//! The demo city's procedures, compiled, replayed, guided and found.

use std::fs;
use std::path::Path;

use civic::Lang;
use flow::{
    DrawOptions, Graph, Marking, NodeKind, Step, advance, current, draw, enabled, finished, fire, initial, sound,
};
use procedure::Procedure;
use procedure::answers::Answers;
use procedure::compile::{FlowWords, compile, labels};
use procedure::form::Journey;
use procedure::guide::{Verdict, guide};
use procedure::model::Example;
use procedure::search::{Entry, Index};

fn procedures() -> Vec<Procedure> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cities/hinokuni/procedures");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .iter()
        .map(|path| {
            procedure::read("p.yaml", &fs::read_to_string(path).unwrap()).unwrap_or_else(|faults| panic!("{faults:?}"))
        })
        .collect()
}

#[test]
fn every_procedure_is_sound_and_drawn() {
    for procedure in procedures() {
        let graph = compile(&procedure);
        assert_eq!(sound(&graph), Ok(()), "{}", procedure.id);
        for lang in Lang::ALL {
            let words = labels(&procedure, &graph, &FlowWords::standard(lang), &str::to_owned);
            let svg = draw(&graph, &words, &DrawOptions { minutes: true, ..DrawOptions::default() });
            assert!(svg.len() < 40_000, "{} is drawn in {} bytes", procedure.id, svg.len());
            if let (Some(folder), Lang::Ja) = (std::env::var_os("FLOW_DRAWINGS"), lang) {
                fs::write(Path::new(&folder).join(format!("{}.svg", procedure.id)), svg).unwrap();
            }
        }
    }
}

/// Stages entered, each time a token comes into another stage, and the end.
fn replay(graph: &Graph, example: &Example) -> Vec<String> {
    let mut at = advance(graph, &initial(graph));
    let mut passed = vec![stage(graph, &at)];
    for (name, act) in &example.acts {
        let mut node = current(graph, &at)
            .into_iter()
            .find(|id| id == name || id.rsplit('/').next() == Some(name) || graph.nodes[*id].stage == *name)
            .unwrap()
            .to_owned();
        // An approval is one act in an example: the draft and every seal.
        loop {
            let open = enabled(graph, &at);
            let of_node: Vec<&Step> = open.iter().filter(|step| step.node == node).collect();
            let step = of_node.iter().find(|step| step.exit == "approve").or(of_node.first()).unwrap();
            at = advance(graph, &fire(graph, &at, step).unwrap());
            match current(graph, &at).into_iter().find(|id| id.starts_with(&format!("{name}/approve"))) {
                Some(next) => next.clone_into(&mut node),
                None => break,
            }
        }
        let wanted = example.expect.get(passed.len());
        if let Some(choice) = current(graph, &at).into_iter().find(|id| id.ends_with("/next")) {
            let ways: Vec<Step> = enabled(graph, &at).into_iter().filter(|step| step.node == choice).collect();
            let leads = |step: &&Step| {
                wanted.is_some_and(|wanted| stage(graph, &advance(graph, &fire(graph, &at, step).unwrap())) == *wanted)
            };
            let way = ways.iter().find(|way| way.exit == *act).or_else(|| ways.iter().find(leads)).unwrap();
            at = advance(graph, &fire(graph, &at, way).unwrap());
        }
        let now = stage(graph, &at);
        if passed.last() != Some(&now) {
            passed.push(now);
        }
        at = by_itself(graph, at, example, &mut passed);
    }
    assert!(finished(graph, &at).is_some(), "{} ends", example.name);
    passed
}

/// Where nobody acts, the rules go on at once: the way the example expects must be one of them.
fn by_itself(graph: &Graph, mut at: Marking, example: &Example, passed: &mut Vec<String>) -> Marking {
    let auto = |id: &str| matches!(graph.nodes[id].kind, NodeKind::Auto) && !graph.nodes[id].stage.is_empty();
    while let Some(node) = current(graph, &at).into_iter().find(|id| auto(id) && !id.ends_with("/next")) {
        let ways = enabled(graph, &at).into_iter().filter(|step| step.node == node);
        let onward = ways.map(|way| advance(graph, &fire(graph, &at, &way).unwrap()));
        let wanted = example.expect.get(passed.len());
        at = onward.into_iter().find(|after| Some(&stage(graph, after)) == wanted).unwrap();
        passed.push(stage(graph, &at));
    }
    at
}

fn stage(graph: &Graph, at: &Marking) -> String {
    let id = current(graph, at).first().map_or_else(String::new, |id| (*id).to_owned());
    let stage = graph.nodes.get(&id).map_or_else(String::new, |node| node.stage.clone());
    if stage.is_empty() { id.trim_start_matches("end/").to_owned() } else { stage }
}

#[test]
fn the_examples_walk_the_graph() {
    let mut walked = 0;
    for procedure in procedures() {
        let graph = compile(&procedure);
        for example in &procedure.examples {
            assert_eq!(replay(&graph, example), example.expect, "{}: {}", procedure.id, example.name);
            walked += 1;
        }
    }
    assert!(walked >= 10, "{walked}");
}

#[test]
fn the_guide_says_what_the_examples_say() {
    let mut said = 0;
    for procedure in procedures() {
        for example in &procedure.examples {
            let (Some(on), Some(may)) = (example.on, example.may) else { continue };
            let answers = Answers::from_nested(&procedure, &example.answers);
            let verdict = guide(&procedure, &answers, on).verdict;
            assert_eq!(matches!(verdict, Verdict::Eligible), may, "{}: {} {verdict:?}", procedure.id, example.name);
            assert_eq!(
                matches!(verdict, Verdict::NotEligible { .. }),
                !may,
                "{}: {} {verdict:?}",
                procedure.id,
                example.name
            );
            said += 1;
        }
        if let (Some(_), Some(on)) = (&procedure.guide.when, procedure.examples.iter().find_map(|example| example.on)) {
            let verdict = guide(&procedure, &Answers::default(), on).verdict;
            assert!(
                matches!(&verdict, Verdict::Ask { key } if Journey::new(&procedure, &Answers::default(), on).pages().iter().any(|page| key.starts_with(page.id.as_str()))),
                "{}: {verdict:?}",
                procedure.id
            );
        }
    }
    assert!(said >= 4, "{said}");
}

#[test]
fn plain_words_find_them() {
    let procedures = procedures();
    let index = Index::build(procedures.iter().map(|procedure| Entry::of(procedure, &|_| Vec::new())));
    for (query, id) in [
        ("引っ越し", "moving-in"),
        ("ひっこし", "moving-in"),
        ("赤ちゃん", "child-allowance"),
        ("介護", "care-need"),
        ("道路", "road-use"),
        ("個人情報", "disclosure"),
        ("住民票", "resident-certificate"),
        ("保育園", "nursery-place"),
        ("犬", "dog-registration"),
    ] {
        assert_eq!(index.search(query, 5).first().map(|hit| hit.id.as_str()), Some(id), "{query}");
    }
}
