//! The field table of orders. Adding a row here adds the field to the record and to the screen.

use super::FieldKind;
use super::order_field::OrderProperties;
use crate::{OrderId, OrderSort, OrderStatus, UnixTime};

fields! {
    /// An order of a customer as the API returns it (docs/api.md, "Order fields").
    record Order
    /// A field of an order: a row of the order table.
    field OrderField(OrderProperties)
    {
        /// The number of the record. The API assigns it.
        id: OrderId => Id {
            label: texts::order_field_id,
            kind: FieldKind::Id,
            read_key: "_id",
            sort: None,
            column: true,
        }

        /// The number of the order. Several orders may have the number 0.
        number: i64 => Number {
            label: texts::order_field_number,
            kind: FieldKind::Number,
            read_key: "number",
            sort: Some(OrderSort::Number),
            column: true,
        }

        /// The status of the order.
        status: OrderStatus => Status {
            label: texts::order_field_status,
            kind: FieldKind::OrderStatus,
            read_key: "status",
            sort: None,
            column: true,
        }

        /// The number of licences ordered.
        quantity: i64 => Quantity {
            label: texts::order_field_quantity,
            kind: FieldKind::Count,
            read_key: "quantity",
            sort: None,
            column: true,
        }

        /// The number of activations that each licence allows.
        activation_limit: i64 => ActivationLimit {
            label: texts::order_field_activation_limit,
            kind: FieldKind::Count,
            read_key: "activationlimit",
            sort: None,
            column: true,
        }

        /// When the order was created.
        created: UnixTime => Created {
            label: texts::order_field_created,
            kind: FieldKind::Time,
            read_key: "date",
            sort: None,
            column: true,
        }

        /// When the order was submitted. It may be unset in a submitted order.
        submitted: UnixTime => Submitted {
            label: texts::order_field_submitted,
            kind: FieldKind::Time,
            read_key: "submitdate",
            sort: Some(OrderSort::Submitted),
            column: true,
        }

        /// A comment in several lines.
        description: String => Description {
            label: texts::order_field_description,
            kind: FieldKind::Area,
            read_key: "description",
            sort: None,
            column: true,
        }

        /// A number whose meaning the API does not publish. It is unrelated to the customers' filter of that
        /// name.
        order_type: i64 => Type {
            label: texts::order_field_type,
            kind: FieldKind::Number,
            read_key: "type",
            sort: None,
            column: false,
        }

        /// The identifier of the order in the vendor's CRM.
        crm_id: String => CrmId {
            label: texts::order_field_crm_id,
            kind: FieldKind::Line,
            read_key: "crmid",
            sort: None,
            column: false,
        }

        /// The identifier of the order in another system.
        ref_id: String => RefId {
            label: texts::order_field_ref_id,
            kind: FieldKind::Line,
            read_key: "refid",
            sort: None,
            column: false,
        }

        /// Whether the order is a demonstration.
        demo: bool => Demo {
            label: texts::order_field_demo,
            kind: FieldKind::Flag,
            read_key: "isdemo",
            sort: None,
            column: false,
        }

        /// Whether the order needs a customer.
        customer_required: bool => CustomerRequired {
            label: texts::order_field_customer_required,
            kind: FieldKind::Flag,
            read_key: "customerrequired",
            sort: None,
            column: false,
        }

        /// Whether the licence may replace an installed one.
        can_overwrite_container: bool => CanOverwriteContainer {
            label: texts::order_field_can_overwrite_container,
            kind: FieldKind::Flag,
            read_key: "canoverwritecontainer",
            sort: None,
            column: false,
        }

        /// From when on the order can be activated.
        activation_from: UnixTime => ActivationFrom {
            label: texts::order_field_activation_opens,
            kind: FieldKind::Time,
            read_key: "activationbirthdate",
            sort: None,
            column: false,
        }

        /// Until when the order can be activated.
        activation_until: UnixTime => ActivationUntil {
            label: texts::order_field_activation_closes,
            kind: FieldKind::Time,
            read_key: "activationdeathdate",
            sort: None,
            column: false,
        }

        /// Whether the order is in the archive.
        archived: bool => Archived {
            label: texts::order_field_archived,
            kind: FieldKind::Flag,
            read_key: "archived",
            sort: None,
            column: false,
        }

        /// When the order was moved to the archive.
        archived_on: UnixTime => ArchivedOn {
            label: texts::order_field_archived_on,
            kind: FieldKind::Time,
            read_key: "archivationdate",
            sort: None,
            column: false,
        }
    }
}
