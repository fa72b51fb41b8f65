# The texts of Customer Desk in English. docs/translating.md says how to write them.

## The language

language-name = English

## Rows of the list, which are shown before all other texts

row-archived = Archived
row-number = No. { $id }
row-company = Company
row-person = Person
row-incomplete = Incomplete
row-unreadable = Could not be read: { $fields }

## Parts that several screens share

pager-rows-per-page = Rows per page
pager-previous = Previous page
pager-next = Next page
pager-no-rows = No rows
field-keep-as-it-was = Keep as it was
toast-dismiss = Dismiss
table-announcement = { $query }: { $range }
pager-past-the-end-title = Nothing after { $rows }
pager-past-the-end = This page is beyond the end of the list.
pager-first = First page
copy-email = Copy email
copy-phone = Copy phone
copy-id = Copy ID
copy-crm-id = Copy CRM ID
copy-ref-id = Copy reference ID
copy-link = Copy link
copy-done = Copied
copy-by-hand = The browser does not let this page copy. The text is selected: copy it with the keyboard or the menu.

## Times

time-yesterday = yesterday, { $time }
time-from-age = from { $time }, { $age }
time-just-now = less than a minute ago
time-ahead = { $span } ahead of this computer's clock
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
status-choose = Choose a status
status-other = Other…
status-number = Status number
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
config-views = "views" must be a list of objects, each with a "name" and a "url" that begins with "?" or "#".
config-status-names = "statusNames" must be an object with a name for each number.
config-status-name = "{ $path }" must be a whole number with its name: a text, or an object with a text for each language ("en", "ru").
config-syntax = It is not valid: { $error }.
config-unknown = There is no setting "{ $name }".
config-unreachable = It could not be loaded.
config-status = The server answered HTTP { $status }.
config-language = "language" must be the code of a language that Customer Desk has, such as "en" or "ru".

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
fault-not-found = The server does not have this, or no longer has it.
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
export-changed = Customers changed during the export: some may be in the file as they were before.
export-changed-counts = Customers changed during the export: { $counts }.
query-searched = { $query }, searched
unreadable-fields = could not be read: { $fields }
unreadable-not-as-sent = the answer is not the record that was sent

## The list of customers

list-title = Customers
list-region = Customers, scrollable
list-pages = Pages of customers
list-not-loaded = The customers could not be loaded.
list-new-customer = New customer
list-import = Import
list-search = Search customers
list-column-customer = Customer
list-column-contact = Contact
list-type = Type
list-type-all = All
list-type-companies = Companies
list-type-people = People
list-archive-state = Archived
list-archive-state-all = All
list-archive-state-active = Active
list-archive-state-archived = Archived
list-options = Filter and sort
list-sort-by = Sort by
list-reverse-ascending = Ascending: reverse the order
list-reverse-descending = Descending: reverse the order
list-default-order = Default order
list-columns = Columns
columns-help = Drag a column by its handle, or press the arrow keys on it, to move it. Widths are in pixels.
columns-move = Move { $column }
columns-moved = { $column }: { $place } of { $count }
columns-width = Width of { $column }
columns-width-own = Auto
columns-reset = Reset columns
columns-were-reset = The columns are as they were at first.
list-filters = Filters
list-filters-set = Filters ({ $count })
list-filter-any = Any
list-filter-filled = Filled in
list-filter-empty = Empty
list-filter-status = { $status } ({ $count })
list-filter-status-named = { $status }: { $count }
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

## Views of the list

