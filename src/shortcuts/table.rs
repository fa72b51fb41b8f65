//! The table of all keyboard shortcuts. It binds them, and the dialog *Keyboard shortcuts* is made from it.

use texts::Message;
use web_sys::KeyboardEvent;

use crate::ui::{is_letter_key, pressed_key};

/// What a shortcut does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the table describes each")]
pub enum Shortcut {
    JumpTo,
    Search,
    NewCustomer,
    Customers,
    Duplicates,
    Activity,
    Help,
    Next,
    Previous,
    Open,
    Peek,
    Edit,
    Select,
    SelectRange,
    Leave,
}

/// The part of the application in which a shortcut works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// On every screen.
    Everywhere,
    /// In the list of customers.
    List,
}

/// The keys of a shortcut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keys {
    /// A letter with Control, or with Command on a Mac.
    Control(char),
    /// A letter alone. On a keyboard with another script the key at its position counts.
    Letter(char),
    /// A letter with Shift.
    ShiftLetter(char),
    /// Two letters, one after the other.
    Letters(char, char),
    /// The character that the keyboard's layout gives, with or without Shift.
    Character(&'static str),
    /// A key that types nothing, by its name in key events.
    Named(&'static str),
}

/// A row of the table.
#[derive(Clone, Copy)]
pub struct ShortcutRow {
    /// What it does.
    pub shortcut: Shortcut,
    /// The keys.
    pub keys: Keys,
    /// Where it works.
    pub place: Place,
    /// What it does, in words.
    pub words: fn() -> Message,
}

const fn row(shortcut: Shortcut, keys: Keys, place: Place, words: fn() -> Message) -> ShortcutRow {
    ShortcutRow {
        shortcut,
        keys,
        place,
        words,
    }
}

/// All shortcuts.
#[rustfmt::skip]
pub const SHORTCUTS: [ShortcutRow; 15] = [
    row(Shortcut::JumpTo, Keys::Control('k'), Place::Everywhere, texts::shortcut_jump),
    row(Shortcut::NewCustomer, Keys::Letter('n'), Place::Everywhere, texts::shortcut_new),
    row(Shortcut::Customers, Keys::Letters('g', 'c'), Place::Everywhere, texts::shortcut_customers),
    row(Shortcut::Duplicates, Keys::Letters('g', 'd'), Place::Everywhere, texts::shortcut_duplicates),
    row(Shortcut::Activity, Keys::Letters('g', 'a'), Place::Everywhere, texts::shortcut_activity),
    row(Shortcut::Edit, Keys::Letter('e'), Place::Everywhere, texts::shortcut_edit),
    row(Shortcut::Help, Keys::Character("?"), Place::Everywhere, texts::shortcut_help),
    row(Shortcut::Search, Keys::Character("/"), Place::List, texts::shortcut_search),
    row(Shortcut::Next, Keys::Letter('j'), Place::List, texts::shortcut_next),
    row(Shortcut::Previous, Keys::Letter('k'), Place::List, texts::shortcut_previous),
    row(Shortcut::Open, Keys::Named("Enter"), Place::List, texts::shortcut_open),
    row(Shortcut::Peek, Keys::Named(" "), Place::List, texts::shortcut_peek),
    row(Shortcut::Select, Keys::Letter('x'), Place::List, texts::shortcut_select),
    row(Shortcut::SelectRange, Keys::ShiftLetter('x'), Place::List, texts::shortcut_select_range),
    row(Shortcut::Leave, Keys::Named("Escape"), Place::List, texts::shortcut_leave),
];

/// The letter that begins a shortcut of two.
pub const PREFIX: char = 'g';

impl Keys {
    /// Returns whether a key press completes the shortcut. `is_second`: [`PREFIX`] was pressed before.
    pub fn match_press(self, event: &KeyboardEvent, is_second: bool) -> bool {
        let held = event.ctrl_key() || event.meta_key();
        let shift = event.shift_key();
        let is_plain = !held && !event.alt_key();
        let is = |name: &str| pressed_key(event).as_deref() == Some(name);
        match self {
            Self::Control(letter) => {
                held && !event.alt_key() && !shift && is_letter_key(event, letter)
            }
            Self::Letter(letter) => {
                is_plain && !is_second && !shift && is_letter_key(event, letter)
            }
            Self::ShiftLetter(letter) => is_plain && shift && is_letter_key(event, letter),
            Self::Letters(_, letter) => {
                is_plain && is_second && !shift && is_letter_key(event, letter)
            }
            Self::Character(character) => is_plain && is(character),
            Self::Named(name) => is_plain && !shift && is(name),
        }
    }

    /// Whether the keys type a character: the user can switch such shortcuts off.
    pub const fn is_character(self) -> bool {
        !matches!(self, Self::Control(_) | Self::Named(_))
    }
}
