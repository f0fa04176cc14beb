use super::draws::labels;
use super::shapes::allowance;
use crate::{DrawOptions, Heat, draw, heat_rows};

#[test]
fn heat_is_a_figure_first_and_a_colour_second() {
    let hot = |value: f64, text: &str| Heat { value, text: text.into() };
    let heat = [("check", hot(0.2, "3 h")), ("decide/draft", hot(7.0, "<2日>")), ("correction", hot(f64::NAN, "?"))];
    let heat = heat.into_iter().map(|(id, heat)| (id.to_owned(), heat)).collect();
    let options = DrawOptions { minutes: true, heat, ..DrawOptions::default() };
    let svg = draw(&allowance(), &labels(), &options);
    assert!(svg.contains("4分 · 3 h") && svg.contains("&lt;2日&gt;"));
    assert!(svg.contains("fill=\"#ffc199\" stroke=\"#8b3200\" stroke-width=\"4.00\""), "as hot as can be, not hotter");
    assert!(svg.contains("stroke-width=\"1.50\""), "no number is no heat");
    let rows = heat_rows(&allowance(), &labels(), &options.heat);
    let said: Vec<(&str, &str)> = rows.iter().map(|row| (row.text.as_str(), row.figure.as_str())).collect();
    assert_eq!(said[1..], [("起案", "<2日>"), ("書類を確かめる", "3 h")]);
}