views-open = Views
views-built-in = For everyone
views-team = Of your team
views-own = Yours
views-own-none = You have saved no view yet.
views-all = All customers
views-active-companies = Active companies
views-people = People
views-archived = Archived
views-without-email = Without email
views-current = View: { $view }
views-changed = View: { $view }, changed
views-save = Save view
views-update = Update view
views-save-as = Save as
views-back = Undo changes
views-name = Name
views-save-hint = The view keeps the search, the filters, the sort order and the columns. It stays in this browser after you sign out.
views-name-blank = Enter a name.
views-name-taken = There is a view named { $view } already. Replace it, or enter another name.
views-name-reserved = { $view } is the name of a view that everyone has. Enter another name.
views-replace = Replace view
views-not-kept = This browser did not keep the view: it allows no storage, or the storage is full.
views-too-many = There are too many views. Delete one first.
views-saved = Saved the view { $view }.
views-updated = Updated the view { $view }.
views-updated-elsewhere = Another tab has changed the view { $view } meanwhile. Look at it before you update it.
views-delete = Delete the view { $view }
views-deleted = Deleted the view { $view }.
views-export = Export views
views-import = Import views
views-imported = { $count ->
    [one] Added { $count } view.
   *[other] Added { $count } views.
}
views-file-unreadable = The file holds no views. Choose a file that "Export views" has saved.

## The panel Peek, beside the list

peek = Peek
peek-at = Peek at { $name }
peek-open = Open
peek-previous = Previous customer
peek-next = Next customer
peek-close = Close peek
peek-orders = Latest orders
peek-orders-none = No orders.
peek-orders-all = All orders

## Keyboard shortcuts

shortcuts-title = Keyboard shortcuts
shortcuts-everywhere = Everywhere
shortcuts-list = In the list
shortcuts-use-characters = Use shortcuts of single characters
shortcut-jump = Jump to a customer or a command
shortcut-new = New customer
shortcut-customers = Go to the customers
shortcut-duplicates = Go to the likely duplicates
shortcut-activity = Go to the activity
shortcut-edit = Edit the customer
shortcut-help = Show the keyboard shortcuts
shortcut-search = Search
shortcut-next = Next row
shortcut-previous = Previous row
shortcut-open = Open the customer
shortcut-peek = Peek at the customer
shortcut-select = Select the row
shortcut-select-range = Select the rows up to here
shortcut-leave = Close the peek, then clear the selection
shortcut-key-control = Ctrl
shortcut-key-escape = Esc
shortcut-key-shift = Shift
shortcut-key-space = Space

## Selection

list-select = Select { $name }
list-select-all = Select all
selection-title = Selection
selection-count = { $count ->
    [one] { $count } customer selected
   *[other] { $count } customers selected
}
selection-count-hidden = { $count ->
    [one] { $count } customer selected, not in view
   *[other] { $count } customers selected, { $hidden } of them not in view
}
selection-none = No customers selected
selection-page-only = “Select all” covers this page only.
selection-export = Export selected
selection-clear = Clear selection

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
export-rows-selected = Selected ({ $count })
export-format = Format
export-format-csv = CSV, for spreadsheets
export-format-json = JSON, values as stored
export-separator = Separator
export-header = Column names
export-header-labels = As on the screen
export-header-keys = As in the API
export-status-name = Status name
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
duplicates-none-text = No two customers share an email address or a phone number, or have nearly the same name.
duplicates-more = { $count } more.
duplicates-group = { $count ->
    [one] { $count } customer: { $reasons }
   *[other] { $count } customers: { $reasons }
}
duplicates-group-region = { $title } ({ $numbers }), scrollable
duplicates-column-number = No.
duplicates-column-name = Name
duplicates-column-contact = Contact person
duplicates-shared = { $count ->
    [one] { $count } value that many customers share
   *[other] { $count } values that many customers share
}
duplicates-shared-customers = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
duplicates-filter = Reason
duplicates-filter-all = All
duplicates-filter-email = Same email
duplicates-filter-phone = Same phone
duplicates-filter-name = Same or nearly the same name
duplicates-groups-some = { $shown } of { $count } groups.
duplicates-none-for-reason = No group has this reason.
duplicates-compare = Compare
duplicates-not = Not duplicates
duplicates-not-done = { $count ->
    [one] { $count } customer is not shown as a duplicate in this browser any more.
   *[other] { $count } customers are not shown as duplicates in this browser any more.
}
duplicates-hidden = { $count ->
    [one] { $count } group hidden.
   *[other] { $count } groups hidden.
}
duplicates-show-hidden = Show them
duplicates-hide-hidden = Hide them
duplicates-show-again = Show again

## Comparing and merging duplicates

