//! The rows of a table that is too long for the page: only those in view, and a few around them,
//! are there. The window scrolls, so that the table stays a table, and headers stick to the page.

use std::ops::Range;
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, KeyboardEvent, ResizeObserver};

use super::{effect, focus, focus_element, memo, once_painted};

/// Makes a row. What it shows follows the place: its number, counted from 0, and the state of the
/// content, which has changed when that is another one.
pub type RowAt = Arc<dyn Fn(Memo<Place>) -> AnyView + Send + Sync>;

/// The place of a row, and the state of what it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Counted from 0.
    pub at: usize,
    state: u32,
}

/// Which rows are in view, and which shall be.
#[derive(Clone, Copy)]
pub struct RowsInView {
    /// The rows that can be seen now.
    pub seen: RwSignal<Range<usize>>,
    goal: RwSignal<Option<Goal>>,
    /// The row that shall have the focus, once it is on the page.
    focus: RwSignal<Option<usize>>,
    /// The first row in view after one was put in a place.
    put: StoredValue<Option<usize>>,
}

/// A row that is to be moved.
#[derive(Clone, Copy, PartialEq)]
struct Goal {
    row: usize,
    /// Where its upper edge shall be in the window, in pixels; below the header where not told.
    top: Option<f64>,
}

/// Rows beyond the view on either side, so that Tab and a small scroll find them there.
const AROUND: usize = 8;
/// The most rows that are ever on the page.
const MOST: usize = 80;
/// Rows come and go so many at a time.
const STEP: usize = 4;
/// A row's height until one can be measured, in pixels (style/tokens.css, `--row`).
const ROW: f64 = 36.0;
/// Browsers draw no page higher than some ten million pixels.
const HIGHEST: f64 = 12_000_000.0;

impl RowsInView {
    /// At the start.
    pub fn new() -> Self {
        Self {
            seen: RwSignal::new(0..0),
            goal: RwSignal::new(None),
            focus: RwSignal::new(None),
            put: StoredValue::new(None),
        }
    }

    /// Whether nobody has scrolled since a row was put in its place in the window.
    pub fn is_where_it_was_put(self) -> bool {
        self.put.get_value() == Some(self.seen.get_untracked().start)
    }

    /// Brings a row to the top of the view.
    pub fn show(self, row: usize) {
        self.goal.try_set(Some(Goal { row, top: None }));
    }

    /// Gives a row's link the focus, once it is on the page.
    pub fn focus(self, row: usize) {
        self.focus.try_set(Some(row));
    }

    /// Brings a row to this place in the window, in pixels from its top.
    pub fn show_at(self, row: usize, top: f64) {
        let top = Some(top);
        self.goal.try_set(Some(Goal { row, top }));
    }
}

impl Default for RowsInView {
    fn default() -> Self {
        Self::new()
    }
}

