//! The committer, the journal, the looks, the outbox and the blobs, on SQLite and PostgreSQL.
