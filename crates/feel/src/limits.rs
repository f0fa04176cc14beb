//! The bounds that keep every rule finite. They are part of the language: changing one changes what a
//! published procedure means.

/// Longest source, in characters.
pub const SOURCE: usize = 2_000;
/// Deepest tree of a parsed expression.
pub const DEPTH: usize = 32;
/// Most rows `some`, `every` and filters walk over; a longer list is unknown.
pub const ROWS: usize = 1_000;
/// Steps (nodes visited, rows walked) of one evaluation; what is left after them is unknown.
pub const STEPS: u32 = 100_000;
/// Longest text a rule may build, in bytes; a longer one is unknown.
pub const TEXT: usize = 10_000;
/// Nodes of one explanation; deeper detail is left out after them.
pub const EXPLAINED: usize = 2_000;
/// Faults reported for one source.
pub const FAULTS: usize = 20;
/// Cases the prover looks at before it says "not known".
pub const CASES: usize = 4_096;
/// Steps the prover spends on one rule before it says "not known".
pub const PROVING: u32 = 1_000_000;
