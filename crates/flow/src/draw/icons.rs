//! The signs on boxes. They say again what a box's words say; nothing is told by a sign alone.

use crate::graph::NodeKind;

/// A sign of 18 × 18 px for what is not plain desk work: person, clock, yen, place, stack, other system, seal.
pub fn icon(kind: &NodeKind) -> &'static str {
    match kind {
        NodeKind::Citizen => r#"<circle cx="9" cy="5.5" r="3.5"/><path d="M2.5 17c0-4 3-6 6.500-6s6.500 2 6.500 6"/>"#,
        NodeKind::Wait { .. } | NodeKind::Timer { .. } => {
            r#"<circle cx="9" cy="9" r="7.500"/><path d="M9 4.500V9l3 2"/>"#
        }
        NodeKind::Pay { .. } => {
            r#"<circle cx="9" cy="9" r="7.500"/><path d="M6 5l3 4.500L12 5M9 9.500V13.500M6.500 10h5M6.500 12h5"/>"#
        }
        NodeKind::Visit { .. } => {
            r#"<path d="M9 17s6-5.500 6-10a6 6 0 0 0-12 0c0 4.500 6 10 6 10z"/><circle cx="9" cy="7" r="2"/>"#
        }
        NodeKind::Batch { .. } => r#"<path d="M4 7.500h10v8H4zM5.500 5h7M7 2.500h4"/>"#,
        NodeKind::System { .. } => {
            r#"<path d="M3 4.500c0-3.300 12-3.300 12 0v9c0 3.300-12 3.300-12 0zM3 4.500c0 3.300 12 3.300 12 0M3 9c0 3.300 12 3.300 12 0"/>"#
        }
        NodeKind::Approval { .. } => {
            r#"<circle cx="9" cy="9" r="7.500"/><path d="M5.500 9.500l2.500 2.500 4.500-5.500"/>"#
        }
        _ => "",
    }
}
