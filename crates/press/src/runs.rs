//! Which font sets which character, decided before anything is set, so that no box and no wrong variant ever stands for a name.
//!
//! A character and what belongs to it (a variation selector, a combining mark) go together to the first family that has them all; where none
//! has, the place is told. Marks that have no look go along; those that turn the order of others around do not.

use serde::Serialize;
use ttf_parser::Face;
use unicode_segmentation::UnicodeSegmentation;

use pdf::{Missing, Part};

use crate::fonts::Fonts;

/// A piece of a line in one family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Run {
    pub font: String,
    pub text: String,
}

pub type Lines = Vec<Vec<Run>>;

/// Letters and digits in a row before a line may break inside them: a line of 16 pt holds more.
const UNBROKEN: usize = 20;
/// Where a line may break though no rule of language says so: it has no look and no width.
const MAY_BREAK: char = '\u{200b}';

pub struct Planner<'a> {
    fonts: &'a Fonts,
    /// Every family with its faces for the usual weight and the bold one.
    faces: Vec<(&'a str, Option<Face<'a>>, Option<Face<'a>>)>,
    pub missing: Vec<Missing>,
}

impl<'a> Planner<'a> {
    pub fn new(fonts: &'a Fonts) -> Self {
        Self { fonts, faces: Vec::new(), missing: Vec::new() }
    }

    /// The lines of a text.
    pub fn lines(&mut self, part: Part, text: &str, bold: bool) -> Lines {
        let text = text.replace("\r\n", "\n").replace('\t', " ");
        let ends = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
        text.split(ends).map(|line| self.line(part, line, bold)).collect()
    }

    fn line(&mut self, part: Part, line: &str, bold: bool) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let mut unbroken = 0;
        for cluster in line.graphemes(true) {
            let Some(font) = self.family(cluster, bold) else {
                self.tell(cluster, part);
                continue;
            };
            unbroken = if keeps_together(cluster) { unbroken + 1 } else { 0 };
            if runs.last().is_none_or(|run| run.font != font) {
                runs.push(Run { font: font.to_owned(), text: String::new() });
            }
            if let Some(run) = runs.last_mut() {
                run.text.extend((unbroken > UNBROKEN).then_some(MAY_BREAK));
                run.text.push_str(cluster);
            }
        }
        runs
    }

    fn tell(&mut self, cluster: &str, part: Part) {
        let missing = Missing { written: cluster.to_owned(), part };
        if !self.missing.contains(&missing) {
            self.missing.push(missing);
        }
    }

    /// The first family that has all of the cluster. A family's file is read only when those before it do not have it.
    fn family(&mut self, cluster: &str, bold: bool) -> Option<&'a str> {
        for at in 0..self.fonts.families.len() {
            if at == self.faces.len() {
                let family = self.fonts.families[at].as_str();
                self.faces.push((family, self.fonts.face(family, false), self.fonts.face(family, true)));
            }
            let (family, usual, heavy) = &self.faces[at];
            let face = if bold { heavy } else { usual };
            if face.as_ref().is_some_and(|face| has(face, cluster)) {
                return Some(family);
            }
        }
        None
    }
}

/// Whether a face shows every character of a cluster.
fn has(face: &Face<'_>, cluster: &str) -> bool {
    let mut before = None;
    cluster.chars().all(|char| {
        let known = if is_selector(char) {
            before.and_then(|base| face.glyph_variation_index(base, char))
        } else if has_no_look(char) {
            return true;
        } else {
            face.glyph_index(char)
        };
        before = Some(char);
        !char.is_control() && known.is_some_and(|glyph| glyph.0 != 0)
    })
}

fn is_selector(char: char) -> bool {
    matches!(char, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Joiners, breaks and marks of direction for one place. Those that turn what follows around (U+202E and its kin) are not among them: a
/// letter must not be read otherwise than it was written.
fn has_no_look(char: char) -> bool {
    matches!(char, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{61c}' | '\u{34f}')
}

/// Letters and digits of scripts that break between words only.
fn keeps_together(cluster: &str) -> bool {
    cluster.chars().next().is_some_and(|char| !char.is_whitespace() && u32::from(char) < 0x2e80)
}
