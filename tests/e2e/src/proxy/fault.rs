//! All that can go wrong between the page and the API.

use std::time::Duration;

use serde_json::Value;

use super::Answer;
use super::held::Gate;

/// What goes wrong with a request. In each name with `After`, the API has carried it out before.
pub enum Fault {
    /// The connection breaks, and nothing reaches the API.
    DropBefore,
    /// The API has done it, then the connection breaks without a word.
    DropAfter,
    /// The API has done it, then the connection breaks in the middle of the answer's body. An
    /// answer without a body comes whole.
    CutAfter,
    /// No answer, ever, and nothing reaches the API.
    Hang,
    /// The API has done it, and there is no answer, ever.
    HangAfter,
    /// The API's answer comes this much later.
    Delay(Duration),
    /// The API's answer comes when the journey gives it. [`super::Proxy::hold`] makes it.
    Hold(Gate),
    /// This answer, and nothing reaches the API.
    Answer(Answer),
    /// The API has done it, and this answer is given instead of its own.
    AnswerAfter(Answer),
    /// The API's JSON is changed on its way back. [`Self::garble`] makes it.
    Garble(Garble),
    /// The API is asked for the first page, whichever was wanted.
    RepeatFirstPage,
    /// The API is asked without `type`, `archived` and `status`.
    IgnoreFilter,
    /// The API is asked for no more rows than these.
    CapLimit(u32),
}

/// A change to the JSON of an answer.
pub(super) type Garble = Box<dyn Fn(&mut Value) + Send + Sync>;

impl Fault {
    /// Changes the API's JSON on its way back, such as a field of another type.
    pub fn garble(change: impl Fn(&mut Value) + Send + Sync + 'static) -> Self {
        Self::Garble(Box::new(change))
    }
}
