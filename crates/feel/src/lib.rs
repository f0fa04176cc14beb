//! The rules language: a total, typed, three-valued subset of DMN's FEEL.
