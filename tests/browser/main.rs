//! Components in a real browser, against a fake transport.
