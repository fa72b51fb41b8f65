//! The position of the rows in the window.

use std::ops::Range;

use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

use super::visible_rows::ScrollTarget;

/// The height of a row, in pixels (style/tokens.css, `--row`).
const ROW_HEIGHT: f64 = 36.0;
/// The height of a row where the user prefers compact ones, in pixels.
const COMPACT_ROW_HEIGHT: f64 = 28.0;
/// The height that the rows of a table may have, in pixels. Browsers draw no element that is higher
/// than about 17 million pixels.
const MAX_TABLE_HEIGHT_PX: f64 = 12_000_000.0;

/// Returns the height of a row until one is measured, in pixels. No row is lower.
pub fn least_row_height() -> f64 {
    let compact = document().query_selector("[data-density=compact]");
    match compact {
        Ok(Some(_)) => COMPACT_ROW_HEIGHT,
        _ => ROW_HEIGHT,
    }
}

/// The position of the rows in the window, in pixels.
pub struct Viewport {
    /// The upper edge of row 0, which may be far above the window.
    top: f64,
    row: f64,
    /// The upper and lower edge of the part of the window that no sticky bar covers.
    from: f64,
    to: f64,
}

impl Viewport {
    /// Measures the rows of `body`. `first` is the index of the first one, and `row` the height of a
    /// row in pixels.
    pub fn of(body: &HtmlElement, first: usize, row: f64) -> Self {
        let table = body.closest("table").ok().flatten();
        let in_table = |selector| table.as_ref()?.query_selector(selector).ok()?;
        let in_page = |selector| document().query_selector(selector).ok().flatten();
        let covered = |bar: Option<Element>| bar.as_ref().map_or(0.0, sticky_height);
        let inner = window().inner_height().ok();
        let inner = inner.and_then(|height| height.as_f64()).unwrap_or(0.0);
        Self {
            top: body.get_bounding_client_rect().top() - first as f64 * row,
            row,
            from: covered(in_page(".topbar"))
                + covered(in_page(".list-line"))
                + covered(in_table("thead")),
            to: inner - covered(in_page(".table-foot")),
        }
    }

    /// Returns the most rows that can be in view at any scroll position.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the number is below a thousand, and not negative"
    )]
    pub fn room(&self) -> usize {
        ((self.to - self.from) / self.row).ceil().max(0.0) as usize + 1
    }

    /// Returns the rows that the window shows as it is scrolled now, without an end of the table.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "an index fits, and is not negative"
    )]
    pub fn in_window(&self) -> Range<usize> {
        let at = |y: f64| ((y - self.top) / self.row).max(0.0);
        // One pixel of a row does not count as the row.
        let start = at(self.from + 1.0) as usize;
        start..(at(self.to - 1.0).ceil() as usize).max(start)
    }

    /// Returns the upper edge of a row in the window, in pixels.
    pub fn top_of(&self, row: usize) -> f64 {
        self.top + row as f64 * self.row
    }

    /// Scrolls the window to a target.
    pub fn scroll_to(&self, target: ScrollTarget) {
        let top = self.top_of(target.row);
        let scrolled = window().scroll_y().unwrap_or(0.0);
        let target_top = target.top.unwrap_or(self.from);
        // Row 0 needs no scrolling if the whole header is in view.
        if target.row > 0 || target.top.is_some() || top < self.from {
            window().scroll_to_with_x_and_y(
                window().scroll_x().unwrap_or(0.0),
                scrolled + top - target_top,
            );
        }
    }
}

/// Returns the most rows that a table can have at this height of a row, in pixels.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the number is below a million, and not negative"
)]
pub fn most_rows(height: f64) -> usize {
    (MAX_TABLE_HEIGHT_PX / height) as usize
}

/// Returns the most rows that the window can show, without measuring a row.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the number is below a thousand, and not negative"
)]
pub fn rows_in_window() -> usize {
    let height = window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    height.map_or(usize::MAX, |height| {
        (height / least_row_height()).ceil() as usize
    })
}

/// Measures the height of a row into `height`. Returns whether it differs from the one before.
pub fn measure(body: &HtmlElement, height: RwSignal<f64>) -> bool {
    let rows = f64::from(body.child_element_count());
    let measured = body.get_bounding_client_rect().height() / rows;
    let known = height.try_get_untracked().unwrap_or(measured);
    if measured > 1.0 && (measured - known).abs() > 0.01 {
        height.set(measured);
    }
    // A smaller difference is rounding.
    measured > 1.0 && (measured - known).abs() > 0.5
}

/// Returns the height of the part of the window that an element covers while the page scrolls.
fn sticky_height(element: &Element) -> f64 {
    let style = window().get_computed_style(element).ok().flatten();
    let position = style.and_then(|style| style.get_property_value("position").ok());
    if position.as_deref() == Some("sticky") {
        element.get_bounding_client_rect().height()
    } else {
        0.0
    }
}