compare-title = { $count ->
    [one] Compare { $count } customer
   *[other] Compare { $count } customers
}
compare-region = Customers side by side, scrollable
compare-field = Field
compare-keep = Keep
compare-keep-of = Keep no. { $id }: { $name }
compare-choice = { $field }: { $value } (no. { $id })
compare-orders = Orders
compare-leave-out = No. { $id } is no duplicate
compare-preview = What happens
compare-stays = { $name } stays and changes:
compare-stays-same = { $name } stays as it is.
compare-stays-archived = It is in the archive, like the others.
compare-archived = { $count ->
    [one] { $count } customer is moved to the archive:
   *[other] { $count } customers are moved to the archive:
}
compare-already = { $count ->
    [one] { $count } customer is in the archive already:
   *[other] { $count } customers are in the archive already:
}
compare-orders-stay = Orders stay with the customer that has them. The server cannot move them.
compare-damaged = { $name } cannot be merged. These fields cannot be read, and saving would lose them: { $fields }.
compare-merge = Merge

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
palette-import = Import customers
palette-activity = Show activity
palette-refresh = Read all customers again

## The top bar, the dialogs and messages of the application

not-found-title = No such page
not-found-text = The address may be mistyped, or the page may have moved.
not-found-go-to-customers = Go to the customers
menu = Menu
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
menu-density = Density
menu-density-comfortable = Comfortable
menu-density-compact = Compact
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

customer-number = Customer { $id }
customer-breadcrumb = Breadcrumb
customer-to-list = All customers
customer-not-loaded = The customer could not be loaded.
customer-not-found-title = Customer { $id } not found
customer-not-found-text = It may have been deleted, or the link is wrong.
customer-not-found-back = Back to the list
customer-edit = Edit
customer-details = Details
customer-damaged-value = Could not be read
customer-page-left = You left the page before it was sent.
customer-neighbours = Neighbours in the list
customer-previous = Previous customer
customer-next = Next customer
customer-previous-name = Previous customer: { $name }
customer-next-name = Next customer: { $name }
customer-place = { $place } of { $total }
customer-place-on-page = { $place } of { $total } on this page of the list

## Deleting a customer

delete-title = Delete { $name }?
delete-consequence = { $name } has { $orders }. Deleting the customer cannot be undone.
delete-orders = { $count ->
    [one] { $count } order
   *[other] { $count } orders
}
delete-orders-none = no orders
delete-orders-at-least = { $count ->
    [one] at least { $count } order
   *[other] at least { $count } orders
}
delete-orders-counting = … orders (counting)
delete-orders-unknown = an unknown number of orders
delete-advice = To keep the record but take it out of daily work, archive it instead.
delete-archive-instead = Archive instead
delete-customer = Delete customer
delete-new-value = { $field }: { $value }

## The orders of a customer

orders-title = Orders
orders-region = Orders, scrollable
orders-pages = Pages of orders
orders-status = Order status
orders-not-loaded = The orders could not be loaded.
orders-no-match-title = No orders match
orders-no-match-text = The customer has no orders with the checked statuses. Clear them to see all.
orders-none-title = No orders
orders-none-text = Orders that are linked to this customer appear here.
orders-summary = Orders in numbers
orders-newest-first = Newest first
orders-newest-first-note = Sorts by the time of submission. Orders without one come last.
orders-by-status = Orders by status
orders-by-year = Orders by year of creation
orders-year = Year
orders-year-earlier = Earlier
orders-year-none = No date
orders-status-others = Other
orders-total = Total
# same
orders-figure = { $number }
orders-as-tables = Show as tables
orders-so-far = { $count ->
    [one] { $count } order so far…
   *[other] { $count } orders so far…
}
orders-of-the-first = { $count ->
    [one] Of the first { $count } order.
   *[other] Of the first { $count } orders.
}
orders-sums-failed = The figures of all orders could not be read.
orders-sums-failed-after = { $count ->
    [one] Of the first { $count } order. The others could not be read.
   *[other] Of the first { $count } orders. The others could not be read.
}

## The form

