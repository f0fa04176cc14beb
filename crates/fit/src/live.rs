//! Where a case stands at a moment, from the pieces of its work: what the twin begins with when it begins in the middle.

use flow::{Graph, NodeKind};
use twin::{Standing, UnderWay};

/// A piece of a case's work so far. Moments are by the same clock as the plan's.
#[derive(Clone, Copy, Debug)]
pub struct Stood<'a> {
    pub node: &'a str,
    pub enabled: i64,
    /// When somebody of ours began; nothing where others are waited for.
    pub started: Option<i64>,
    /// Nothing while it is under way.
    pub done: Option<i64>,
}

/// Who it is: the procedure, a number of the case's own, and the place of its channel.
#[derive(Clone, Copy, Debug)]
pub struct Who<'a> {
    pub procedure: &'a str,
    pub case: u64,
    pub channel: u8,
}

/// The case as it stands, from all its pieces in their order; nothing where no work of it is open, or some is of another drawing.
pub fn standing(graph: &Graph, who: &Who<'_>, pieces: &[Stood<'_>]) -> Option<UnderWay> {
    let arrived = pieces.iter().map(|piece| piece.enabled).min()?;
    let (mut at, mut asked) = (Vec::new(), Vec::new());
    for (place, piece) in pieces.iter().enumerate().filter(|(_, piece)| piece.done.is_none()) {
        graph.nodes.get(piece.node)?.kind.lane()?;
        asked.extend(asker(graph, pieces, piece));
        let before = pieces[..place].iter().filter(|before| before.node == piece.node).count();
        at.push(Standing {
            node: piece.node.to_owned(),
            enabled: piece.enabled,
            ready: piece.started.map(|_| piece.enabled),
            started: piece.started,
            visits: u16::try_from(before).ok()?,
        });
    }
    let joins = tokens(graph, pieces)?;
    (!at.is_empty()).then(|| UnderWay {
        procedure: who.procedure.to_owned(),
        who: who.case,
        arrived,
        class: 0,
        channel: who.channel,
        due: None,
        at,
        joins,
        asked,
    })
}

/// Where the way back is to whoever asked: the node, and the last one done in another stage before it.
fn asker(graph: &Graph, pieces: &[Stood<'_>], stands: &Stood<'_>) -> Option<(String, String)> {
    let stage = |node: &str| graph.nodes.get(node).map_or("", |node| node.stage.as_str());
    let own = stage(stands.node);
    graph.edges.iter().find(|edge| edge.to_asker && graph.nodes[edge.from].stage == own)?;
    let before = pieces.iter().filter(|piece| piece.done.is_some_and(|done| done <= stands.enabled));
    let asker = before.filter(|piece| stage(piece.node) != own).max_by_key(|piece| piece.done)?;
    Some((stands.node.to_owned(), asker.node.to_owned()))
}

/// Tokens that wait at joins: of the nodes before one, those done more often than all of them together were. Nothing where it cannot be told.
fn tokens(graph: &Graph, pieces: &[Stood<'_>]) -> Option<Vec<(String, String)>> {
    let mut tokens = Vec::new();
    let done = |node: &str| pieces.iter().filter(|piece| piece.node == node && piece.done.is_some()).count();
    for (join, (id, _)) in graph.nodes.iter().enumerate().filter(|(_, (_, of))| of.kind.is_join()) {
        let before: Vec<(&str, usize, bool)> = graph
            .into(join)
            .map(|(_, edge)| {
                let from = graph.id(edge.from);
                (from, done(from), graph.nodes[edge.from].kind.lane().is_some())
            })
            .collect();
        let through = before.iter().map(|(_, done, _)| *done).min().unwrap_or(0);
        if before.iter().any(|(_, _, told)| !told) {
            return None;
        }
        let waiting = before.into_iter().filter(|(_, done, _)| *done > through);
        tokens.extend(waiting.map(|(from, ..)| (id.clone(), from.to_owned())));
    }
    Some(tokens)
}

/// Whether the citizen's turn is nowhere in it: how long that lasts is theirs to say.
pub fn is_ours(graph: &Graph, case: &UnderWay) -> bool {
    let theirs = |at: &Standing| graph.nodes.get(&at.node).is_none_or(|node| matches!(node.kind, NodeKind::Citizen));
    !case.at.iter().any(theirs)
}
