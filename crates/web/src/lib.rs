//! Routes, guards, sessions, forms, pages, languages and errors; no business.