form-new-title = New customer
form-edit-title = Edit customer
form-name-title = Name
form-name-text = A person, or a company with its contact person. One name is needed.
form-contact-title = Contact
form-contact-text = How to reach them, and what to know.
form-references-title = References
form-references-text = The record in other systems.
form-state-title = State
form-state-text = The status is a number whose meaning your server defines. Archived customers can be restored.
form-saving = Saving …
form-unsaved = Unsaved changes
form-problems = { $count ->
    [one] There is a problem
   *[other] There are { $count } problems
}
form-typed-since = { $saved }. What you typed since then is not saved yet.
form-changed-elsewhere = This customer was changed in another tab. Your entries stay as they are. When you save, the two are merged.
form-damaged-title = This record cannot be saved now.
form-damaged-text = Could not be read: { $fields }. Saving would erase these fields, so it is blocked. Retry, or report it to the people who run the server.
form-duplicates = Likely duplicates
form-duplicates-count = { $count ->
    [one] { $count } customer is a likely duplicate
   *[other] { $count } customers are likely duplicates
}
form-duplicates-new-tab = (new tab)
form-duplicates-why = no. { $id }: { $reasons }
form-duplicates-more = and { $count } more

## Drafts of the form

form-draft-restored = Your unsaved changes { $age }, were restored.
form-draft-offered = There are unsaved changes { $age }, made with another sign-in. Restore them only if they are yours.
form-draft-restore = Restore
form-draft-lost = Your earlier changes could not be restored: the copy in this tab is damaged.
form-draft-not-kept = The browser's storage is full or switched off. What you type is kept only on this page: save it before you reload or close the page.
form-draft-of-removed-title = What you had typed
form-draft-of-removed-text = It is not saved. Saving it creates a new customer.

## Conflicts of the form

form-conflict-title = Another administrator changed this customer
form-conflict-text = Nothing was saved. You both changed these fields. Choose a value for each, then save.
form-conflict-was = Was: { $value }
form-conflict-mine = Mine
form-conflict-theirs = Theirs
form-conflict-empty = (empty)
form-conflict-left = { $count ->
    [one] { $count } field is not decided yet.
   *[other] { $count } fields are not decided yet.
}
form-conflict-decided = All fields are decided. Save to keep the values.

## Outcomes of writes

outcome-wrong-address = The address in config.json may be wrong.
outcome-number = no. { $id }
outcome-look-at-equal = Before you create another, look at:
outcome-created = Created { $name } as no. { $id }
outcome-saved = Saved { $name }
outcome-saved-merged = Saved { $name }, with changes of another administrator: { $fields }
outcome-archived = Archived { $name }
outcome-restored = Restored { $name }
outcome-deleted = Deleted { $name }
outcome-already-deleted = { $name } had already been deleted
outcome-altered = The server has other values in: { $fields }
outcome-unconfirmed = The server did not confirm it, but has it
outcome-changed-since = Another administrator has changed this customer.
outcome-equal = A customer with these values is already there.
outcome-gone = This customer has been deleted.
outcome-likely = The new customer may be there with other values.
outcome-not-found-yet = The new customer was not found yet.
outcome-created-otherwise = The server created the customer with other values.
outcome-not-taken = The server did not take all of your changes.
outcome-unreadable = These fields of the record could not be read: { $fields }. Saving would erase them. Retry, or report it to the people who run the server.
outcome-not-deleted-these-new = It was not deleted. These values are new:
outcome-gone-entries-kept = Your entries are kept. You can create the customer again from them.
outcome-other-values = Customer no. { $id } has other values in: { $fields }. Check them before you save again.
outcome-create-again = Create again
outcome-save-again = Save again
outcome-create-another = Create another
outcome-not-created = The customer was not created.
outcome-not-saved = Your changes were not saved.
outcome-not-archived = The customer was not archived.
outcome-not-restored = The customer was not restored.
outcome-not-deleted = The customer was not deleted.
outcome-checking-create = Checking whether the customer was created …
outcome-checking-save = Checking whether your changes were saved …
outcome-checking-archive = Checking whether the customer was archived …
outcome-checking-restore = Checking whether the customer was restored …
outcome-checking-delete = Checking whether the customer was deleted …
outcome-same-name = These customers are new and have the same name. If one of them is yours, do not create it again:
outcome-not-there-yet = The server does not have the customer yet. If you create it again and the first request still arrives, there will be two.
outcome-record-as-it-was = The server still has the record as it was.
outcome-customer-as-it-was = The server still has the customer as it was.
outcome-may-arrive = The request may still arrive.
outcome-newer-check-form = Another administrator changed the customer meanwhile. Check the form, then save again.
outcome-newer-taken = Another administrator changed the customer meanwhile. Their values are in the form now: { $fields }. Check them, then save again.
outcome-newer = Another administrator changed the customer meanwhile.
outcome-unknown-create = The customer may or may not have been created.
outcome-unknown-save = Your changes may or may not have been saved.
outcome-unknown-archive = The customer may or may not have been archived.
outcome-unknown-restore = The customer may or may not have been restored.
outcome-unknown-delete = The customer may or may not have been deleted.
outcome-too-many = The server has too many customers to look through.
outcome-entries-kept = Your entries are kept. Check again before you save once more.
outcome-lost-timed-out = The server did not answer in time.
outcome-lost-without-customer = The server answered without the customer.
outcome-lost-error = The server answered with an error.
outcome-lost-server-failed = The server failed before it confirmed.
outcome-lost-connection = The connection was lost before the server confirmed.

