use std::collections::HashMap;

use proptest::prelude::*;

use crate::tests::shapes::{allowance, end, task};
use crate::{Boundary, CITIZEN_LANE, Effect, Graph, Labels, NodeKind, bpmn, sound};

fn back(graph: &Graph, labels: &Labels) -> bpmn::Process {
    let text = bpmn::write("p-1", graph, labels).to_xml();
    let model = bpmn::read(text.as_bytes()).unwrap();
    assert!(model.remarks.iter().all(|it| it.says.contains("no start")), "{:?}", model.remarks);
    let mut processes = model.processes;
    assert_eq!(processes.len(), 1, "{text}");
    processes.remove(0)
}

#[test]
fn the_allowance_comes_back_as_it_went() {
    let mut labels = Labels { title: "児童手当".into(), ..Labels::default() };
    labels.nodes.insert("check".into(), "書類を「確かめる」 & <直す>".into());
    labels.exits.insert(("check/next".into(), "accept".into()), "受理".into());
    labels.lanes.insert(CITIZEN_LANE.into(), "あなた".into());
    labels.boundaries.insert("@withdraw".into(), "取下げ".into());
    let it = back(&allowance(), &labels);
    assert_eq!(it.graph, allowance());
    assert_eq!((it.labels.nodes, it.labels.exits, it.labels.lanes), (labels.nodes, labels.exits, labels.lanes));
    assert_eq!((it.labels.title, it.labels.boundaries), (labels.title, labels.boundaries));
    assert!(it.not_run.is_empty());
}

/// What other tools see is BPMN with the same meaning: without our attributes it still runs, and is still sound.
#[test]
fn without_our_attributes_it_means_the_same() {
    let mut graph = allowance();
    graph.boundaries.clear();
    graph.nodes.shift_remove("end/withdrawn");
    let mut document = bpmn::write("p", &graph, &Labels::default());
    strip(&mut document.root);
    let model = bpmn::read(document.to_xml().as_bytes()).unwrap();
    let process = &model.processes[0];
    assert!(process.not_run.is_empty());
    assert_eq!(sound(&process.graph), Ok(()));
    assert!(process.graph.nodes.values().filter(|node| node.kind == NodeKind::Xor).count() > 2);
}

fn strip(element: &mut crate::xml::Element) {
    element.attributes.retain(|(key, _)| !key.contains("yakuba"));
    for child in &mut element.children {
        if let crate::xml::Node::Element(child) = child {
            strip(child);
        }
    }
}

#[test]
fn every_shape_and_line_of_a_written_file_has_its_place() {
    let document = bpmn::write("p", &allowance(), &Labels::default());
    let all = document.root.all();
    let drawn: Vec<&str> = all.iter().filter_map(|it| it.get("bpmnElement")).collect();
    let wanted = [
        "lane",
        "participant",
        "sequenceFlow",
        "task",
        "userTask",
        "startEvent",
        "endEvent",
        "exclusiveGateway",
        "parallelGateway",
    ];
    let steps: Vec<&str> = all.iter().filter(|it| wanted.contains(&it.local())).filter_map(|it| it.get("id")).collect();
    assert!(steps.len() > 40);
    for step in steps {
        assert_eq!(drawn.iter().filter(|it| **it == step).count(), 1, "{step}");
    }
}

fn kinds() -> impl Strategy<Value = NodeKind> {
    let role = || prop::sample::select(vec!["clerk", "chief", "審査 係", "a/b"]).prop_map(str::to_owned);
    let text = || "[A-Z0-9あ&<\" ]{0,5}";
    let work = (role(), any::<u16>(), 0..7_u8).prop_map(|(role, minutes, which)| match which {
        0 => NodeKind::Task { role, minutes },
        1 => NodeKind::Wait { role, minutes },
        2 => NodeKind::Pay { role, minutes },
        3 => NodeKind::Visit { role, minutes },
        4 => NodeKind::Batch { role, minutes },
        5 => NodeKind::System { role, minutes },
        _ => NodeKind::Approval { role, minutes },
    });
    let plain = vec![
        NodeKind::Start,
        NodeKind::Citizen,
        NodeKind::Xor,
        NodeKind::AndSplit,
        NodeKind::AndJoin,
        NodeKind::OrSplit,
        NodeKind::OrJoin,
        NodeKind::Auto,
    ];
    prop_oneof![
        4 => work,
        6 => prop::sample::select(plain),
        1 => text().prop_map(|outcome| NodeKind::End { outcome }),
        1 => text().prop_map(|outcome| NodeKind::Terminate { outcome }),
        1 => text().prop_map(|after| NodeKind::Timer { after }),
        1 => Just(NodeKind::Interrupt { when: vec!["n0".into()], clears: vec!["n0".into(), "a/b 1".into()] }),
    ]
}

type Edges = Vec<(prop::sample::Index, prop::sample::Index, String, u8)>;

