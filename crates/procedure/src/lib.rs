//! The procedure file: read, checked, proven, guided, asked.
