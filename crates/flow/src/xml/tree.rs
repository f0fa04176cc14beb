//! The tree: what stood in the file, in the order it stood there.

/// A file: what stands before the root (instructions, comments), the root, and what follows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    pub before: Vec<Node>,
    pub root: Element,
    pub after: Vec<Node>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    Element(Element),
    /// Character references are resolved.
    Text(String),
    CData(String),
    Comment(String),
    /// What stands between `<?` and `?>`.
    Instruction(String),
}

/// An element. Two are equal if a reader of XML cannot tell them apart: the line they stood on does not count.
#[derive(Clone, Debug, Default)]
pub struct Element {
    /// As written: `bpmn:task`.
    pub name: String,
    /// The namespace its prefix stood for; empty if none.
    pub space: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
    pub line: usize,
}

impl PartialEq for Element {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
            && self.space == other.space
            && self.attributes == other.attributes
            && self.children == other.children
    }
}
impl Eq for Element {}

impl Element {
    pub fn new(name: impl Into<String>, attributes: &[(&str, &str)]) -> Self {
        let attributes = attributes.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        Self { name: name.into(), attributes, ..Self::default() }
    }

    /// The name without its prefix.
    pub fn local(&self) -> &str {
        self.name.rsplit_once(':').map_or(self.name.as_str(), |(_, local)| local)
    }

    /// An attribute by the name it is written with.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        let value = value.into();
        match self.attributes.iter_mut().find(|(key, _)| key == name) {
            Some((_, old)) => *old = value,
            None => self.attributes.push((name.to_owned(), value)),
        }
    }

    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            _ => None,
        })
    }

    /// Child elements by local name, whatever the prefix.
    pub fn named<'a>(&'a self, local: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements().filter(move |element| element.local() == local)
    }

    /// All text inside, its own and that of child elements.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for child in &self.children {
            match child {
                Node::Text(text) | Node::CData(text) => out.push_str(text),
                Node::Element(element) => out.push_str(&element.text()),
                Node::Comment(_) | Node::Instruction(_) => {}
            }
        }
        out
    }

    pub fn push(&mut self, element: Element) {
        self.children.push(Node::Element(element));
    }

    /// This element and all below it, in the order they are written.
    pub fn all(&self) -> Vec<&Element> {
        let mut found = Vec::new();
        let mut open = vec![self];
        while let Some(element) = open.pop() {
            found.push(element);
            let at = open.len();
            open.extend(element.elements());
            open[at..].reverse();
        }
        found
    }
}