## Errors and warnings above lists

error-wait = The server asks you to wait: { $time }.
warning-unidentified = { $count ->
    [one] { $count } of the rows came without a readable ID and cannot be shown.
   *[other] { $count } of the rows came without a readable ID and cannot be shown.
}
warning-repeated = { $count ->
    [one] { $count } of the rows came twice and is shown once.
   *[other] { $count } of the rows came twice and are shown once.
}
warning-unmatched = { $count ->
    [one] { $count } of the rows does not match the filter, which the server ignored.
   *[other] { $count } of the rows do not match the filter, which the server ignored.
}
warning-surplus = { $count ->
    [one] { $count } of the rows is more than requested and is not shown.
   *[other] { $count } of the rows are more than requested and are not shown.
}
warning-title = The list may be incomplete.
warning-capped = The server sends fewer rows at a time than requested.
warning-same-page = The server sent the previous page again.
warning-report = Report this to the people who run the server.
query-loads-by-itself = The page loads by itself when the network is back.
query-trying-again = Trying again in { $time }.
query-wait = The server asks you to wait: { $seconds } s.
query-what-you-see = What you see is { $age }.
query-still-loading = Still loading …

## Signing in

sign-in-token = API token
sign-in-token-hint = Paste the token that your server gave you.
sign-in-copy-again = Copy the token again.
sign-in-same-user = I was signed in before: keep this page
sign-in-or = or
sign-in-login = Login
sign-in-password = Password
sign-in-nothing = Nothing to sign in with.
sign-in-nothing-login = Paste a token, or enter your login and password.
sign-in-nothing-token = Paste a token.
sign-in-not-accepted = The server did not accept your sign-in.
sign-in-not-accepted-advice = Check the token, or the login and password, and try again.
sign-in-failed = You could not be signed in.
sign-in-expired = The server no longer accepts your sign-in. The page keeps the values that you typed.
sign-in-maybe = The failure may come from your sign-in. The page keeps the values that you typed.

## The start of the application

boot-loading = Loading Customer Desk
boot-waiting-config = Customer Desk is still waiting for the file config.json. It starts when that arrives. Check the connection, or reload the page.
boot-waiting-part = Customer Desk is still waiting for a part of its code. It starts when that arrives. Check the connection, or reload the page.
boot-new-version = A new version of Customer Desk is available. Reload the page to use it.
boot-part-missing = A part of Customer Desk could not be loaded. Check the connection, then reload the page.
boot-browser = Customer Desk cannot start: this browser lacks { $feature }. Update it, or use another one: Chrome and Edge from version 123, Firefox from 125 or Safari from 17.5.
boot-crash-title = Something went wrong
boot-crash = Customer Desk has stopped, so that nothing wrong is saved. What you had typed is kept in this tab: reload the page to go on.
start-cannot-title = Customer Desk cannot start
start-cannot = The file config.json beside this page is missing or broken. Correct it, then reload this page.

