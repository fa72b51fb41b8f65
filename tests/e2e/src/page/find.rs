//! Ways to things on the page, by the roles of WAI-ARIA.

use super::Page;
use crate::locator::Locator;
use crate::table::Table;

impl Page {
    /// Returns the element with this role and accessible name.
    pub fn role(&self, role: &'static str, name: &str) -> Locator<'_> {
        Locator::new(self, role, name)
    }

    /// A button.
    pub fn button(&self, name: &str) -> Locator<'_> {
        self.role("button", name)
    }

    /// A link.
    pub fn link(&self, name: &str) -> Locator<'_> {
        self.role("link", name)
    }

    /// A text field of one or more lines, or a password field.
    pub fn textbox(&self, name: &str) -> Locator<'_> {
        self.role("textbox", name)
    }

    /// A field that searches.
    pub fn searchbox(&self, name: &str) -> Locator<'_> {
        self.role("searchbox", name)
    }

    /// A field for a number.
    pub fn spinbutton(&self, name: &str) -> Locator<'_> {
        self.role("spinbutton", name)
    }

    /// A select.
    pub fn combobox(&self, name: &str) -> Locator<'_> {
        self.role("combobox", name)
    }

    /// A checkbox.
    pub fn checkbox(&self, name: &str) -> Locator<'_> {
        self.role("checkbox", name)
    }

    /// A heading of any level.
    pub fn heading(&self, name: &str) -> Locator<'_> {
        self.role("heading", name)
    }

    /// Returns the heading of level 1.
    pub fn h1(&self) -> Locator<'_> {
        Locator::any(self, "heading").of_level(1)
    }

    /// A dialog, by a part of its name.
    pub fn dialog(&self, part: &str) -> Locator<'_> {
        Locator::containing(self, "dialog", part)
    }

    /// A region that speaks of success, by a part of its text.
    pub fn toast(&self, part: &str) -> Locator<'_> {
        Locator::any(self, "status").with_text(part)
    }

    /// A region that speaks of trouble, by a part of its text.
    pub fn alert(&self, part: &str) -> Locator<'_> {
        Locator::any(self, "alert").with_text(part)
    }

    /// A table, by its caption or label.
    pub fn table(&self, name: &str) -> Table<'_> {
        Table::new(self.role("table", name))
    }
}
