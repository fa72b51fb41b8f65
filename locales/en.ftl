# The texts of Customer Desk in English. docs/translating.md says how to write them.

## The language

language-name = English

## Rows of the list, which are shown before all other texts

row-archived = Archived
row-number = No. { $id }

## Parts that several screens share

pager-rows-per-page = Rows per page
pager-previous = Previous page
pager-next = Next page
pager-no-rows = No rows
field-keep-as-it-was = Keep as it was
toast-dismiss = Dismiss
table-announcement = { $query }: { $range }

## Times

time-yesterday = yesterday, { $time }
time-from-age = from { $time }, { $age }
time-just-now = less than a minute ago
time-ago = { $span } ago
time-ahead = { $span } ahead of this computer’s clock
time-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
time-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
time-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
time-seconds-left = { $count } s
time-absurd = { $seconds } s after 1970

## Fields of a customer

customer-field-id = ID
customer-field-company = Company
customer-field-last-name = Last name
customer-field-first-name = First name
customer-field-email = Email
customer-field-phone = Phone
customer-field-description = Description
customer-field-status = Status
customer-field-archived = Archived
customer-field-archived-on = Archived on
customer-field-crm-id = CRM ID
customer-field-ref-id = Reference ID
customer-field-pretend = Pretend

## Orders of the list of customers

sort-by-first-name = by first name
sort-by-email = by email
sort-by-phone = by phone
sort-by-status = by status
sort-by-archived = by archive state
sort-by-crm-id = by CRM ID
sort-by-ref-id = by reference ID
sort-by-pretend = by pretend
sort-default = in the default order
sort-by-last-name = by last name
sort-by-company = by company

## Fields of an order

order-field-id = ID
order-field-number = Number
order-field-status = Status
order-field-quantity = Quantity
order-field-activation-limit = Activation limit
order-field-created = Created
order-field-submitted = Submitted
order-field-description = Description
order-field-type = Type
order-field-crm-id = CRM ID
order-field-ref-id = Reference ID
order-field-demo = Demo
order-field-customer-required = Customer required
order-field-can-overwrite-container = Can overwrite container
order-field-activation-opens = Activation opens
order-field-activation-closes = Activation closes
order-field-archived = Archived
order-field-archived-on = Archived on

## Orders

order-sort-number = by number
order-sort-submitted = by submission
order-status-draft = Draft
order-status-submitted = Submitted
order-status-revoked = Revoked
order-status-other = Status { $number }

## Queries in words

query-all-customers = All customers
query-all-companies = All companies
query-all-people = All people
query-archived-customers = Archived customers
query-archived-companies = Archived companies
query-archived-people = Archived people
query-active-customers = Active customers
query-active-companies = Active companies
query-active-people = Active people
query-sorted = { $rows } { $order }
query-sorted-descending = { $rows } { $order }, descending
query-all-orders = All orders
query-orders-with = { $statuses } orders
query-or = { $first } or { $other }

## Checks of what is typed

problem-no-name = Enter a company, a first name or a last name.
problem-damage = Replace the character �. It stands for a letter that could not be read.
problem-email = Enter an email address like name@example.com, or leave it empty.
problem-number = Enter a whole number, for example 0 or 1.
cleaned-email = Only the email address was kept.
cleaned-phone = Only the phone number was kept.
cleaned-invisible = Invisible characters were removed.
value-yes = Yes
value-no = No
token-wrong-character = A token cannot contain the character “{ $character }” ({ $code }).
token-looks-latin = It looks like Latin { $letter }.
token-looks-like = It looks like “{ $character }”.

## Defects of config.json

config-empty = It is empty.
config-web-page = It is a web page, not JSON: the file may be missing.
config-object = It must be a JSON object.
config-api-base = "apiBase" must be empty, a path or an http(s) address.
config-auth = "auth" must be an object.
config-auth-header = "auth.header" must be the name of a request header.
config-auth-scheme = "auth.scheme" must be one word or empty.
config-auth-login-path = "auth.loginPath" must begin with / or be null.
config-max-limit = "maxLimit" must be a whole number from 1 to 1000.
config-directory = "directory" must be true or false.
config-directory-max = "directoryMax" must be a whole number from 1 to 2000000.
config-syntax = It is not valid: { $error }.
config-unknown = There is no setting `{ $name }`.
config-unreachable = It could not be loaded.
config-status = The server answered HTTP { $status }.
config-language = "language" must be the tag of a language, such as "en" or "ru".

## Why an answer could not be read

unreadable-character = unexpected character at line { $line } column { $column }
unreadable-end = unexpected end at line { $line } column { $column }
unreadable-no-customer = the answer holds no customer
unreadable-no-id = the customer has no readable _id
unreadable-token = the token is not a text
unreadable-error = the answer holds an error
unreadable-no-object = not a JSON object
unreadable-no-list = "{ $name }" is not a list
unreadable-syntax = not JSON: { $error }
unreadable-missing = "{ $name }" is missing
unreadable-deletion = the answer does not confirm the deletion
unreadable-other-record = asked for number { $asked }, answered number { $answered }
unreadable-web-page = a web page came, not data
unreadable-redirected = the request was redirected

