use proptest::prelude::*;

use crate::tests::shapes::allowance;
use crate::xml::{DEPTH_LIMIT, Document, Element, Node, Remark, read};
use crate::{DrawOptions, Labels, bpmn, draw, sound};

fn root(text: &str) -> Element {
    read(text.as_bytes()).unwrap().document.root
}

fn refusal(text: &str) -> Remark {
    read(text.as_bytes()).unwrap_err()
}

#[test]
fn everything_is_kept() {
    let text = "\u{feff}<?xml version=\"1.0\"?>\n<?a b?><!-- first -->\n<x:r xmlns:x=\"u\" b=\"1&#10;2\" a='&lt;\"'>\n t&amp;&#x41;<![CDATA[<raw>]]><!--in--><y/><?p i?>\r\n</x:r><!--last-->";
    let first = read(text.as_bytes()).unwrap();
    assert!(first.remarks.is_empty());
    let root = &first.document.root;
    assert_eq!((root.space.as_str(), root.local(), root.line), ("u", "r", 3));
    assert_eq!(root.attributes[1..], [("b".into(), "1\n2".into()), ("a".into(), "<\"".into())]);
    assert_eq!(root.children[..2], [Node::Text("\n t&A".into()), Node::CData("<raw>".into())]);
    assert_eq!((first.document.before.len(), first.document.after.len(), root.children.len()), (2, 1, 6));
    assert_eq!(read(first.document.to_xml().as_bytes()).unwrap().document, first.document);
}

#[test]
fn what_could_do_harm_is_refused_by_its_line() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<r>&b;</r>";
    assert!(refusal(bomb).says.contains("document type"), "{}", refusal(bomb));
    assert_eq!(refusal(bomb).line, 2);
    assert_eq!(refusal("<r>\n\n&own;</r>").line, 3);
    assert!(refusal("<r>\n<a b=\"&own;\"/></r>").line == 2);
    let deep = format!("{}{}", "<a>\n".repeat(200), "</a>".repeat(200));
    assert_eq!(refusal(&deep).line, DEPTH_LIMIT + 1);
    assert!(
        refusal(&format!("<a {}/>", (0..600).map(|at| format!("b{at}='' ")).collect::<String>())).says.contains("512")
    );
    assert_eq!(refusal("<a>\n<b>\n</a>").line, 3);
    assert!(refusal("<a>\n<b>").says.contains("begins on line 2"));
    assert!(refusal("<a b='1' b='2'/>").says.contains("<a>"));
    for nothing in ["", "   ", "text", "<!-- -->", "<a/><b/>", "<a/>text", "\u{0}\u{1}"] {
        assert!(read(nothing.as_bytes()).is_err(), "{nothing:?}");
    }
    assert!(refusal("<a>\n&#1;</a>").says.contains("U+0001"));
}

#[test]
fn encodings_are_what_the_file_says_and_lies_are_told() {
    let text = "<?xml version=\"1.0\" encoding=\"CODE\"?>\n<a n=\"窓口\"/>";
    let utf16 =
        |bytes: fn(u16) -> [u8; 2]| text.replace("CODE", "UTF-16").encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    for bytes in [
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
        [vec![0xff, 0xfe], utf16(u16::to_le_bytes)].concat(),
        [vec![0xfe, 0xff], utf16(u16::to_be_bytes)].concat(),
        encoding_rs::SHIFT_JIS.encode(&text.replace("CODE", "Shift_JIS")).0.into_owned(),
        encoding_rs::EUC_JP.encode(&text.replace("CODE", "euc-jp")).0.into_owned(),
        text.replace("CODE", "UTF-16").into_bytes(),
        text.replace(" encoding=\"CODE\"", "").into_bytes(),
    ] {
        let it = read(&bytes).unwrap();
        assert_eq!((it.document.root.get("n"), it.remarks.len()), (Some("窓口"), 0), "{:?}", it.remarks);
    }
    let lie = read(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a\n n=\"kl\xe4ren\"/>").unwrap();
    assert_eq!(lie.document.root.get("n"), Some("klären"));
    assert_eq!(lie.remarks[0].line, 3);
    let broken = read(b"<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>\n<a n=\"\x81\"/>").unwrap();
    assert_eq!((broken.remarks[0].line, broken.remarks[0].says.contains("Shift_JIS")), (2, true));
    assert!(refusal("<?xml version=\"1.0\" encoding=\"klingon\"?><a/>").says.contains("klingon"));
}