## Jobs: one act on many customers

job-archive = { $count ->
    [one] Archive { $count } customer
   *[other] Archive { $count } customers
}
job-restore = { $count ->
    [one] Restore { $count } customer
   *[other] Restore { $count } customers
}
job-set-status = { $count ->
    [one] Set status of { $count } customer
   *[other] Set status of { $count } customers
}
job-delete = { $count ->
    [one] Delete { $count } customer
   *[other] Delete { $count } customers
}
job-import = { $count ->
    [one] Import { $count } customer
   *[other] Import { $count } customers
}
job-merge = { $count ->
    [one] Merge { $count } customer
   *[other] Merge { $count } customers
}
job-undo-of = Undo: { $act }
job-set-status-button = Set status
job-plan-change = { $count ->
    [one] { $count } customer will be changed.
   *[other] { $count } customers will be changed.
}
job-plan-delete = { $count ->
    [one] { $count } customer will be deleted.
   *[other] { $count } customers will be deleted.
}
job-plan-archived = { $count ->
    [one] { $count } is archived already.
   *[other] { $count } are archived already.
}
job-plan-active = { $count ->
    [one] { $count } is not archived.
   *[other] { $count } are not archived.
}
job-plan-status = { $count ->
    [one] { $count } has this status already.
   *[other] { $count } have this status already.
}
job-plan-unreadable = { $count ->
    [one] { $count } cannot be changed, since a part of the record cannot be read.
   *[other] { $count } cannot be changed, since parts of the records cannot be read.
}
job-plan-nothing = Nothing is left to do.
job-plan-counting = Counting…
job-plan-note = You can pause or cancel while it runs, and undo it afterwards.
job-plan-delete-note = Undo creates them anew, with new numbers. Their orders do not come back.
job-status-label = New status
job-delete-type = Type { $count } to confirm
job-delete-type-wrong = Type { $count }, the number of customers to delete.
job-orders-checking = Looking for orders…
job-orders-found = { $found } of { $checked } have orders.
job-orders-found-first = { $found } of the first { $checked } have orders.
job-region = Job
job-region-progress = Progress
job-progress = { $ended } of { $total }
job-rate = { $rate } a second
job-seconds-left = { $count ->
    [one] about { $count } second left
   *[other] about { $count } seconds left
}
job-minutes-left = { $count ->
    [one] about { $count } minute left
   *[other] about { $count } minutes left
}
job-done = Done
job-unchanged = Unchanged
job-conflict = Conflict
job-refused = Refused
job-unknown = Unknown
job-not-tried = Not tried
job-pause = Pause
job-resume = Resume
job-paused-user = Paused
job-paused-offline = Paused: the browser is offline. The job goes on when the network is back.
job-paused-signed-out = Paused. Sign in again to go on.
job-resting = { $count ->
    [one] Waiting for { $count } second, since the server is busy or cannot be reached
   *[other] Waiting for { $count } seconds, since the server is busy or cannot be reached
}
job-over = Finished
job-end = { $act }: { $counts }
job-cancelling = Cancelled. The last requests are ending.
job-waits = Waiting: the server is busy or cannot be reached
job-queued = { $count ->
    [one] { $count } more job waits
   *[other] { $count } more jobs wait
}
job-interrupted = Interrupted: { $ended } of { $total } have an outcome. Resume checks the last ones before it goes on.
job-elsewhere = This job is running in another tab. Go on there.
job-not-kept = This browser cannot keep the job. Do not close or reload this tab until it has finished.
job-report = Report
job-report-region = Report, scrollable
job-report-reason = Reason
job-report-all = All ({ $count })
job-report-some = { $outcome } ({ $count })
job-report-new = New customer
job-report-number = Customer { $number }
job-report-download = Download report
job-report-saved = The report is in the file { $name }.
job-report-more = { $count ->
    [one] { $count } more row
   *[other] { $count } more rows
}
job-report-customer = Customer
job-report-outcome = Outcome
job-report-number-column = No.
job-try-again = Try again
job-reason-conflict = Someone else changed { $fields } meanwhile. It was left as it is.
job-reason-newer = Someone else changed the customer meanwhile: { $fields }. Nothing was written.
job-reason-changed-since = Someone else changed the customer since you saw it, so it was not deleted.
job-reason-equal = A customer with the same values is there: { $numbers }.
job-reason-gone = The customer is no longer there.
job-reason-unreadable = These fields cannot be read, and saving would lose them: { $fields }.
job-reason-not-taken = The server keeps other values: { $fields }.
job-reason-not-applied = The answer was lost, and the server does not show the change.
job-reason-unknown = The answer was lost, and the server could not be asked.
job-reason-survivor = The customer that stays was not saved, so this one was not archived.
job-reason-values = The form does not accept these values.

