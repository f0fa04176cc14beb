use super::{file, read};
use crate::{Graph, NodeKind, Step, Unsound, bpmn, enabled, fire, initials, sound};

fn faults(elements: &str, flows: &str) -> Vec<Unsound> {
    let model = read(elements, flows);
    assert!(model.all_not_run().next().is_none(), "{:?}", model.all_not_run().collect::<Vec<_>>());
    sound(&model.processes[0].graph).err().unwrap_or_default()
}

/// Every run of at most `most` steps, as the tasks it did (ids in capitals), joined.
fn runs(graph: &Graph, most: usize) -> Vec<String> {
    let mut found = std::collections::BTreeSet::new();
    let mut open: Vec<_> = initials(graph).into_iter().map(|at| (at, Vec::<String>::new(), most)).collect();
    while let Some((at, done, left)) = open.pop() {
        let steps = enabled(graph, &at);
        if steps.is_empty() || left == 0 {
            found.insert(done.join(""));
            continue;
        }
        for Step { node, exit } in steps {
            let after = fire(graph, &at, &Step::new(node.clone(), exit)).unwrap();
            let mut done = done.clone();
            if node.chars().all(|char| char.is_ascii_uppercase()) {
                done.push(node);
            }
            open.push((after, done, left - 1));
        }
    }
    found.into_iter().collect()
}

const ENDS: &str = r#"<startEvent id="s"/><endEvent id="e"/>"#;

