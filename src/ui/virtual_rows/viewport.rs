//! Where the rows are in the window.

use std::ops::Range;

use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

use super::visible_rows::Goal;

/// A row's height until one can be measured, in pixels (style/tokens.css, `--row`): none is lower.
pub const ROW_HEIGHT: f64 = 36.0;
/// Browsers draw no page higher than some ten million pixels.
const HIGHEST: f64 = 12_000_000.0;

/// Where the rows are in the window, in pixels.
pub struct Viewport {
    /// The upper edge of row 0, which may be far above.
    top: f64,
    row: f64,
    /// The edges of what is neither under the bars at the top nor the foot, once they stick.
    from: f64,
    to: f64,
}

impl Viewport {
    /// Looks at the rows of `body`, of which the first is number `first`; each is `row` high.
    pub fn of(body: &HtmlElement, first: usize, row: f64) -> Self {
        let table = body.closest("table").ok().flatten();
        let find = |selector| table.as_ref()?.query_selector(selector).ok()?;
        let find_on_page = |selector| document().query_selector(selector).ok().flatten();
        let stuck = |bar: Option<Element>| bar.as_ref().map_or(0.0, stuck_height);
        let inner = window().inner_height().ok();
        let inner = inner.and_then(|it| it.as_f64()).unwrap_or(0.0);
        Self {
            top: body.get_bounding_client_rect().top() - first as f64 * row,
            row,
            from: stuck(find_on_page(".topbar")) + stuck(find("thead")),
            to: inner - stuck(find_on_page(".table-foot")),
        }
    }

    /// The most rows that can be seen at a time, wherever the window is scrolled to.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is some tens, and not negative"
    )]
    pub fn room(&self) -> usize {
        ((self.to - self.from) / self.row).ceil().max(0.0) as usize + 1
    }

    /// The rows that would be in the window as it is scrolled now, were there ever so many.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a row's number is small and not negative"
    )]
    pub fn in_window(&self) -> Range<usize> {
        let at = |y: f64| ((y - self.top) / self.row).max(0.0);
        // A pixel of a row is not the row.
        let start = at(self.from + 1.0) as usize;
        start..(at(self.to - 1.0).ceil() as usize).max(start)
    }

    /// Where a row's upper edge is in the window, in pixels.
    pub fn top_of(&self, row: usize) -> f64 {
        self.top + row as f64 * self.row
    }

    /// Scrolls the window until a row is where it shall be.
    pub fn scroll_to(&self, goal: Goal) {
        let now = self.top_of(goal.row);
        let scrolled = window().scroll_y().unwrap_or(0.0);
        let goal_top = goal.top.unwrap_or(self.from);
        // The first row needs no scrolling where all of the header is in view.
        if goal.row > 0 || goal.top.is_some() || now < self.from {
            window().scroll_to_with_x_and_y(
                window().scroll_x().unwrap_or(0.0),
                scrolled + now - goal_top,
            );
        }
    }
}

/// The rows that a page can be high.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is some hundred thousand"
)]
pub fn most_rows(height: f64) -> usize {
    (HIGHEST / height) as usize
}

/// The rows that fit the window, without measuring any: at most so many are in view.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a window's height in rows is a small number, and not negative"
)]
pub fn rows_in_window() -> usize {
    let height = window().inner_height().ok().and_then(|it| it.as_f64());
    height.map_or(usize::MAX, |height| (height / ROW_HEIGHT).ceil() as usize)
}

/// Looks how high a row is; whether it was another height before.
pub fn measure(body: &HtmlElement, height: RwSignal<f64>) -> bool {
    let rows = f64::from(body.child_element_count());
    let measured = body.get_bounding_client_rect().height() / rows;
    let known = height.try_get_untracked().unwrap_or(measured);
    if measured > 1.0 && (measured - known).abs() > 0.01 {
        height.set(measured);
    }
    // Less is rounding.
    measured > 1.0 && (measured - known).abs() > 0.5
}

/// How much of the window's top an element covers when the page is scrolled.
fn stuck_height(element: &Element) -> f64 {
    let style = window().get_computed_style(element).ok().flatten();
    let position = style.and_then(|style| style.get_property_value("position").ok());
    if position.as_deref() == Some("sticky") {
        element.get_bounding_client_rect().height()
    } else {
        0.0
    }
}
