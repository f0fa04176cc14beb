//! A set of the people of one pool, in four machine words: who is free, on duty, able. It refuses to know who they are.

const WORDS: usize = 4;

/// Up to [`People::MOST`] people by their index in the pool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct People([u64; WORDS]);

impl People {
    /// A larger pool is split into two.
    pub const MOST: usize = 64 * WORDS;

    pub fn insert(&mut self, person: u16) {
        if let Some(word) = self.0.get_mut(usize::from(person) / 64) {
            *word |= 1 << (person % 64);
        }
    }

    pub fn remove(&mut self, person: u16) {
        if let Some(word) = self.0.get_mut(usize::from(person) / 64) {
            *word &= !(1 << (person % 64));
        }
    }

    pub fn has(&self, person: u16) -> bool {
        self.0.get(usize::from(person) / 64).is_some_and(|word| word >> (person % 64) & 1 == 1)
    }

    pub fn is_empty(&self) -> bool {
        self.0 == [0; WORDS]
    }

    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|word| self.0[word] & other.0[word]))
    }

    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|word| self.0[word] | other.0[word]))
    }

    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|word| self.0[word] & !other.0[word]))
    }

    pub fn first(&self) -> Option<u16> {
        let word = self.0.iter().position(|word| *word != 0)?;
        u16::try_from(word * 64 + self.0[word].trailing_zeros() as usize).ok()
    }

    /// The first from `person` on, else the first of all: whose turn it is when turns go round.
    pub fn next(&self, person: u16) -> Option<u16> {
        let start = usize::from(person) / 64;
        if let Some(word) = self.0.get(start) {
            let later = word >> (person % 64);
            if later != 0 {
                return u16::try_from(usize::from(person) + later.trailing_zeros() as usize).ok();
            }
            if let Some(next) = (start + 1..WORDS).find(|next| self.0[*next] != 0) {
                return u16::try_from(next * 64 + self.0[next].trailing_zeros() as usize).ok();
            }
        }
        self.first()
    }

    pub fn iter(self) -> impl Iterator<Item = u16> {
        let mut left = self;
        std::iter::from_fn(move || {
            let first = left.first()?;
            left.remove(first);
            Some(first)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_go_round() {
        let mut people = People::default();
        for person in [3, 64, 200] {
            people.insert(person);
        }
        people.insert(999);
        let round: Vec<_> = [0, 3, 4, 65, 201, 255].iter().map(|from| people.next(*from)).collect();
        assert_eq!(round, [Some(3), Some(3), Some(64), Some(200), Some(3), Some(3)]);
        assert_eq!(people.iter().collect::<Vec<_>>(), [3, 64, 200]);
        assert!(people.has(200) && !people.has(999) && People::default().next(7).is_none());
    }
}
