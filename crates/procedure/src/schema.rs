//! The JSON Schemas of a procedure file, of a bundle and of a letter, for editors that complete and check while one writes.

/// Made from the structs the reader itself uses. A valid file may still have faults that only `check` finds.
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(crate::raw::RawProcedure).to_value()
}

/// The same for a file of the folder `bundles/`.
pub fn bundle_schema() -> serde_json::Value {
    schemars::schema_for!(crate::raw::RawBundle).to_value()
}

/// The same for a file of the folder `letters/`.
pub fn letter_schema() -> serde_json::Value {
    schemars::schema_for!(crate::raw::RawLetterText).to_value()
}
