//! A city's folder, checked as a whole and made ready to publish. It opens nothing: whoever has the files hands over (name, text).

use procedure::{Fault, Folder, Sheet};

use super::card::Card;
use super::publish::Checked;

/// Reads and checks every file; all faults at once, or everything that can be published.
pub fn check(files: &[(String, String)]) -> Result<(Folder, Vec<Checked>), Vec<Fault>> {
    let folder = procedure::load(files)?;
    let faults = procedure::check(&folder);
    if !faults.is_empty() {
        return Err(faults);
    }
    let checked = checked(&folder);
    Ok((folder, checked))
}

/// What can be published of files that were found sound.
pub(super) fn checked(folder: &Folder) -> Vec<Checked> {
    let procedures = folder.procedures.iter().map(|sheet| Checked {
        rules: sheet.value.rules_hash.clone(),
        card: Some(Card::of(&sheet.value)),
        ..file("procedure", &sheet.value.id, sheet)
    });
    let letters = folder.letters.iter().map(|sheet| file("letter", &sheet.value.id, sheet));
    let appeals = folder.appeals.iter().map(|sheet| file("appeals", "appeals", sheet));
    let bundles = folder.bundles.iter().map(|sheet| file("bundle", &sheet.value.id, sheet));
    procedures.chain(letters).chain(appeals).chain(bundles).collect()
}

fn file<T>(kind: &'static str, id: &str, sheet: &Sheet<T>) -> Checked {
    Checked { kind, id: id.to_owned(), rules: String::new(), card: None, source: sheet.text.clone() }
}