## Failed calls: what happened, then what to do

fault-offline = The server could not be reached. You seem to be offline. It may also be your sign-in, or the server's rules for other sites (CORS). Check the connection or sign in again, then try again.
fault-network = The server could not be reached. It may be the connection, your sign-in, or the server's rules for other sites (CORS). Check the connection or sign in again, then try again.
fault-timed-out = The server did not answer in time. Try again.
fault-aborted = Cancelled. Try again.
fault-unauthorized = Your sign-in is no longer valid. Sign in again.
fault-refused = You are not allowed to do this. Ask the people who run the server.
fault-blocked = This was blocked on its way to the server. It may be blocked because of what was typed. Change that and try again, or ask the people who run the server.
fault-not-found = The server does not have this, or no longer.
fault-too-long = This is too long for the server. Shorten the longest text.
fault-rejected = The server did not accept this.
fault-busy = The server is busy. Wait a little, then try again.
fault-server = The server failed. Try again. If it happens again, report it.
fault-unreadable = The server's answer could not be read. Try again. If it happens again, report it.
fault-other-record = The server answered with another record. Try again. If it happens again, report it.
fault-intercepted = The server's answer could not be read. It may come from a sign-in page, from the network that you use, or from a wrong address in config.json. Reload this page or sign in again, then try again.
fault-code = code { $code }
fault-shorten = This is too long for the server. Shorten it.
fault-at-field = { $field }: { $message }

## Likely duplicates

duplicate-email = same email
duplicate-phone = same phone
duplicate-name = same or nearly the same name

## Export

export-comma = Comma
export-semicolon = Semicolon
export-tab = Tab
export-incomplete = { $count ->
    [one] { $count } customer in the file is incomplete: fields that could not be read are empty.
   *[other] { $count } customers in the file are incomplete: fields that could not be read are empty.
}
export-counts = { $written ->
    [one] { $written } is in the file instead of { $promised }
   *[other] { $written } are in the file instead of { $promised }
}
export-not-as-promised = The export is not as promised: { $counts }.
export-changed = Customers changed while exporting: some may be in the file as they were before.
export-changed-counts = Customers changed while exporting: { $counts }.
query-searched = { $query }, searched
unreadable-fields = could not be read: { $fields }
unreadable-not-as-sent = the answer is not the record that was sent

## The list of customers

list-title = Customers
list-region = Customers, scrollable
list-pages = Pages of customers
list-not-loaded = The customers could not be loaded.
list-new-customer = New customer
list-search = Search customers
list-type = Type
list-type-all = All
list-type-companies = Companies
list-type-people = People
list-archive-state = Archived
list-archive-state-all = All
list-archive-state-active = Active
list-archive-state-archived = Archived
list-default-order = Default order
list-default-order-ascending = By company, last name, first name
list-default-order-descending = By company, last name, first name, descending
list-filters = Filters
list-filters-set = Filters ({ $count })
list-filter-any = Any
list-filter-filled = Filled in
list-filter-empty = Empty
list-filter-status = { $status } ({ $count })
list-counts = { $total ->
    [one] { $total } customer
   *[other] { $total } customers
}: { $companies ->
    [one] { $companies } company
   *[other] { $companies } companies
}, { $people ->
    [one] { $people } person
   *[other] { $people } people
}; { $archived } archived
list-counts-so-far = { $counts }. Not all customers are loaded yet.
list-range = { $first }–{ $last } of { $total }
list-rows-all = All
list-print-note = { $count ->
    [one] Only the rows on the screen were printed, of { $count } customer. Use Export to get all of them.
   *[other] Only the rows on the screen were printed, of { $count } customers. Use Export to get all of them.
}
list-no-matches-so-far-title = No matches so far
list-no-matches-so-far-text = Not all customers are loaded yet. Results appear as the rest arrive.
list-no-matches-title = No customers match “{ $search }”
list-no-matches-text = All texts and IDs were searched, with one typo allowed in a word. Try fewer words.
list-filtered-title = No customers match these filters
list-filtered-text = Clear the filters to see all customers.
list-empty-title = No customers yet
list-empty-text = Add the first company or person.
list-add-customer = Add a customer

## Reading all customers

