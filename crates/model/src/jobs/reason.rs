use texts::Message;

use crate::{ApiError, CustomerField, WriteOutcome};

/// Returns why a write was not made, in a sentence for the report; none where there is nothing to say.
pub(super) fn reason(outcome: &WriteOutcome) -> Option<Message> {
    Some(match outcome {
        WriteOutcome::Done(_) | WriteOutcome::Cancelled | WriteOutcome::SessionEnded => {
            return None;
        }
        WriteOutcome::Conflict(newer) => texts::job_reason_conflict(labels(&newer.merge.conflicts)),
        WriteOutcome::Newer(newer) => texts::job_reason_newer(labels(&newer.merge.taken)),
        WriteOutcome::ChangedSince { .. } => texts::job_reason_changed_since(),
        WriteOutcome::Equal(ids) => {
            let numbers = ids.iter().map(|id| Message::verbatim(id.to_string()));
            texts::job_reason_equal(numbers.collect::<Vec<_>>())
        }
        WriteOutcome::Gone => texts::job_reason_gone(),
        WriteOutcome::Unreadable(fields) => texts::job_reason_unreadable(labels(fields)),
        WriteOutcome::NotTaken { fields, .. } => texts::job_reason_not_taken(labels(fields)),
        WriteOutcome::Failed(error) => explained(error),
        WriteOutcome::NotApplied { unverified, .. } => Message::sentences([
            texts::job_reason_not_applied(),
            explained(unverified.error()),
        ]),
        WriteOutcome::Unknown(_, error) => {
            let error = error.as_ref().map(explained);
            Message::sentences(
                [Some(texts::job_reason_unknown()), error]
                    .into_iter()
                    .flatten(),
            )
        }
    })
}

/// Returns the API's own message, else what the failure means.
fn explained(error: &ApiError) -> Message {
    error.message.clone().unwrap_or_else(|| error.explanation())
}

fn labels(fields: &[CustomerField]) -> Vec<Message> {
    fields.iter().map(|field| field.label()).collect()
}