/// The bodies of a table: the rows in view between two spacers.
///
/// The rows on the page stay, and what they show changes, which costs the browser much less than
/// new rows. Those that can be seen change first, the others once that is painted.
#[component]
pub fn VirtualRows(
    /// How many rows there are.
    total: Signal<usize>,
    /// Changes whenever what the rows show does.
    content: Signal<u32>,
    /// How many columns.
    columns: usize,
    row: RowAt,
    view: RowsInView,
) -> impl IntoView {
    let body = NodeRef::<html::Tbody>::new();
    let height = RwSignal::new(ROW);
    let start = RwSignal::new(0_usize);
    let count = RwSignal::new(MOST / 2);
    let total = memo(move || total.get().min(most_rows(height.get())));
    let rows = memo(move || {
        let (total, count) = (total.get(), count.get());
        let start = start.get().min(total.saturating_sub(count));
        start..(start + count).min(total)
    });
    let state = memo(move || content.get());
    let now = move || (state.get(), rows.get().start);
    let painted = once_settled(now);
    let look = move || {
        let Some(body) = body.try_get_untracked().flatten() else {
            return;
        };
        if measure(&body, height) {
            // Other rows are at this height now: those that were seen come back.
            let first = view.seen.get_untracked().start;
            if first > 0 {
                view.show(first);
            }
        }
        let window = Window::of(&body, rows.get_untracked().start, height.get_untracked());
        let seen = window.seen(total.get_untracked());
        let from = seen.start.saturating_sub(AROUND) / STEP * STEP;
        let needed = (seen.len() + 2 * AROUND + STEP).next_multiple_of(STEP);
        count.set_if_other(needed.min(MOST));
        if view.seen.get_untracked() != seen {
            view.seen.set(seen);
        }
        if start.get_untracked() != from {
            // What has the focus is about to show another row: the focus goes on with its own.
            if view.focus.get_untracked().is_none() {
                view.focus.set(focused_row(&body));
            }
            start.set(from);
        }
    };
    follow_window(look);
    follow_size(body, look);
    effect(move || {
        // After the rows that it brings are there.
        total.track();
        count.track();
        request_animation_frame(look);
    });
    effect(move || {
        if let (Some(goal), Some(body)) = (view.goal.get(), body.get()) {
            view.goal.set(None);
            request_animation_frame(move || {
                measure(&body, height);
                let start = rows.try_get_untracked().unwrap_or_default().start;
                let height = height.try_get_untracked().unwrap_or(ROW);
                Window::of(&body, start, height).scroll_to(goal);
                look();
                // The page may be gone by now.
                if let Some(seen) = view.seen.try_get_untracked() {
                    view.put.try_set_value(goal.top.map(|_| seen.start));
                }
            });
        }
    });
    follow_focus(view, body, rows);
    let spacer = move |rows_of: fn(Range<usize>, usize) -> usize| {
        let rows = memo(move || rows_of(rows.get(), total.get()));
        let pixels = move || format!("{}px", rows.get() as f64 * height.get());
        view! {
            <tbody class="spacer" aria-hidden="true" hidden=move || rows.get() == 0>
                <tr>
                    <td colspan=columns style:height=pixels></td>
                </tr>
            </tbody>
        }
    };
    let step = move |event: KeyboardEvent| {
        let seen = view.seen.get_untracked();
        if let Some(to) = steps_to(&event, total.get_untracked(), seen.len()) {
            event.prevent_default();
            go_to_row(to, view, seen);
        }
    };
    let slots = memo(move || rows.get().len());
    let slot = move |slot: usize| {
        let place = Memo::new(move |last: Option<&Place>| {
            let (state, start) = now();
            let at = start + slot;
            let has_focus = view.focus.get_untracked() == Some(at);
            let is_seen = has_focus || view.seen.get_untracked().contains(&at);
            let waits = painted.get() != (state, start) && !is_seen;
            last.copied()
                .filter(|_| waits)
                .unwrap_or(Place { at, state })
        });
        row(place)
    };
    view! {
        {spacer(|rows, _| rows.start)}
        <tbody class="virtual" node_ref=body on:keydown=step>
            <For each=move || 0..slots.get() key=|slot| *slot children=slot/>
        </tbody>
        {spacer(|rows, total| total.saturating_sub(rows.end))}
    }
}

/// What was on the screen when it was painted last.
fn once_settled(now: impl Fn() -> (u32, usize) + Copy + 'static) -> RwSignal<(u32, usize)> {
    let painted = RwSignal::new(untrack(now));
    let waiting = StoredValue::new(false);
    effect(move || {
        now();
        if !waiting.get_value() {
            waiting.set_value(true);
            once_painted(move || {
                if waiting.try_set_value(false).is_none() {
                    painted.set(untrack(now));
                }
            });
        }
    });
    painted
}

/// Setting a signal tells all that follow it, whether or not it is another value.
trait SetIfOther<T> {
    fn set_if_other(self, value: T);
}

impl<T: PartialEq + Copy + Send + Sync + 'static> SetIfOther<T> for RwSignal<T> {
    fn set_if_other(self, value: T) {
        if self.try_get_untracked().is_some_and(|it| it != value) {
            self.set(value);
        }
    }
}

/// The row, counted from 0, that holds the focus.
fn focused_row(body: &HtmlElement) -> Option<usize> {
    let active = document().active_element()?;
    let row = active.closest("tr").ok()??;
    let index = row.get_attribute("aria-rowindex")?;
    let is_here = body.contains(Some(&row));
    index
        .parse::<usize>()
        .ok()?
        .checked_sub(2)
        .filter(|_| is_here)
}

/// The row that shall have the focus gets it as soon as it is in its place. Where it is no longer on
/// the page, the table keeps the focus.
fn follow_focus(view: RowsInView, body: NodeRef<html::Tbody>, rows: Memo<Range<usize>>) {
    /// Frames that a row may take to come: it may have to be scrolled to.
    const FRAMES: u32 = 20;
    fn look(view: RowsInView, body: NodeRef<html::Tbody>, rows: Memo<Range<usize>>, frames: u32) {
        let row = view.focus.try_get_untracked().flatten();
        let rows_now = rows.try_get_untracked();
        let (Some(row), Some(rows_now)) = (row, rows_now) else {
            return;
        };
        match link_in(body, row, rows_now.start) {
            Some(link) => {
                view.focus.set(None);
                focus_element(&link);
            }
            None if frames == 0 => {
                view.focus.set(None);
                focus(".table-scroll:has(.virtual)");
            }
            None => request_animation_frame(move || look(view, body, rows, frames - 1)),
        }
    }
    let looking = memo(move || view.focus.get().is_some());
    effect(move || {
        if looking.get() {
            request_animation_frame(move || look(view, body, rows, FRAMES));
        }
    });
}