fn tasks(ids: &str) -> String {
    ids.chars().map(|id| format!(r#"<task id="{id}"/>"#)).collect()
}

#[test]
fn several_flows_out_of_a_task_are_all_taken_and_each_token_into_one_counts() {
    let elements = format!("{ENDS}{}", tasks("ABC"));
    let model = read(&elements, "s>A A>B A>C B>e C>e");
    assert_eq!(runs(&model.processes[0].graph, 20), ["ABC", "ACB"]);
    assert_eq!(sound(&model.processes[0].graph), Ok(()), "tokens may end one by one");
    let found = faults(&format!("{ENDS}{}", tasks("ABCD")), "s>A A>B A>C B>D C>D D>e");
    assert!(matches!(&found[0], Unsound::Unsynchronised { node, .. } if node == "D"), "{found:?}");
}

#[test]
fn an_exclusive_way_into_a_parallel_gateway_is_stuck_and_the_trace_tells() {
    let gates = r#"<exclusiveGateway id="x"/><parallelGateway id="j"/>"#;
    let found = faults(&format!("{ENDS}{gates}{}", tasks("AB")), "s>x x>A x>B A>j B>j j>e");
    let Unsound::Deadlock { nodes, trace } = &found[0] else { panic!("{found:?}") };
    assert_eq!(nodes, &["j"]);
    assert_eq!(trace[1], Step::new("x", "x-A"));
    assert_eq!(trace.last(), Some(&Step::new("A", "")));
}

#[test]
fn an_inclusive_gateway_takes_some_and_waits_for_just_those() {
    let gates = r#"<inclusiveGateway id="o" default="o-C"/><inclusiveGateway id="j"/>"#;
    let elements = format!("{ENDS}{gates}{}", tasks("ABCD"));
    let flows = "s>o o>A o>B o>C A>j B>j C>j j>D D>e";
    assert_eq!(faults(&elements, flows), []);
    let model = read(&elements, flows);
    assert_eq!(runs(&model.processes[0].graph, 20), ["ABD", "AD", "BAD", "BD", "CD"], "the default only alone");
}

#[test]
fn an_inclusive_join_in_a_loop_does_not_wait_for_what_comes_round_again() {
    let gates = r#"<inclusiveGateway id="j"/><exclusiveGateway id="x"/>"#;
    let elements = format!("{ENDS}{gates}{}", tasks("A"));
    assert_eq!(faults(&elements, "s>j j>A A>x x>j x>e"), []);
}

#[test]
fn a_loop_without_a_way_out_is_reported_and_not_walked_for_ever() {
    let found = faults(&format!("{ENDS}{}", tasks("AB")), "s>A A>B B>A");
    assert!(found.iter().any(|fault| matches!(fault, Unsound::NoExit { .. })), "{found:?}");
}

#[test]
fn a_sub_process_runs_within_and_goes_on_when_all_in_it_is_done() {
    let inner = r#"<subProcess id="sub"><startEvent id="s2"/><parallelGateway id="f"/><task id="A"/><task id="B"/><endEvent id="e2"/>
        <sequenceFlow id="1" sourceRef="s2" targetRef="f"/><sequenceFlow id="2" sourceRef="f" targetRef="A"/><sequenceFlow id="3" sourceRef="f" targetRef="B"/>
        <sequenceFlow id="4" sourceRef="A" targetRef="e2"/></subProcess>"#;
    let elements = format!("{ENDS}{inner}{}", tasks("C"));
    assert_eq!(faults(&elements, "s>sub sub>C C>e"), []);
    assert_eq!(runs(&read(&elements, "s>sub sub>C C>e").processes[0].graph, 20), ["ABC", "BAC"]);
}

#[test]
fn an_event_on_a_sub_process_takes_it_away_and_an_error_only_when_it_is_thrown() {
    let boundary =
        |what: &str| format!(r#"<boundaryEvent id="T" attachedToRef="sub"><{what}EventDefinition/></boundaryEvent>"#);
    let inner = |end: &str| {
        format!(
            r#"<subProcess id="sub"><task id="A"/><task id="B"/>{end}<sequenceFlow id="1" sourceRef="A" targetRef="B"/></subProcess>"#
        )
    };
    let flows = "s>sub sub>C T>D C>e D>e";
    let by_time = format!("{ENDS}{}{}{}", inner(""), boundary("timer"), tasks("CD"));
    assert_eq!(faults(&by_time, flows), []);
    assert_eq!(runs(&read(&by_time, flows).processes[0].graph, 20), ["ABC", "ATD", "TD"]);
    let thrown =
        r#"<endEvent id="x"><errorEventDefinition/></endEvent><sequenceFlow id="2" sourceRef="B" targetRef="x"/>"#;
    let by_error = format!("{ENDS}{}{}{}", inner(thrown), boundary("error"), tasks("CD"));
    assert_eq!(runs(&read(&by_error, flows).processes[0].graph, 20), ["ABTD"]);
}

#[test]
fn an_event_beside_a_task_comes_or_does_not() {
    let event = r#"<boundaryEvent id="T" cancelActivity="false" attachedToRef="A"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>"#;
    let elements = format!("{ENDS}{event}{}", tasks("AB"));
    assert_eq!(faults(&elements, "s>A A>e T>B B>e"), []);
    let model = read(&elements, "s>A A>e T>B B>e");
    let graph = &model.processes[0].graph;
    assert_eq!(graph.nodes["T"].kind, NodeKind::Timer { after: "P1D".into() });
    assert_eq!(runs(graph, 20), ["AT", "ATB", "TA", "TAB", "TBA"]);
}

#[test]
fn a_terminate_end_takes_the_rest_away() {
    let elements = format!(
        "{}{}",
        r#"<startEvent id="s"/><endEvent id="e"/><endEvent id="t"><terminateEventDefinition/></endEvent>"#,
        tasks("ABC")
    );
    let model = read(&elements, "s>A A>B A>C B>t C>e");
    assert_eq!(runs(&model.processes[0].graph, 20), ["AB", "ACB"]);
}

#[test]
fn each_start_begins_a_case_of_its_own_and_without_one_all_begins_at_once() {
    let elements = format!("{}{}", r#"<startEvent id="s"/><startEvent id="t"/><endEvent id="e"/>"#, tasks("AB"));
    assert_eq!(runs(&read(&elements, "s>A t>B A>e B>e").processes[0].graph, 20), ["A", "B"]);
    let model = read(&tasks("AB"), "");
    assert_eq!(runs(&model.processes[0].graph, 20), ["AB", "BA"]);
    assert_eq!(sound(&model.processes[0].graph), Ok(()));
}

#[test]
fn a_link_jumps_and_an_event_gateway_takes_what_comes_first() {
    let link = |id: &str, way: &str| {
        format!(
            r#"<intermediate{way}Event id="{id}" name="k"><linkEventDefinition name="k"/></intermediate{way}Event>"#
        )
    };
    let waits = r#"<eventBasedGateway id="g"/><intermediateCatchEvent id="M"><messageEventDefinition/></intermediateCatchEvent><intermediateCatchEvent id="T"><timerEventDefinition/></intermediateCatchEvent>"#;
    let elements = format!("{ENDS}{}{}{waits}{}", link("l1", "Throw"), link("l2", "Catch"), tasks("A"));
    let model = read(&elements, "s>g g>M g>T M>l1 T>e l2>A A>e");
    assert_eq!(model.all_not_run().count(), 0);
    assert_eq!(runs(&model.processes[0].graph, 20), ["MA", "T"]);
}

#[test]
fn what_does_not_run_is_named_with_its_line() {
    let elements = "<startEvent id=\"s\"/>\n<complexGateway id=\"c\"/>\n<callActivity id=\"k\" calledElement=\"other\"/>\n<task id=\"m\"><multiInstanceLoopCharacteristics/></task>\n<mystery id=\"y\"/>\n<endEvent id=\"e\"/>";
    let model = read(elements, "s>c c>k k>m m>e e>nowhere");
    let said: Vec<(&str, usize, bool)> =
        model.all_not_run().map(|it| (it.element.as_str(), it.line, it.stands_in)).collect();
    assert_eq!(
        said,
        [
            ("complexGateway", 4, true),
            ("callActivity", 5, true),
            ("task", 6, true),
            ("mystery", 7, false),
            ("sequenceFlow", 9, false)
        ]
    );
    assert_eq!(sound(&model.processes[0].graph), Ok(()), "what stands in for it lets the rest run");
    assert_eq!(model.processes[0].lines["k"], 5);
}

#[test]
fn a_file_that_is_no_bpmn_says_what_it_is() {
    let fault = bpmn::read(b"<svg xmlns='http://www.w3.org/2000/svg'/>").unwrap_err();
    assert!(fault.says.contains("<svg>"));
    let other = file("", "").replace(bpmn::MODEL, "urn:other");
    assert!(bpmn::read(other.as_bytes()).unwrap().remarks[0].says.contains("urn:other"));
}

#[test]
fn lanes_and_pools_say_who_works() {
    let text = format!(
        r#"<b:definitions xmlns:b="{}"><b:collaboration><b:participant id="pool" name="市役所" processRef="q:p"/></b:collaboration><b:process id="p">
        <b:laneSet><b:lane id="l1" name="窓口"><b:flowNodeRef>A</b:flowNodeRef><b:childLaneSet><b:lane id="l2" name="係長"><b:flowNodeRef>B</b:flowNodeRef></b:lane></b:childLaneSet></b:lane></b:laneSet>
        <b:task id="A" name="受ける"/><b:task id="B"/><b:task id="C"/></b:process></b:definitions>"#,
        bpmn::MODEL
    );
    let model = bpmn::read(text.as_bytes()).unwrap();
    let process = &model.processes[0];
    let lanes: Vec<(&str, &str)> =
        process.graph.lanes.iter().map(|it| (it.as_str(), process.labels.lane(it))).collect();
    assert_eq!(lanes, [("l1", "窓口"), ("l2", "係長"), ("p", "市役所")]);
    assert_eq!(process.labels.node("A"), "受ける");
}
