//! Declarations as rows. Nothing else opens this table.

pub mod service_status;
