//! The drawing: an accessible SVG of the process, the same for citizens and officers, with the place where a case stands.

mod icons;

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::graph::{Graph, NodeKind};
use crate::heat::Heat;
use crate::labels::Labels;
use crate::layout::{DIAMOND, LANE_HEAD, Layout, RING, Route, Spot, TEXT, lay_out, text_width};
use crate::svg::{escape, rounded, wrap};
use icons::icon;

const INK: &str = "#1a1a1a";
const INK_SOFT: &str = "#4d4d4d";
const LINE: &str = "#cccccc";
const ACT: &str = "#0017c1";
const ACT_SOFT: &str = "#e8f1fe";
const ACT_MID: &str = "#c5d7fb";
/// The border of a box with heat.
const HOT: &str = "#8b3200";
const FONT: &str = "'Noto Sans JP','Noto Sans CJK JP','Hiragino Sans','BIZ UDPGothic',Meiryo,sans-serif";

/// How to draw.
#[derive(Clone, Debug, Default)]
pub struct DrawOptions {
    /// Begins the ids inside, so that two drawings can stand on one page. Letters, digits and hyphens.
    pub id: String,
    /// Nodes to mark as "here".
    pub current: Vec<String>,
    /// Whether boxes show the minutes expected.
    pub minutes: bool,
    /// By node id: the colour of its box, with the figure written in it. The same as a table: [`crate::heat_rows`].
    pub heat: HashMap<String, Heat>,
}

/// The process as SVG. Wider than most screens: the page puts it in a focusable scroll region, with [`crate::steps_text`] below.
pub fn draw(graph: &Graph, labels: &Labels, options: &DrawOptions) -> String {
    let layout = lay_out(graph, labels);
    let foot = foot_text(graph, labels);
    let height = layout.height + if foot.is_empty() { 0 } else { 36 };
    let width = layout.width.max(text_width(&foot) + 60);
    let id: String = options.id.chars().filter(|char| char.is_ascii_alphanumeric() || *char == '-').collect();
    let mut out = String::new();
    let _ = write!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" class="flow" role="img" aria-labelledby="{id}flow-title {id}flow-desc" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="{FONT}" font-size="{TEXT}" fill="{INK}"><title id="{id}flow-title">{}</title><desc id="{id}flow-desc">{}</desc>"#,
        escape(&labels.title),
        escape(&labels.desc)
    );
    bands(&mut out, graph, labels, &layout);
    for back in [true, false] {
        for route in layout.routes.iter().filter(|route| route.back == back) {
            line(&mut out, graph, labels, route);
        }
    }
    for (node, spot) in layout.spots.iter().enumerate() {
        if let Some(spot) = spot {
            shape(&mut out, graph, labels, options, node, *spot);
        }
    }
    if !foot.is_empty() {
        let y = layout.height + 20;
        let _ = write!(
            out,
            r#"<g class="flow-any" fill="none" stroke="{INK_SOFT}" stroke-width="1.5"><circle cx="16" cy="{y}" r="9"/><circle cx="16" cy="{y}" r="6"/></g><text x="34" y="{}" fill="{INK_SOFT}">{}</text>"#,
            y + 5,
            escape(&foot)
        );
    }
    out.push_str("</svg>");
    out
}

fn foot_text(graph: &Graph, labels: &Labels) -> String {
    let acts: Vec<&str> = graph
        .boundaries
        .iter()
        .filter_map(|boundary| labels.boundaries.get(&boundary.id))
        .map(String::as_str)
        .collect();
    if acts.is_empty() { String::new() } else { format!("{} {}", labels.any_time, acts.join(" / ")) }
}

