//! From the cells of a row to the form of a customer.

use model::{CustomerField, CustomerForm, FieldKind, is_blank, pasted};

use super::{CellProblem, ImportOptions};
use crate::columns::words_of;
use crate::{Columns, Sheet};

/// The words for a flag beside those of the screens.
const YES: [&str; 3] = ["true", "1", "y"];
const NO: [&str; 3] = ["false", "0", "n"];

/// Where the cells of a row come from, and how they are understood.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    pub sheet: &'a Sheet,
    pub columns: &'a Columns,
    pub options: &'a ImportOptions,
    pub row: usize,
}

impl Row<'_> {
    /// Returns `base` with the values of the cells, and the problems of cells that have no value. A cell that
    /// holds the value of `base` in any way changes nothing: with the apostrophe of an export or without, with
    /// other line breaks, with blanks around it. Nor does an empty cell, unless it shall clear the text.
    /// `found_by` is the field that has found the record: it means the same, and stays as it is.
    pub fn applied_to(
        &self,
        base: &CustomerForm,
        found_by: Option<CustomerField>,
    ) -> (CustomerForm, Vec<CellProblem>) {
        let mut form = base.clone();
        let mut problems = Vec::new();
        for (column, field) in self.columns.written() {
            if found_by == Some(field) {
                continue;
            }
            if let Some(fault) = self.sheet.fault(self.row, column) {
                problems.push(CellProblem {
                    column: Some(column),
                    message: fault.message(),
                });
                continue;
            }
            let is_understood = match field.kind() {
                FieldKind::Flag => self.apply_flag(column, field, &mut form),
                FieldKind::Number | FieldKind::Count => self.apply_number(column, field, &mut form),
                _ => self.apply_text(column, field, base, &mut form),
            };
            if !is_understood {
                problems.push(CellProblem {
                    column: Some(column),
                    message: texts::import_cell_flag(),
                });
            }
        }
        (form, problems)
    }

    /// Returns the text of a number, an ID or a flag, without an apostrophe in front.
    pub fn plain(&self, column: usize) -> &str {
        let text = self.sheet.cell(self.row, column).trim();
        text.strip_prefix('\'').unwrap_or(text)
    }

    fn apply_text(
        &self,
        column: usize,
        field: CustomerField,
        base: &CustomerForm,
        form: &mut CustomerForm,
    ) -> bool {
        let bare = self.sheet.bare(self.row, column);
        let is_same = |text: &str| text == base.text(field);
        if is_same(self.sheet.cell(self.row, column)) || is_same(bare) {
            return true;
        }
        if is_blank(bare) {
            if self.options.empty_clears {
                form.set(field, "");
            }
            return true;
        }
        let text = pasted(field.kind(), bare);
        match field.kind() {
            FieldKind::Area => form.type_in(field, &text, base),
            _ => form.type_in(field, text.trim(), base),
        }
        true
    }

    fn apply_number(&self, column: usize, field: CustomerField, form: &mut CustomerForm) -> bool {
        let text = self.plain(column);
        if !is_blank(text) {
            let number = match field {
                CustomerField::Status => self.options.status_names.status_of(text),
                _ => text.parse().ok(),
            };
            let number = number.map_or_else(|| text.to_owned(), |it| it.to_string());
            form.set(field, number.as_str());
        }
        true
    }

    fn apply_flag(&self, column: usize, field: CustomerField, form: &mut CustomerForm) -> bool {
        let text = self.plain(column);
        if is_blank(text) {
            return true;
        }
        match flag(text) {
            Some(flag) => form.set(field, flag),
            None => return false,
        }
        true
    }
}

/// Reads yes or no, in any language of the screens.
fn flag(text: &str) -> Option<bool> {
    let text = text.to_lowercase();
    let is_word = |key: &str, others: [&str; 3]| {
        others.contains(&&*text) || words_of(key).any(|word| word.to_lowercase() == text)
    };
    if is_word("value-yes", YES) {
        Some(true)
    } else {
        is_word("value-no", NO).then_some(false)
    }
}