sync-progress = Reading all customers
sync-reading = { $count ->
    [one] { $count } customer, still loading
   *[other] { $count } customers, still loading
}
sync-refreshing = { $count ->
    [one] Refreshing: { $count } customer
   *[other] Refreshing: { $count } customers
}
sync-paused = { $count ->
    [one] Paused at { $count } customer
   *[other] Paused at { $count } customers
}
sync-cancelled = { $count ->
    [one] Stopped at { $count } customer. A search covers only this one.
   *[other] Stopped at { $count } customers. A search covers only these.
}
sync-refresh-cancelled = { $count ->
    [one] The refresh was stopped at { $count } customer.
   *[other] The refresh was stopped at { $count } customers.
}
sync-failed = { $count ->
    [one] Stopped at { $count } customer.
   *[other] Stopped at { $count } customers.
}
sync-doubt-moved = Some customers may be missing: the list changed while it was loading.
sync-doubt-same-rows = Some customers may be missing: the server sends the same rows for every page.
sync-doubt-page-numbers = Some customers may be missing: the server counts its pages in another way.
sync-doubt-too-large = The server's answers are larger than this page loads (500 MB at most). The list shows the server's pages.
sync-doubt-too-many = There are more customers than this page loads ({ $most } at most). The list shows the server's pages.
sync-covered = { $count ->
    [one] A search covers the { $count } customer that is loaded.
   *[other] A search covers the { $count } customers that are loaded.
}
sync-unpaged = The server sends all customers at once, whatever page is requested.
sync-as-of = As of { $time }
sync-pause = Pause
sync-continue = Continue
sync-read-all = Read all

## The export dialog

export-open = Export
export-title = Export customers
export-not-all-loaded = Not all customers are loaded yet. The file holds those that are loaded.
export-rows = Rows
export-rows-listed = Customers in the list ({ $count })
export-rows-all = All customers ({ $count })
export-format = Format
export-format-csv = CSV, for spreadsheets
export-format-json = JSON, values as stored
export-separator = Separator
export-guard = Put an apostrophe before formulas and before values that a spreadsheet would change, such as 0047, 1E5 and 3-12
export-columns = Columns
export-no-columns = Choose at least one column.
export-progress = { $written } of { $total } written
export-start = { $count ->
    [one] Export { $count } customer
   *[other] Export { $count } customers
}
export-done = { $count ->
    [one] Exported { $count } customer to { $file }
   *[other] Exported { $count } customers to { $file }
}
export-not-taken = The browser did not take the file.

## The page of likely duplicates

duplicates-title = Likely duplicates
duplicates-reading = Reading all customers first …
duplicates-comparing = Comparing all customers …
duplicates-groups = { $count ->
    [one] { $count } group of likely duplicates.
   *[other] { $count } groups of likely duplicates.
}
duplicates-none-title = No likely duplicates
duplicates-none-text = No two customers share an email address, a phone number or nearly a name.
duplicates-more = { $count } more.
duplicates-show-more = Show more
duplicates-group = { $count ->
    [one] { $count } customer: { $reasons }
   *[other] { $count } customers: { $reasons }
}
duplicates-group-region = Group { $number }: { $title }, scrollable
duplicates-column-number = No.
duplicates-column-name = Name
duplicates-column-contact = Contact
duplicates-shared = { $count ->
    [one] { $count } value that many customers share
   *[other] { $count } values that many customers share
}
duplicates-shared-customers = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}

## The palette

palette-title = Jump to
palette-search = Jump to a customer or command
palette-placeholder = A customer or a command
palette-results = Customers and commands
palette-no-matches = No matches.
palette-not-all-loaded = Not all customers are loaded yet.
palette-customers = Go to all customers
palette-new-customer = New customer
palette-duplicates = Show likely duplicates
palette-refresh = Read all customers again

## The top bar, the dialogs and messages of the application

menu-skip = Skip to content
menu-main = Main
menu-customers = Customers
menu-duplicates = Duplicates
menu-jump = Jump to
menu-theme = Theme
menu-theme-system = System
menu-theme-light = Light
menu-theme-dark = Dark
menu-language = Language
menu-language-not-loaded = The language could not be loaded. Check the connection, then try again.
unsaved-title = Discard unsaved changes?
unsaved-text = Your changes are not saved. If you leave now, they are lost.
unsaved-discard = Discard changes
part-slow-title = Part of Customer Desk is still loading.
part-slow-text = The page appears when it has loaded. Check the connection, or reload the page.
part-failed-title = This page could not be loaded.
part-failed-text = Check the connection, then try again.
part-outdated-title = A new version of Customer Desk is available.
part-outdated-text = Reload the page to use it. What you had typed is kept.

## The page of a customer

## Deleting a customer

## The orders of a customer

## The form

## Drafts of the form

## Conflicts of the form

## Outcomes of writes

## Errors and warnings above lists

## Signing in

## The start of the application

## Actions

action-retry = Retry
action-cancel = Cancel
action-reload = Reload
action-refresh = Refresh
action-discard = Discard
action-sign-in = Sign in
action-sign-in-again = Sign in again
action-sign-out = Sign out
action-archive = Archive
action-restore = Restore
action-delete = Delete
action-save = Save
action-check-again = Check again
action-clear-filters = Clear filters
