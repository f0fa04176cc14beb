//! The JSON Schema of a procedure file, for editors that complete and check while one writes.

/// Made from the structs the reader itself uses. A valid file may still have faults that only `check` finds.
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(crate::raw::RawProcedure).to_value()
}
