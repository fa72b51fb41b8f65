use crate::UnixTime;

/// What the API calls `_id` of an order.
pub type OrderId = i64;

/// An order as it was read: the fields of `api.txt`, "Get a list of customer orders".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Order {
    /// `_id`
    pub id: OrderId,
    /// `number`: 0 on several rows is normal.
    pub number: i64,
    /// `status`
    pub status: OrderStatus,
    /// `quantity`: licences ordered.
    pub quantity: i64,
    /// `activationlimit`: activations that each licence allows.
    pub activation_limit: i64,
    /// `date`: when the order was created.
    pub created: UnixTime,
    /// `submitdate`: may be unset on a submitted order.
    pub submitted: UnixTime,
    /// `description`
    pub description: String,
    /// `type`: a number that has nothing to do with the customers' filter of that name.
    pub order_type: i64,
    /// `activationbirthdate`: activations are possible from then on.
    pub activation_from: UnixTime,
    /// `activationdeathdate`: activations are possible until then.
    pub activation_until: UnixTime,
    /// `archived`
    pub archived: bool,
    /// `archivationdate`
    pub archived_on: UnixTime,
    /// `canoverwritecontainer`
    pub can_overwrite_container: bool,
    /// `customerrequired`
    pub customer_required: bool,
    /// `isdemo`
    pub demo: bool,
    /// `crmid`
    pub crm_id: String,
    /// `refid`
    pub ref_id: String,
    /// The fields that were missing or of another type.
    pub unread: Vec<OrderField>,
}

/// Where an order stands (`api.txt`: Draft(0), Submit(1), Revoked(2)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OrderStatus {
    /// 0
    #[default]
    Draft,
    /// 1
    Submitted,
    /// 2
    Revoked,
    /// A number that the specification does not know; shown as it is.
    Other(i64),
}

/// The fields of an order other than `_id`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is described at its field of Order")]
pub enum OrderField {
    Number,
    Status,
    Quantity,
    ActivationLimit,
    Created,
    Submitted,
    Description,
    Type,
    ActivationFrom,
    ActivationUntil,
    Archived,
    ArchivedOn,
    CanOverwriteContainer,
    CustomerRequired,
    Demo,
    CrmId,
    RefId,
}

impl Order {
    /// The names of the fields that could not be read.
    pub fn unread_labels(&self) -> Vec<&'static str> {
        self.unread.iter().map(|field| field.label()).collect()
    }
}

impl OrderStatus {
    /// The three that can be filtered by, in the order of their numbers.
    pub const KNOWN: [Self; 3] = [Self::Draft, Self::Submitted, Self::Revoked];

    /// The status of a number of the API.
    pub fn from_number(number: i64) -> Self {
        match number {
            0 => Self::Draft,
            1 => Self::Submitted,
            2 => Self::Revoked,
            other => Self::Other(other),
        }
    }

    /// The API's number.
    pub fn number(self) -> i64 {
        match self {
            Self::Draft => 0,
            Self::Submitted => 1,
            Self::Revoked => 2,
            Self::Other(number) => number,
        }
    }

    /// The word on the screen.
    pub fn label(self) -> String {
        match self {
            Self::Draft => "Draft".into(),
            Self::Submitted => "Submitted".into(),
            Self::Revoked => "Revoked".into(),
            Self::Other(number) => format!("Status {number}"),
        }
    }
}

impl OrderField {
    /// The field's name on the screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Number => "Number",
            Self::Status => "Status",
            Self::Quantity => "Quantity",
            Self::ActivationLimit => "Activation limit",
            Self::Created => "Created",
            Self::Submitted => "Submitted",
            Self::Description => "Description",
            Self::Type => "Type",
            Self::ActivationFrom => "Activation birth date",
            Self::ActivationUntil => "Activation death date",
            Self::Archived => "Archived",
            Self::ArchivedOn => "Archived on",
            Self::CanOverwriteContainer => "Can overwrite container",
            Self::CustomerRequired => "Customer required",
            Self::Demo => "Demo",
            Self::CrmId => "CRM ID",
            Self::RefId => "Reference ID",
        }
    }
}
