//! For tests only: a whole hall in memory or on PostgreSQL, builders, canary people, snapshot filters.
