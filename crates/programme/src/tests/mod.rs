//! The room seen from outside: through its actions and its pages.

mod actions;
