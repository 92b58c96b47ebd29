//! Nothing but its dependencies: see `Cargo.toml`, which says why.
