//! The customers that tests rely on. `help.txt` promises them: change both.

use super::LATEST;
use super::customers::MadeUp;
use crate::store::CustomerFields;

/// The fixed customer of an id, if it has one.
pub fn customer(id: u32) -> Option<MadeUp> {
    let fields = match id {
        1 => CustomerFields {
            name: "Ada".into(),
            lastname: "Byron".into(),
            companyname: "Analytical Engines Ltd".into(),
            email: "ada@example.com".into(),
            phone: "+44 20 7946 0001".into(),
            description: "Orders of every status.".into(),
            status: 1,
            crmid: "CRM-000001".into(),
            refid: "R-1".into(),
            ..CustomerFields::default()
        },
        2 => person("Grace", "Hopper"),
        3 => company("Hundred Orders GmbH"),
        4 => CustomerFields {
            email: "peter@example.com".into(),
            phone: "8".into(),
            status: 1,
            ..person("Peter", "")
        },
        5 => CustomerFields {
            archived: true,
            ..company("Closed Workshop S.A.")
        },
        6 => CustomerFields {
            status: 7,
            ..person("Seven", "Status")
        },
        7 => CustomerFields {
            name: "Maximiliana ".repeat(20).trim_end().into(),
            lastname: "Wolfeschlegelsteinhausenbergerdorff".repeat(6),
            ..company(&"Internationale Gesellschaft für Messwesen ".repeat(6))
        },
        8 => CustomerFields {
            description: "<script>alert(1)</script>\n=1+1".into(),
            ..person("<b>Robert</b>", "O'Brien \"&\" <Söhne>")
        },
        9 => CustomerFields {
            name: "ליאור".into(),
            lastname: "الخطيب".into(),
            ..company("شركة الخطيب (2020) Ltd")
        },
        10 => company("Two Hundred Fifty Orders AB"),
        11 => person("", "Onlylast"),
        12 => CustomerFields {
            companyname: "Bare Company".into(),
            ..CustomerFields::default()
        },
        13 => CustomerFields {
            archived: true,
            ..person("Archie", "Vault")
        },
        _ => return None,
    };
    Some(MadeUp {
        archivationdate: if fields.archived { LATEST } else { 0 },
        fields,
    })
}

/// How many orders the fixed customer of an id has, if it has a fixed number.
pub fn orders(id: u32) -> Option<u64> {
    match id {
        1 => Some(12),
        3 => Some(100),
        10 => Some(250),
        2 | 4..=13 => Some(0),
        _ => None,
    }
}

fn person(name: &str, lastname: &str) -> CustomerFields {
    CustomerFields {
        name: name.to_owned(),
        lastname: lastname.to_owned(),
        email: "landmark@example.org".to_owned(),
        ..CustomerFields::default()
    }
}

fn company(companyname: &str) -> CustomerFields {
    CustomerFields {
        companyname: companyname.trim_end().to_owned(),
        ..person("", "")
    }
}
