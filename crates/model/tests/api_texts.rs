//! The JSON texts of the published API, letter by letter.

/// "Get a list of customers", the answer.
pub const CUSTOMERS: &str = r#"{
"customers": [
{
"_id": 8,
"description": "test",
"email": "cust@gmail.com",
"name": "My first name",
"lastname":"My last name",
"companyname": "Google",
"phone": "123-12-12",
"status": 0,
"archived": false,
"archivationdate": 0,
"crmid": "",
"refid": ""
}]}"#;

/// "Get a customer by ID", the answer.
pub const CUSTOMER: &str = r#"{
"customer": {
"_id": 4,
"archivationdate": 0,
"archived": false,
"companyname": "",
"description": "",
"email": "mail@gmail.com",
"lastname": "",
"name": "Peter",
"phone": "8",
"status": 1,
"crmid": "",
"refid": ""
}
}"#;

/// "Create a new customer", what is sent; the leading space of the first name is the page's.
pub const CREATE: &str = r#"{
" customerName" : "My first name",
"customerLastName": "My last name",
"customerEmail" : "postman@gmail.com",
"customerCompanyName": "Google",
"customerPhone" : "123-11-11",
"customerDescription" : "Created by postman",
"customerStatus" : 0,
"archived": false,
"crmId": "",
"refId": ""
}"#;

/// "Create a new customer", the answer.
pub const CREATED: &str = r#"{
"customer": {
"_id": 9,
"description": "Created by postman",
"email": "postman@gmail.com",
"name": "PostMan",
"lastname":"My last name",
"companyname": "Google",
"phone": "123-11-11",
"status": 0,
"archived": false,
"archivationdate": 0,
"crmid": "",
"refid": ""
}
}"#;

/// "Change customer", what is sent.
pub const CHANGE: &str = r#"{
"customerName" : "PostManPut",
"customerLastName": "My last name",
"customerEmail" : "postman@gmail.com",
"customerCompanyName": "Google",
"customerPhone" : "111-11-11",
"customerDescription" : "Created by postman By",
"customerStatus" : 1,
"archived": false,
"crmId": "",
"refId": ""
}"#;

/// "Change customer", the answer.
pub const CHANGED: &str = r#"{
"customer": {
"_id": 9,
"description": "Created by postman By",
"email": "postman@gmail.com",
"name": "PostManPut",
"lastname":"My last name",
"companyname": "Google",
"phone": "111-11-11",
"status": 1,
"archived": false,
"archivationdate": 0,
"crmid": "",
"refid": ""
}}"#;

/// "Get a list of customer orders", the answer.
pub const ORDERS: &str = r#"{
"orders": [
{
"_id": 10016,
"activationbirthdate": 0,
"activationdeathdate": 0,
"activationlimit": 7,
"archivationdate": 0,
"archived": false,
"canoverwritecontainer": false,
"customerrequired": true,
"date": 1527501148,
"description": "With client",
"isdemo": false,
"number": 0,
"quantity": 2,
"status": 0,
"submitdate": 0,
"type": 0,
"crmid": "",
"refid": ""
},
{
"_id": 10096,
"activationbirthdate": 1538463338,
"activationdeathdate": 0,
"activationlimit": 1,
"archivationdate": 0,
"archived": false,
"canoverwritecontainer": false,
"customerrequired": true,
"date": 1538463338,
"description": "test bugs in sn activation number",
"isdemo": false,
"number": 0,
"quantity": 10,
"status": 1,
"submitdate": 0,
"type": 0,
"crmid": "",
"refid": ""
}
]
}"#;

/// Every answer.
pub const ANSWERS: [&str; 5] = [CUSTOMERS, CUSTOMER, CREATED, CHANGED, ORDERS];