## Activity and undo

activity-title = Activity
activity-note = What you have written in this tab, newest first. It is kept until you sign out or close the tab.
activity-empty-title = Nothing written yet
activity-empty-text = Each customer that you save, archive or delete appears here, and can be undone.
activity-time = Time
activity-changes = Changes
activity-outcome = Outcome
activity-created = Created
activity-deleted = Deleted
activity-updated = Changed
activity-from-to = { $field }: { $before } → { $after }
activity-value = { $field }: { $value }
activity-empty-value = (empty)
activity-undone = Undone
activity-region = Activity, scrollable
activity-hide-rows = Hide rows
activity-dropped = Older entries were dropped, since the browser cannot keep more.
activity-show-rows = { $count ->
    [one] Show { $count } row
   *[other] Show { $count } rows
}
undo = Undo
undo-title = Undo?
undo-deletes = { $count ->
    [one] { $count } customer that was created will be deleted.
   *[other] { $count } customers that were created will be deleted.
}
undo-creates = { $count ->
    [one] { $count } deleted customer will be created anew, with a new number. Its orders do not come back.
   *[other] { $count } deleted customers will be created anew, with new numbers. Their orders do not come back.
}
undo-conflict-title = Someone else changed it since
undo-conflict-field = { $field } is { $now } now. Undo would make it { $back }.
undo-anyway = Undo anyway
undo-keep = Keep as it is

## Actions

action-retry = Retry
action-cancel = Cancel
action-close = Close
action-done = Done
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
action-show-more = Show more
action-check-again = Check again
action-clear-filters = Clear filters

## Import

