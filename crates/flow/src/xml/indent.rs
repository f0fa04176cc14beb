//! For trees that are made here: a line for each element. What was read is never touched.

use super::tree::{Element, Node};

impl Element {
    /// Puts each element on a line of its own, where there is no text between.
    pub fn indent(&mut self, depth: usize) {
        if self.children.is_empty() || self.children.iter().any(|child| matches!(child, Node::Text(_) | Node::CData(_)))
        {
            return;
        }
        let inner = format!("\n{}", "  ".repeat(depth + 1));
        let mut children = Vec::with_capacity(self.children.len() * 2 + 1);
        for mut child in std::mem::take(&mut self.children) {
            if let Node::Element(element) = &mut child {
                element.indent(depth + 1);
            }
            children.push(Node::Text(inner.clone()));
            children.push(child);
        }
        children.push(Node::Text(format!("\n{}", "  ".repeat(depth))));
        self.children = children;
    }
}