fn any_graph(kinds: Vec<NodeKind>, edges: &Edges, many_ends: bool) -> (Graph, Labels) {
    let mut graph = Graph { many_ends, ..Graph::default() };
    let mut labels = Labels { title: "t".into(), ..Labels::default() };
    graph.node("n0", "", task("clerk"));
    for (at, kind) in kinds.into_iter().enumerate() {
        // Ids that XML does not allow, some alike once they are spelled in letters it does.
        let id = format!("{}{}", ["a/b ", "a_b_", "あ", "9-", "plane", "x_di"][at % 6], at / 6);
        graph.node(id.clone(), if at % 3 == 0 { "" } else { "stage 1" }, kind);
        if at % 2 == 0 {
            labels.nodes.insert(id, format!("<{at}> & \"名\""));
        }
    }
    for lane in &graph.lanes {
        labels.lanes.insert(lane.clone(), format!("{lane}!"));
    }
    for (from, to, exit, how) in edges {
        let (from, to) = (from.index(graph.nodes.len()), to.index(graph.nodes.len()));
        let (from, to) = (graph.nodes.get_index(from).unwrap(), graph.nodes.get_index(to).unwrap());
        if from.1.kind.is_end() || matches!(to.1.kind, NodeKind::Start | NodeKind::Interrupt { .. }) {
            continue;
        }
        let (from, to) = (from.0.clone(), to.0.clone());
        let before = graph.edges.len();
        if how % 5 == 0 { graph.edge_to_asker(&from, &to, exit) } else { graph.edge(&from, &to, exit) }.unwrap();
        if graph.edges.len() > before && how % 4 == 0 {
            graph.defaults.insert(before);
        }
        if how % 3 == 0 {
            labels.exits.insert((from, exit.clone()), "道".into());
        }
    }
    (graph, labels)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever can be a graph comes back the same, with its words.
    #[test]
    fn a_graph_comes_back(kinds in prop::collection::vec(kinds(), 1..14), edges in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), "[a-c/あ&\"]{0,2}", any::<u8>()), 0..24), many in any::<bool>()) {
        let (mut graph, labels) = any_graph(kinds, &edges, many);
        for node in graph.nodes.values_mut() {
            if let NodeKind::Interrupt { clears, .. } = &mut node.kind {
                clears.retain(|id| id == "n0");
            }
        }
        graph.boundaries.push(Boundary { id: "@x".into(), effect: Effect::Ends("n0".into()) });
        let it = back(&graph, &labels);
        prop_assert_eq!(&it.graph, &graph);
        prop_assert_eq!(it.labels.nodes, labels.nodes);
        prop_assert_eq!(it.labels.exits.into_iter().collect::<HashMap<_, _>>(), labels.exits);
        prop_assert_eq!(it.labels.lanes, labels.lanes);
        prop_assert!(it.not_run.is_empty());
        let _ = sound(&graph);
    }
}

#[test]
fn a_net_of_398_steps_is_written_read_and_judged() {
    let mut graph = Graph { many_ends: true, ..Graph::default() };
    graph.node("s", "", NodeKind::Start);
    let mut last = "s".to_owned();
    for at in 0..199 {
        let (gate, a, b) = (format!("g{at}"), format!("a{at}"), format!("b{at}"));
        graph.node(&gate, "", NodeKind::Xor);
        graph.node(&a, "", task("clerk"));
        graph.node(&b, "", task("chief"));
        graph.edge(&last, &gate, "").unwrap();
        graph.edge(&gate, &a, "a").unwrap();
        graph.edge(&gate, &b, "b").unwrap();
        graph.edge(&a, &b, "").unwrap();
        last = b;
    }
    graph.node("e", "", end("done"));
    graph.edge(&last, "e", "").unwrap();
    let it = back(&graph, &Labels::default());
    assert_eq!(it.graph, graph);
    assert_eq!(sound(&it.graph), Ok(()));
}

/// Other tools show nothing of a file without a drawing; one that has a drawing keeps it.
#[test]
fn a_file_without_a_drawing_gets_one() {
    let text = format!(
        r#"<definitions xmlns="{}"><collaboration id="c"><participant id="P" processRef="p"/><participant id="Q"/><messageFlow id="m" sourceRef="A" targetRef="Q"/></collaboration>
        <process id="p"><laneSet><lane id="L"><flowNodeRef>A</flowNodeRef></lane><lane id="M"><flowNodeRef>B</flowNodeRef></lane></laneSet>
        <startEvent id="s"/><task id="A"/><boundaryEvent id="t" attachedToRef="A"/><subProcess id="B"><task id="inner"/></subProcess><endEvent id="e"/><textAnnotation id="n"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="A"/><sequenceFlow id="f2" sourceRef="A" targetRef="B"/><sequenceFlow id="f3" sourceRef="t" targetRef="e"/><sequenceFlow id="f4" sourceRef="B" targetRef="e"/>
        <association id="a" sourceRef="n" targetRef="A"/></process></definitions>"#,
        bpmn::MODEL
    );
    let model = bpmn::read(text.as_bytes()).unwrap();
    let drawn = bpmn::pictured(&model.document);
    let mut shown: Vec<&str> = drawn.root.all().iter().filter_map(|it| it.get("bpmnElement")).collect();
    shown.sort_unstable();
    assert_eq!(shown, ["A", "B", "L", "M", "P", "Q", "a", "c", "e", "f1", "f2", "f3", "f4", "m", "n", "s", "t"]);
    assert_eq!(bpmn::pictured(&drawn), drawn);
    let mut rest = drawn.clone();
    rest.root.children.pop();
    assert_eq!(rest, model.document, "all else is as it was");
    assert_eq!(
        crate::xml::read(drawn.to_xml().as_bytes()).unwrap().document.root.children.len(),
        drawn.root.children.len()
    );
}