/// The link of a row that stands in its place: another place may still show it, out of sight.
fn link_in(body: NodeRef<html::Tbody>, row: usize, start: usize) -> Option<HtmlElement> {
    let body = body.try_get_untracked()??;
    let slot = u32::try_from(row.checked_sub(start)?).ok()?;
    let place = body.children().item(slot)?;
    let index = place.get_attribute("aria-rowindex")?;
    let link = (index == (row + 2).to_string()).then(|| place.query_selector(".row-link"));
    link?.ok()??.dyn_into().ok()
}

/// Where the rows are in the window, in pixels.
struct Window {
    /// The upper edge of row 0, which may be far above.
    top: f64,
    row: f64,
    /// The edges of what is neither under the bars at the top nor the foot, once they stick.
    from: f64,
    to: f64,
}

impl Window {
    fn of(body: &HtmlElement, first: usize, row: f64) -> Self {
        let table = body.closest("table").ok().flatten();
        let find = |selector| table.as_ref()?.query_selector(selector).ok()?;
        let bar = document().query_selector(".topbar").ok().flatten();
        let bars = [bar, find("thead th")];
        let from = bars.iter().flatten().map(stuck_height).sum();
        let inner = window().inner_height().ok();
        let inner = inner.and_then(|it| it.as_f64()).unwrap_or(0.0);
        Self {
            top: body.get_bounding_client_rect().top() - first as f64 * row,
            row,
            from,
            to: top_of(".table-foot").map_or(inner, |foot| foot.min(inner)),
        }
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a row's number is small and not negative"
    )]
    fn seen(&self, total: usize) -> Range<usize> {
        let at = |y: f64| ((y - self.top) / self.row).max(0.0);
        // A pixel of a row is not the row.
        let start = (at(self.from + 1.0) as usize).min(total.saturating_sub(1));
        let end = (at(self.to - 1.0).ceil() as usize).clamp(start, total);
        start..end
    }

    fn scroll_to(&self, goal: Goal) {
        let now = self.top + goal.row as f64 * self.row;
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
fn most_rows(height: f64) -> usize {
    (HIGHEST / height) as usize
}

/// Looks how high a row is; whether it was another height before.
fn measure(body: &HtmlElement, height: RwSignal<f64>) -> bool {
    let rows = f64::from(body.child_element_count());
    let measured = body.get_bounding_client_rect().height() / rows;
    let known = height.try_get_untracked().unwrap_or(measured);
    if measured > 1.0 && (measured - known).abs() > 0.01 {
        height.set(measured);
    }
    // Less is rounding.
    measured > 1.0 && (measured - known).abs() > 0.5
}

/// Looks whenever the window scrolls or changes its size, which zooming does too.
fn follow_window(look: impl Fn() + Clone + 'static) {
    let again = look.clone();
    let scroll = window_event_listener(leptos::ev::scroll, move |_| look());
    let resize = window_event_listener(leptos::ev::resize, move |_| again());
    on_cleanup(move || {
        scroll.remove();
        resize.remove();
    });
}

/// Looks whenever the rows are higher than before: larger text resizes no window.
fn follow_size(body: NodeRef<html::Tbody>, look: impl Fn() + Clone + 'static) {
    effect(move || {
        let Some(body) = body.get() else { return };
        let look = look.clone();
        let resized = Closure::<dyn Fn()>::new(look);
        if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
            observer.observe(&body);
            let kept = StoredValue::new_local((observer, resized));
            on_cleanup(move || {
                kept.try_with_value(|(observer, _)| observer.disconnect());
            });
        }
    });
}

/// The row that a key leads to from the one that has the focus.
fn steps_to(event: &KeyboardEvent, total: usize, page: usize) -> Option<usize> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let index = target.closest("tr").ok()??.get_attribute("aria-rowindex")?;
    let here = index.parse::<usize>().ok()?.checked_sub(2)?;
    let last = total.checked_sub(1)?;
    let page = page.saturating_sub(1).max(1);
    if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    Some(match event.key().as_str() {
        "ArrowDown" => (here + 1).min(last),
        "ArrowUp" => here.saturating_sub(1),
        "PageDown" => (here + page).min(last),
        "PageUp" => here.saturating_sub(page),
        "Home" => 0,
        "End" => last,
        _ => return None,
    })
}

fn go_to_row(row: usize, view: RowsInView, seen: Range<usize>) {
    if row < seen.start {
        view.show(row);
    } else if row + 1 >= seen.end {
        // So that it is the last one in view.
        view.show((row + 2).saturating_sub(seen.len()));
    }
    view.focus(row);
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

fn top_of(selector: &str) -> Option<f64> {
    let element = document().query_selector(selector).ok().flatten();
    element.map(|it| it.get_bounding_client_rect().top())
}
