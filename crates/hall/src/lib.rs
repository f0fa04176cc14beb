//! The city hall: one folder per slice.
