//! Selecting customers in the list, and what can be done with those that are selected.

mod acts;
