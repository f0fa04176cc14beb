//! Files stay small enough to be read in one sitting.
use super::{Fault, Source, Tree};

const MEDIAN: usize = 100;
const NINE_IN_TEN: usize = 350;
const STOP: usize = 800;
/// Lines of `path lines`. A path may only leave it, a number only fall.
const EXCEPTIONS: &str = "xtask/long-files.txt";

fn measured(tree: &Tree) -> Vec<(&Source, usize)> {
    tree.rust().filter(|file| !file.is_generated()).map(|file| (file, file.text.lines().count())).collect()
}

pub fn spread(tree: &Tree) -> Vec<Fault> {
    let mut sizes: Vec<usize> = measured(tree).into_iter().map(|(_, lines)| lines).collect();
    sizes.sort_unstable();
    let at =
        |share: usize| sizes.get((sizes.len() * share / 100).min(sizes.len().saturating_sub(1))).copied().unwrap_or(0);
    let mut faults = Vec::new();
    for (what, found, most) in [("the median", at(50), MEDIAN), ("the 90th percentile", at(90), NINE_IN_TEN)] {
        if found > most {
            faults.push(Fault::file(
                "crates",
                format!("{what} of all files is {found} lines, {most} allowed: split by meaning"),
            ));
        }
    }
    faults
}

pub fn longest(tree: &Tree) -> Vec<Fault> {
    let list = tree.get(EXCEPTIONS).map_or("", |file| file.text.as_str());
    let allowed: Vec<(&str, usize)> = list
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(' '))
        .filter_map(|(path, lines)| Some((path, lines.trim().parse().ok()?)))
        .collect();
    let sizes = measured(tree);
    let mut faults = Vec::new();
    for (file, lines) in &sizes {
        let limit = allowed.iter().find(|(path, _)| *path == file.path).map_or(STOP, |(_, lines)| *lines);
        if *lines > limit {
            faults.push(Fault::file(&file.path, format!("{lines} lines, {limit} allowed: split by meaning")));
        }
    }
    for (path, limit) in allowed {
        let lines = sizes.iter().find(|(file, _)| file.path == path).map_or(0, |(_, lines)| *lines);
        if lines <= STOP {
            faults.push(Fault::file(EXCEPTIONS, format!("{path} is short now: take it off")));
        } else if lines < limit {
            faults.push(Fault::file(EXCEPTIONS, format!("{path} has shrunk to {lines} lines: lower its number")));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(count: usize) -> String {
        "x\n".repeat(count)
    }

    #[test]
    fn long_files_show_in_the_spread() {
        assert_eq!(spread(&Tree::of(&[("a.rs", &lines(100)), ("b.rs", &lines(90))])), []);
        assert_eq!(spread(&Tree::of(&[("a.rs", &lines(101)), ("b.rs", &lines(360))])).len(), 2);
    }

    #[test]
    fn the_list_only_shrinks() {
        let check = |size: usize, list: &str| longest(&Tree::of(&[("a.rs", &lines(size)), (EXCEPTIONS, list)])).len();
        assert_eq!(check(800, ""), 0);
        assert_eq!(check(801, ""), 1, "too long");
        assert_eq!(check(900, "a.rs 900\n"), 0);
        assert_eq!(check(901, "a.rs 900\n"), 1, "it grew");
        assert_eq!(check(899, "a.rs 900\n"), 1, "it shrank, the list did not");
        assert_eq!(check(10, "a.rs 900\n"), 1, "no exception any more");
        assert_eq!(check(10, "gone.rs 900\n"), 1, "no such file");
    }
}