#[test]
fn namespaces_are_those_in_force() {
    let it = root("<a xmlns='one' xmlns:p='two'><b xmlns='three'><p:c/></b><d/></a>");
    let spaces: Vec<(&str, &str)> = it.all().iter().map(|it| (it.local(), it.space.as_str())).collect();
    assert_eq!(spaces, [("a", "one"), ("b", "three"), ("c", "two"), ("d", "one")]);
    assert!(read(b"<x:a/>").unwrap().remarks[0].says.contains("`x:`"));
}

fn node() -> impl Strategy<Value = Node> {
    let text = "[ -~あ一\u{85}\u{2028}\\n\\t\\r]{0,6}";
    let leaf = prop_oneof![
        text.prop_map(Node::Text),
        "[a-z <&]{0,5}".prop_map(Node::CData),
        "[a-z <&]{0,5}".prop_map(Node::Comment),
        "[a-z]{1,4} [a-z]{0,4}".prop_map(Node::Instruction),
    ];
    leaf.prop_recursive(4, 24, 4, move |inner| {
        (prop::collection::vec(inner, 0..4), "[a-z]{1,3}", prop::collection::btree_map("[a-z]{1,3}", text, 0..3))
            .prop_map(|(children, name, attributes)| {
                Node::Element(Element {
                    name,
                    attributes: attributes.into_iter().collect(),
                    children,
                    ..Element::default()
                })
            })
    })
}

/// Texts side by side are one text when read, and an empty one is none.
fn merged(element: &mut Element) {
    let mut children: Vec<Node> = Vec::new();
    for mut child in std::mem::take(&mut element.children) {
        if let Node::Element(inner) = &mut child {
            merged(inner);
        }
        match (children.last_mut(), &child) {
            (_, Node::Text(text)) if text.is_empty() => {}
            (Some(Node::Text(before)), Node::Text(text)) => before.push_str(text),
            _ => children.push(child),
        }
    }
    element.children = children;
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_is_written_is_read_back(children in prop::collection::vec(node(), 0..5)) {
        let mut root = Element { name: "r".into(), children, ..Element::default() };
        merged(&mut root);
        let document = Document { root, ..Document::default() };
        let back = read(document.to_xml().as_bytes()).unwrap();
        prop_assert_eq!(back.document, document);
    }

    #[test]
    fn no_bytes_break_it(bytes in prop::collection::vec(any::<u8>(), 0..200), head in prop::sample::select(vec!["", "<a>", "<?xml encoding='", "<a b='&#", "\u{feff}<", "<![CDATA["])) {
        let _ = bpmn::read(&[head.as_bytes(), &bytes].concat());
    }

    /// A file somebody's disk or pen has damaged is read or refused, and what is read is judged, drawn and written.
    #[test]
    fn a_damaged_file_breaks_nothing(damage in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..4_u8, any::<u8>()), 1..6)) {
        let mut bytes = bpmn::write("p", &allowance(), &Labels::default()).to_xml().into_bytes();
        for (at, length, how, byte) in damage {
            let at = at.index(bytes.len());
            let to = (at + length.index(60)).min(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => { bytes.drain(at..to); }
                2 => { let copy = bytes[at..to].to_vec(); bytes.splice(at..at, copy); }
                _ => { let other = usize::from(byte) * bytes.len() / 256; bytes.swap(at, other); }
            }
            if bytes.is_empty() { bytes.push(b'<'); }
        }
        if let Ok(model) = bpmn::read(&bytes) {
            prop_assert_eq!(&read(model.document.to_xml().as_bytes()).unwrap().document, &model.document);
            for process in &model.processes {
                let _ = sound(&process.graph);
                draw(&process.graph, &process.labels, &DrawOptions::default());
                bpmn::write(&process.id, &process.graph, &process.labels);
            }
        }
    }
}
