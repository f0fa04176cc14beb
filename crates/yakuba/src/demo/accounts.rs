//! The password of the demo accounts: made for one data folder, kept there for its owner alone, the same for every account.

use std::path::{Path, PathBuf};

use civic::Chance;

use crate::folder;
use crate::told::Told;

/// Where the password is kept.
pub fn path(data: &Path) -> PathBuf {
    data.join("demo-password.txt")
}

/// The folder's password, made on the first start.
pub fn password(data: &Path, chance: &dyn Chance) -> Result<String, Told> {
    let path = path(data);
    if path.exists() {
        return Ok(folder::text(&path)?.trim().to_owned());
    }
    let made = make(chance);
    folder::secret(&path, format!("{made}\n").as_bytes())?;
    Ok(made)
}

/// Four groups of four: 80 bits, and nothing that looks like something else when read aloud.
fn make(chance: &dyn Chance) -> String {
    const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
    let letter = |_| char::from(LETTERS[usize::try_from(chance.below(LETTERS.len() as u64)).unwrap_or(0)]);
    let groups: Vec<String> = (0..4).map(|_| (0..4).map(letter).collect()).collect();
    groups.join("-")
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_is_made_once_and_strong_enough() {
        let folder = tempfile::tempdir().expect("a folder");
        let chance = civic::SeededChance::new(5);
        let made = super::password(folder.path(), &chance).expect("a password");
        assert_eq!(super::password(folder.path(), &chance).expect("the same"), made);
        assert_eq!(hall::people::password::strong_enough(&made), Ok(()));
    }
}