import-title = Import customers
import-intro = Customers are read from a CSV, XLSX or JSON file. Nothing is written before you press Import.
import-file-step = Choose a file
import-file = File
import-drop = CSV, XLSX or JSON, at most 100 MB. You can also drop the file anywhere on this page.
import-one-file = Choose one file only.
import-unreadable = The browser could not read the file. Choose it again.
import-file-problem = { $name }: { $problem }
import-reading = Reading the file …
import-rows-read = { $count ->
    [one] { $count } row was read.
   *[other] { $count } rows were read.
}
import-encoding = Encoding
import-not-recognised = Not recognised
import-sheet = Sheet
import-columns = Columns of the file
import-columns-region = Columns of the file, scrollable
import-column = Column
import-samples = First values
import-field = Field
import-leave-out = Leave out
import-take-in = Take in
import-match-by = Match by
import-empty-clears = Empty cells clear the field
import-check = Check
import-check-note = Compares each row with all customers. Nothing is written.
import-checking = Checking the rows …
import-not-all-read = Not all customers are loaded, so the rows cannot be compared yet.
import-result = What the import would do
import-all-rows = All rows
import-show = Show
import-rows = Rows
import-rows-region = Rows, scrollable
import-row = Row
import-kind = Result
import-changes = Changes and problems
import-actions = Actions
import-edit = Edit
import-create-anyway = Create anyway
import-do-not-create = Do not create
import-cell = { $field }, row { $row }
import-nothing = There is nothing to import.
import-running = The import is running. Its progress is below, in the region Job.
import-over = The import has ended: { $counts }.
import-download = Download the rows that were not imported
import-saved = The rows that were not imported are in the file { $name }.
import-pipe = Vertical bar
import-always-create = Always create
import-reasons = Reasons
import-error-empty = The file is empty. Choose a file with a row of column names and at least one customer.
import-error-too-large = The file is larger than 100 MB. Divide it into several files.
import-error-pdf = The file is a PDF document. Choose a CSV, XLSX or JSON file.
import-error-image = The file is a picture. Choose a CSV, XLSX or JSON file.
import-error-archive = The file is an archive. Unpack it, and choose the CSV, XLSX or JSON file in it.
import-error-old-excel = The file is a workbook of Excel 97–2003 (.xls). Open it in your spreadsheet program and save it as XLSX.
import-error-markup = The file is a web page or XML. Open it in your spreadsheet program and save it as XLSX or CSV.
import-error-not-text = The file holds no text. Choose a CSV, XLSX or JSON file.
import-error-password = The workbook is protected by a password. Remove the password in your spreadsheet program and save the workbook.
import-error-broken-xlsx = The workbook is damaged. Open it in your spreadsheet program and save it again.
import-error-huge-xlsx = The workbook is too large once it is unpacked. Copy the customers into a new workbook, or save them as CSV.
import-error-empty-xlsx = There is nothing in the sheet. Choose another sheet or another file.
import-error-encoding = The text cannot be read in this encoding. Choose another encoding, or save the file as CSV UTF-8.
import-error-open-quote = The quotation mark in line { $line } is never closed. Close it in a text editor, or remove it.
import-error-stray-quote = In line { $line } a text follows a closing quotation mark. An earlier quotation mark may be missing. Correct the line in a text editor; a quotation mark inside a cell is written twice.
import-error-extra-cells = Row { $row } has { $cells } cells, but the first row has { $columns }. Correct the row, or name the missing columns in the first row.
import-error-many-columns = The file has more than { $most } columns. Remove those that are not needed.
import-error-many-rows = The file has more than { $most } rows. Divide it into several files.
import-error-many-cells = The file has more than { $most } cells, or too much text. Remove columns that are not needed, or divide the file.
import-error-no-header = The first row holds no column names. Insert a first row with names such as Company, Email and Phone.
import-error-only-header = The file holds column names and no customers.
import-error-json = The JSON is damaged in line { $line }, or is not a list. Choose a file that Export has written.
import-error-json-element = Element { $number } of the list is not a customer. Choose a file that Export has written.
import-cell-formula = The result of the formula is not in the file. Open the file in your spreadsheet program and save it, or enter the value.
import-cell-error = The cell holds the error { $error }. Enter the value.
import-cell-flag = Enter yes or no.
import-cell-id = Enter the whole number of a customer, or leave the cell empty for a new one.
import-cell-unknown-id = No customer has the ID { $id }. Correct it, or leave the cell empty for a new customer.
import-row-damaged = The customer cannot be changed: { $fields } could not be read.
import-skip-unknown = No field has this name.
import-skip-chosen = Left out
import-skip-read-only = Only the server sets this field.
import-skip-other-column = Another column holds the field { $field }.
import-skip-reasons = The reasons from an earlier import are not read.
import-no-columns = Choose a field for at least one column.
import-match-missing = Choose the column that holds the field { $field }, or match by another field.
import-kind-waiting = Waiting
import-kind-new = New
import-kind-changed = Changed
import-kind-unchanged = Unchanged
import-kind-invalid = Invalid
import-kind-ambiguous = Ambiguous
import-kind-repeated = Repeated
import-kind-likely-duplicate = Likely duplicate
import-kind-left-out = Left out
import-reason-cell = { $column }: { $problem }
import-reason-ambiguous = { $count ->
    [one] { $count } customer matches, among them { $customers }.
   *[other] { $count } customers match, among them { $customers }.
}
import-reason-repeated = Row { $row } is the same customer.
import-reason-likely-duplicate = Likely a duplicate of { $customers }.
import-reason-left-out = You left this row out.
