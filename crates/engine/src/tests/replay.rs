//! A log of the engine, walked over the compiled flow: every step must be open there, and both must stand at the same places.

use flow::{Marking, Step, advance, current, enabled, finished, fire, initial};
use procedure::compile::{RETURN, compile, end_node, next_node};

use super::world::World;
use crate::{Case, Event, Phase, Task, What, Work, apply};

/// Fires what the log says and compares after every command.
pub fn conforms(world: &World) {
    let graph = compile(&world.procedure);
    let mut case = Case::blank();
    let mut marks = vec![advance(&graph, &initial(&graph))];
    let mut events = world.log.iter().peekable();
    while let Some(event) = events.next() {
        let mark = marks.last().expect("one for each version").clone();
        let next = match &event.what {
            What::Undone { back_to, .. } => marks[usize::try_from(*back_to).expect("a version")].clone(),
            _ if !case.is_open() => mark,
            _ => advance(&graph, &step(&graph, &case, event, mark)),
        };
        apply(&mut case, event);
        marks.push(next);
        let over = events.peek().is_none_or(|next| next.act.is_some());
        if over {
            compare(&graph, &case, marks.last().expect("just pushed"));
        }
    }
}

fn step(graph: &flow::Graph, case: &Case, event: &Event, mark: Marking) -> Marking {
    let go = |node: &str, exit: &str| {
        let step = Step::new(node, exit);
        fire(graph, &mark, &step).unwrap_or_else(|fault| panic!("{:?}: {fault:?}", event.what))
    };
    match &event.what {
        What::TaskDone { task, node, result } => match case.task(*task).map(|task| task.work) {
            Some(Work::Approve { .. }) => go(node, if result == "returned" { RETURN } else { "approve" }),
            Some(Work::Task | Work::Wait | Work::Pay | Work::Visit | Work::Batch | Work::CoreSystem | Work::Draft) => {
                go(node, "")
            }
            _ => mark,
        },
        What::BranchTaken(branch) => {
            let open = enabled(graph, &mark);
            let ways = [Step::new(next_node(&branch.stage), &branch.exit), Step::new(&branch.stage, &branch.exit)];
            match ways.iter().find(|way| open.contains(way)) {
                Some(way) => go(&way.node, &way.exit),
                // A single way out is not chosen: the flow has gone on by itself.
                None => mark,
            }
        }
        What::Withdrawn { .. } => go("@withdraw", ""),
        What::Transferred { .. } => go("@transfer", ""),
        What::Extended { .. } => go("@extend", ""),
        _ => mark,
    }
}

fn compare(graph: &flow::Graph, case: &Case, mark: &Marking) {
    match &case.phase {
        Phase::Open => {
            let mut tasks: Vec<&str> =
                case.tasks.iter().filter(|task| Task::holds_the_stage(task)).map(|task| task.node.as_str()).collect();
            let mut tokens: Vec<&str> =
                current(graph, mark).into_iter().filter(|node| !node.ends_with("/join")).collect();
            tasks.sort_unstable();
            tokens.sort_unstable();
            assert_eq!(tasks, tokens, "tasks and tokens stand at the same places");
        }
        Phase::Ended { .. } | Phase::Revoked => {
            let first = case.decisions.first().map(|decision| &decision.end);
            let Phase::Ended { end, .. } = &case.phase else { return };
            assert_eq!(finished(graph, mark), Some(end_node(first.unwrap_or(end)).as_str()));
        }
        Phase::Withdrawn => assert_eq!(finished(graph, mark), Some("end/withdrawn")),
    }
}
