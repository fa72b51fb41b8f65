use model::CustomerId;
use texts::Message;

use super::{Check, Known, RowCheck};

/// The most customers that a reason names.
const MOST_NAMED: usize = 5;

impl Check {
    /// Returns why a row is not imported, as sentences; none for a row that is, or that has nothing to
    /// change.
    pub fn reason(&self, row: usize, known: Known<'_>) -> Option<Message> {
        if self.is_planned(row) {
            return None;
        }
        let named = |id: &CustomerId| known.directory.get(*id).map(|it| it.isolated_name());
        match self.row(row) {
            RowCheck::Invalid(problems) => {
                let problems = problems.iter().map(|problem| match problem.column {
                    None => problem.message.clone(),
                    Some(column) => {
                        let name = self.sheet().names()[column].as_str();
                        texts::import_reason_cell(name, problem.message.clone())
                    }
                });
                Some(Message::sentences(problems))
            }
            RowCheck::Ambiguous(ids) => {
                let listed = ids.iter().take(MOST_NAMED);
                let listed = listed.map(|id| texts::row_number(id.to_string()));
                Some(texts::import_reason_ambiguous(
                    ids.len(),
                    listed.collect::<Vec<_>>(),
                ))
            }
            RowCheck::Repeated(first) => Some(texts::import_reason_repeated(
                self.sheet().number(*first).to_string(),
            )),
            RowCheck::LikelyDuplicate => {
                let duplicates = self.duplicates(known, row);
                let ids = duplicates.iter().map(|(id, _)| id).take(MOST_NAMED);
                let names: Vec<Message> = ids.filter_map(named).collect();
                Some(texts::import_reason_likely_duplicate(names))
            }
            RowCheck::LeftOut => Some(texts::import_reason_left_out()),
            _ => None,
        }
    }
}
