//! The field table of customers. Adding a row here adds the field to the record, the form, the list,
//! its filters and sort orders, the directory and the export.

use super::FieldKind;
use super::customer_field::{Column, CustomerProperties, FieldSort, FormSection, Written};
use crate::{CustomerId, CustomerSort, UnixTime};

fields! {
    /// A customer as the API returns it (docs/api.md, "Customer fields").
    record Customer
    /// A field of a customer: a row of the customer table.
    field CustomerField(CustomerProperties)
    {
        /// The number of the record. The API assigns it.
        id: CustomerId => Id {
            label: texts::customer_field_id,
            kind: FieldKind::Id,
            read_key: "_id",
            written: None,
            sort: None,
            column: Column::Optional,
        }

        /// The name of the company. A record without one stands for a person.
        company: String => Company {
            label: texts::customer_field_company,
            kind: FieldKind::Line,
            read_key: "companyname",
            written: Some(Written { key: "customerCompanyName", form: (FormSection::Name, 1) }),
            sort: Some(FieldSort::Api(CustomerSort::Company)),
            column: Column::Optional,
        }

        /// The last name of the person, or of the company's contact person.
        last_name: String => LastName {
            label: texts::customer_field_last_name,
            kind: FieldKind::Line,
            read_key: "lastname",
            written: Some(Written { key: "customerLastName", form: (FormSection::Name, 3) }),
            sort: Some(FieldSort::Api(CustomerSort::Name)),
            column: Column::Optional,
        }

        /// The first name of the person, or of the company's contact person.
        first_name: String => FirstName {
            label: texts::customer_field_first_name,
            kind: FieldKind::Line,
            read_key: "name",
            written: Some(Written { key: "customerName", form: (FormSection::Name, 2) }),
            sort: Some(FieldSort::Directory { parameter: "firstname", words: texts::sort_by_first_name }),
            column: Column::Optional,
        }

        /// The email address.
        email: String => Email {
            label: texts::customer_field_email,
            kind: FieldKind::Email,
            read_key: "email",
            written: Some(Written { key: "customerEmail", form: (FormSection::Contact, 1) }),
            sort: Some(FieldSort::Directory { parameter: "email", words: texts::sort_by_email }),
            column: Column::Default,
        }

        /// The phone number, as free text.
        phone: String => Phone {
            label: texts::customer_field_phone,
            kind: FieldKind::Phone,
            read_key: "phone",
            written: Some(Written { key: "customerPhone", form: (FormSection::Contact, 2) }),
            sort: Some(FieldSort::Directory { parameter: "phone", words: texts::sort_by_phone }),
            column: Column::Default,
        }

        /// A comment in several lines.
        description: String => Description {
            label: texts::customer_field_description,
            kind: FieldKind::Area,
            read_key: "description",
            written: Some(Written { key: "customerDescription", form: (FormSection::Contact, 3) }),
            sort: None,
            column: Column::Optional,
        }

        /// A number whose meaning the API does not publish.
        status: i64 => Status {
            label: texts::customer_field_status,
            kind: FieldKind::Number,
            read_key: "status",
            written: Some(Written { key: "customerStatus", form: (FormSection::State, 1) }),
            sort: Some(FieldSort::Directory { parameter: "status", words: texts::sort_by_status }),
            column: Column::Default,
        }

        /// Whether the record is in the archive.
        archived: bool => Archived {
            label: texts::customer_field_archived,
            kind: FieldKind::Flag,
            read_key: "archived",
            written: Some(Written { key: "archived", form: (FormSection::State, 2) }),
            sort: Some(FieldSort::Directory { parameter: "archived", words: texts::sort_by_archived }),
            column: Column::Optional,
        }

        /// When the record was moved to the archive. The API sets it.
        archived_on: UnixTime => ArchivedOn {
            label: texts::customer_field_archived_on,
            kind: FieldKind::Time,
            read_key: "archivationdate",
            written: None,
            sort: None,
            column: Column::Optional,
        }

        /// The identifier of the record in the vendor's CRM.
        crm_id: String => CrmId {
            label: texts::customer_field_crm_id,
            kind: FieldKind::Line,
            read_key: "crmid",
            written: Some(Written { key: "crmId", form: (FormSection::References, 1) }),
            sort: Some(FieldSort::Directory { parameter: "crmid", words: texts::sort_by_crm_id }),
            column: Column::Default,
        }

        /// The identifier of the record in another system.
        ref_id: String => RefId {
            label: texts::customer_field_ref_id,
            kind: FieldKind::Line,
            read_key: "refid",
            written: Some(Written { key: "refId", form: (FormSection::References, 2) }),
            sort: Some(FieldSort::Directory { parameter: "refid", words: texts::sort_by_ref_id }),
            column: Column::Default,
        }

        /// A field that no API has. Tests switch it on and find it everywhere.
        #[cfg(feature = "pretend-field")]
        pretend: String => Pretend {
            label: texts::customer_field_pretend,
            kind: FieldKind::Line,
            read_key: "pretend",
            written: Some(Written { key: "customerPretend", form: (FormSection::State, 3) }),
            sort: Some(FieldSort::Directory { parameter: "pretend", words: texts::sort_by_pretend }),
            column: Column::Optional,
        }
    }
}
