//! 見込み: by which day a case under way will be over, so many in a hundred, from the hall as it stands now.
//!
//! It says so only where the numbers of the records can be built on and such forecasts came true in their later part; everywhere else it says
//! nothing. It is no promise: that is the engine's day, and it alone binds. Nothing of a case that is hidden, or whose turn is the citizen's, is
//! foretold. Kept by each process, in no table and no journal. Whose minute it saves: that of whoever waits and would call, and of the officer asked.

pub mod desk;
mod live;
mod model;
mod shelf;

pub use model::{PERCENT, Told};
pub use shelf::{Likely, Shelf, refresh};
