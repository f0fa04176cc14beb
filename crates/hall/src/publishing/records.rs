//! Changes that wait for a second person, the texts they hold, and what became of each case of a migration, as rows.

pub mod change_file;
pub mod migrated_case;
pub mod procedure_change;