fn bands(out: &mut String, graph: &Graph, labels: &Labels, layout: &Layout) {
    let (width, floor) = (layout.width, layout.bands.last().map_or(0, |band| band.1));
    let _ = write!(
        out,
        r##"<g class="flow-lanes"><rect x="0" y="1" width="{LANE_HEAD}" height="{}" fill="#f2f2f2"/>"##,
        floor - 1
    );
    for (index, (top, bottom)) in layout.bands.iter().enumerate() {
        if index > 0 {
            let _ = write!(out, r#"<path d="M0 {top}H{width}" stroke="{LINE}"/>"#);
        }
        let role = graph.lanes.get_index(index).map_or("", |role| labels.lane(role));
        let lines = wrap(role, LANE_HEAD - 20, 4, text_width);
        let count = i32::try_from(lines.len()).unwrap_or(1);
        let mut y = i32::midpoint(*top, *bottom) - (count - 1) * 10 + 5;
        for text in lines {
            let _ = write!(out, r#"<text x="12" y="{y}" font-weight="700">{}</text>"#, escape(&text));
            y += 20;
        }
    }
    let _ = write!(
        out,
        r#"<path d="M0 1H{width}M0 {floor}H{width}M{LANE_HEAD} 1V{floor}" stroke="{LINE}" fill="none"/></g>"#
    );
}

fn line(out: &mut String, graph: &Graph, labels: &Labels, route: &Route) {
    let [.., end] = route.points[..] else { return };
    let mut points = route.points.clone();
    if let Some(last) = points.last_mut() {
        last.0 -= 8;
    }
    let (colour, dash) = if route.back { (INK_SOFT, r#" stroke-dasharray="5 4""#) } else { (INK, "") };
    let _ = write!(
        out,
        r#"<path class="flow-edge" d="{}" fill="none" stroke="{colour}" stroke-width="1.5"{dash}/><path d="M{} {}l-9 -4.5v9z" fill="{colour}"/>"#,
        rounded(&points, 7),
        end.0,
        end.1
    );
    let edge = &graph.edges[route.edge];
    let text = labels.line(graph, edge);
    if !text.is_empty() {
        let (x, y) = route.label;
        let _ = write!(
            out,
            r##"<text class="flow-exit" x="{x}" y="{y}" fill="{INK_SOFT}" stroke="#ffffff" stroke-width="4" stroke-linejoin="round" paint-order="stroke">{}</text>"##,
            escape(&text)
        );
    }
}

fn shape(out: &mut String, graph: &Graph, labels: &Labels, options: &DrawOptions, node: usize, spot: Spot) {
    let id = graph.id(node);
    let Some((_, it)) = graph.nodes.get_index(node) else { return };
    let here = options.current.iter().any(|current| current == id);
    let _ = write!(out, r#"<g class="flow-node{}" data-node="{}">"#, if here { " flow-here" } else { "" }, escape(id));
    let (x, y) = (spot.x, spot.y);
    match &it.kind {
        NodeKind::Start | NodeKind::End { .. } | NodeKind::Terminate { .. } | NodeKind::Interrupt { .. } => {
            ring(out, labels.node(id), &it.kind, here, (x, y));
        }
        NodeKind::Xor | NodeKind::AndSplit | NodeKind::AndJoin | NodeKind::OrSplit | NodeKind::OrJoin => {
            let half = DIAMOND / 2;
            let sign = match it.kind {
                NodeKind::Xor => format!("M{} {}l12 12m0 -12l-12 12", x - 6, y - 6),
                NodeKind::AndSplit | NodeKind::AndJoin => format!("M{} {}h16m-8 -8v16", x - 8, y),
                _ => format!("M{} {y}a7 7 0 1 0 14 0a7 7 0 1 0 -14 0", x - 7),
            };
            let _ = write!(
                out,
                r##"<path d="M{} {y}L{x} {}L{} {y}L{x} {}Z" fill="#ffffff" stroke="{INK}" stroke-width="1.5" stroke-linejoin="round"/><path d="{sign}" fill="none" stroke="{INK}" stroke-width="2.5"/>"##,
                x - half,
                y - half,
                x + half,
                y + half
            );
        }
        kind => task(out, labels, options, id, kind, here, spot),
    }
    out.push_str("</g>");
}

fn ring(out: &mut String, text: &str, kind: &NodeKind, here: bool, (x, y): (i32, i32)) {
    let width = if matches!(kind, NodeKind::Start | NodeKind::Interrupt { .. }) { "1.5" } else { "4" };
    let fill = if here { ACT_MID } else { "#ffffff" };
    let _ = write!(
        out,
        r#"<circle cx="{x}" cy="{y}" r="{}" fill="{fill}" stroke="{INK}" stroke-width="{width}"/><text x="{x}" y="{}" text-anchor="middle">{}</text>"#,
        RING / 2 - 2,
        y + RING / 2 + 17,
        escape(text)
    );
    let _ = match kind {
        NodeKind::Terminate { .. } => write!(out, r#"<circle cx="{x}" cy="{y}" r="6" fill="{INK}"/>"#),
        NodeKind::Interrupt { .. } => {
            write!(out, r#"<circle cx="{x}" cy="{y}" r="8" fill="none" stroke="{INK}" stroke-width="1.5"/>"#)
        }
        _ => Ok(()),
    };
}

fn task(out: &mut String, labels: &Labels, options: &DrawOptions, id: &str, kind: &NodeKind, here: bool, spot: Spot) {
    let (left, top) = (spot.x - spot.width / 2, spot.y - spot.height / 2);
    let (fill, edge) = match kind {
        NodeKind::Citizen => (ACT_SOFT, ACT),
        NodeKind::Wait { .. } | NodeKind::Timer { .. } => ("#f2f2f2", INK_SOFT),
        _ => ("#ffffff", INK),
    };
    if here {
        let _ = write!(
            out,
            r#"<rect x="{}" y="{}" width="{}" height="{}" rx="12" fill="{ACT_MID}"/>"#,
            left - 5,
            top - 5,
            spot.width + 10,
            spot.height + 10
        );
    }
    let heat = options.heat.get(id);
    let fill = heat.map_or_else(|| fill.to_owned(), Heat::ground);
    let (stroke, width) = match heat {
        _ if here => (ACT, "3".to_owned()),
        Some(heat) => (HOT, heat.border()),
        None => (edge, "1.5".to_owned()),
    };
    let _ = write!(
        out,
        r#"<rect x="{left}" y="{top}" width="{}" height="{}" rx="8" fill="{fill}" stroke="{stroke}" stroke-width="{width}"/>"#,
        spot.width, spot.height
    );
    let icon = icon(kind);
    let inset = if icon.is_empty() { 0 } else { 26 };
    if !icon.is_empty() {
        let _ = write!(
            out,
            r#"<g transform="translate({} {})" fill="none" stroke="{edge}" stroke-width="1.5" stroke-linecap="round">{icon}</g>"#,
            left + 9,
            spot.y - 9
        );
    }
    named(out, labels, options, (id, kind), inset, spot);
    if here && !labels.here.is_empty() {
        let wide = text_width(&labels.here) + 16;
        let _ = write!(
            out,
            r##"<rect x="{left}" y="{}" width="{wide}" height="20" rx="4" fill="{ACT}"/><text x="{}" y="{}" fill="#ffffff" font-weight="700">{}</text>"##,
            top - 15,
            left + 8,
            top,
            escape(&labels.here)
        );
    }
}

/// The name in the box, and under it the minutes and the heat.
fn named(
    out: &mut String,
    labels: &Labels,
    options: &DrawOptions,
    (id, kind): (&str, &NodeKind),
    inset: i32,
    spot: Spot,
) {
    let heat = options.heat.get(id);
    let figure = heat.map(|heat| heat.text.clone()).filter(|text| !text.is_empty());
    let minutes = kind
        .minutes()
        .filter(|minutes| options.minutes && *minutes > 0)
        .map(|minutes| format!("{minutes}{}", labels.minutes));
    let minutes = match (minutes, figure) {
        (Some(minutes), Some(figure)) => Some(format!("{minutes} · {figure}")),
        (minutes, figure) => figure.or(minutes),
    };
    let mut lines = wrap(labels.node(id), spot.width - 16 - inset, 2, text_width);
    let named = lines.len();
    lines.extend(minutes);
    let centre = spot.x + inset / 2;
    // Two lines of name and one of minutes just fit between the edges.
    let pitch = if lines.len() > 2 { 17 } else { 20 };
    let mut y = spot.y + 5 - (i32::try_from(lines.len()).unwrap_or(1) - 1) * pitch / 2;
    for (index, text) in lines.iter().enumerate() {
        let soft = if index >= named && heat.is_some() {
            r#" font-weight="700""#.to_owned()
        } else if index >= named {
            format!(r#" fill="{INK_SOFT}""#)
        } else {
            String::new()
        };
        let _ = write!(out, r#"<text x="{centre}" y="{y}" text-anchor="middle"{soft}>{}</text>"#, escape(text));
        y += pitch;
    }
}
