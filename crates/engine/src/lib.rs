//! A case moves: decide(case, command, now) gives events; apply(case, event) gives the next case.
