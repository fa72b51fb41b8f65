# Тексты Customer Desk на русском языке. Как их писать: docs/translating.md.

## Язык

language-name = Русский

## Строки списка: нужны раньше остальных текстов

row-archived = В архиве
row-number = № { $id }
row-company = Компания
row-person = Частное лицо
row-incomplete = Неполная запись
row-unreadable = Не удалось прочитать: { $fields }

## Общие части экранов

pager-rows-per-page = Строк на странице
pager-previous = Предыдущая страница
pager-next = Следующая страница
pager-no-rows = Нет строк
field-keep-as-it-was = Вернуть как было
toast-dismiss = Скрыть
table-announcement = { $query }: { $range }
pager-past-the-end-title = После { $rows } ничего нет
pager-past-the-end = Эта страница дальше конца списка.
pager-first = Первая страница
copy-email = Копировать эл. почту
copy-phone = Копировать телефон
copy-id = Копировать ID
copy-crm-id = Копировать ID в CRM
copy-ref-id = Копировать внешний ID
copy-link = Копировать ссылку
copy-done = Скопировано
copy-by-hand = Браузер не разрешает этой странице копировать. Текст выделен: скопируйте его с клавиатуры или через меню.

## Время

time-yesterday = вчера, { $time }
time-from-age = ({ $time }, { $age })
time-just-now = меньше минуты назад
time-ahead = впереди часов этого компьютера на { $span }
time-minutes = { $count ->
    [one] { $count } минуту
    [few] { $count } минуты
    [many] { $count } минут
   *[other] { $count } минуты
}
time-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
    [many] { $count } часов
   *[other] { $count } часа
}
time-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
time-seconds-left = { $count } с
time-absurd = { $seconds } с после 1970 года

## Поля клиента

customer-field-id = ID
customer-field-company = Компания
customer-field-last-name = Фамилия
customer-field-first-name = Имя
customer-field-email = Эл. почта
customer-field-phone = Телефон
customer-field-description = Описание
customer-field-status = Статус
customer-field-archived = В архиве
customer-field-archived-on = Дата архивации
customer-field-crm-id = ID в CRM
customer-field-ref-id = Внешний ID
customer-field-pretend = Мнимое

## Порядок списка клиентов

sort-by-first-name = по имени
sort-by-email = по эл. почте
sort-by-phone = по телефону
sort-by-status = по статусу
sort-by-archived = по признаку «В архиве»
sort-by-crm-id = по ID в CRM
sort-by-ref-id = по внешнему ID
sort-by-pretend = по мнимому полю
sort-default = в обычном порядке
sort-by-last-name = по фамилии
sort-by-company = по компании

## Поля заказа

order-field-id = ID
order-field-number = Номер
order-field-status = Статус
order-field-quantity = Количество
order-field-activation-limit = Лимит активаций
order-field-created = Создан
order-field-submitted = Отправлен
order-field-description = Описание
order-field-type = Тип
order-field-crm-id = ID в CRM
order-field-ref-id = Внешний ID
order-field-demo = Демо
order-field-customer-required = Требуется клиент
order-field-can-overwrite-container = Можно перезаписать контейнер
order-field-activation-opens = Начало активации
order-field-activation-closes = Конец активации
order-field-archived = В архиве
order-field-archived-on = Дата архивации

## Заказы

order-sort-number = по номеру
order-sort-submitted = по дате отправки
order-status-draft = Черновик
order-status-submitted = Отправлен
order-status-revoked = Отозван
order-status-other = Статус { $number }

## Запросы словами

query-all-customers = Все клиенты
query-all-companies = Все компании
query-all-people = Все частные лица
query-archived-customers = Клиенты в архиве
query-archived-companies = Компании в архиве
query-archived-people = Частные лица в архиве
query-active-customers = Действующие клиенты
query-active-companies = Действующие компании
query-active-people = Действующие частные лица
query-sorted = { $rows } { $order }
query-sorted-descending = { $rows } { $order }, по убыванию
query-all-orders = Все заказы
query-orders-with = Заказы (статус: { $statuses })
query-or = { $first } или { $other }

## Проверка введённого

problem-no-name = Введите компанию, имя или фамилию.
problem-damage = Замените символ �. Он стоит на месте буквы, которую не удалось прочитать.
problem-email = Введите адрес вида name@example.com или оставьте поле пустым.
problem-number = Введите целое число, например 0 или 1.
cleaned-email = Оставлен только адрес эл. почты.
cleaned-phone = Оставлен только номер телефона.
cleaned-invisible = Невидимые символы удалены.
value-yes = Да
value-no = Нет
status-choose = Выберите статус
status-other = Другой…
status-number = Номер статуса
token-wrong-character = Токен не может содержать символ «{ $character }» ({ $code }).
token-looks-latin = Он похож на латинскую { $letter }.
token-looks-like = Он похож на «{ $character }».

## Ошибки в config.json

config-empty = Файл пуст.
config-web-page = Это веб-страница, а не JSON: возможно, файла нет.
config-object = Это должен быть объект JSON.
config-api-base = «apiBase» может быть пустым, путём или адресом http(s).
config-auth = «auth» должен быть объектом.
config-auth-header = «auth.header» должен быть именем заголовка запроса.
config-auth-scheme = «auth.scheme» должен быть одним словом или пустым.
config-auth-login-path = «auth.loginPath» должен начинаться с / или быть null.
config-max-limit = «maxLimit» должен быть целым числом от 1 до 1000.
config-directory = «directory» должен быть true или false.
config-directory-max = «directoryMax» должен быть целым числом от 1 до 2000000.
config-views = «views» должен быть списком объектов, у каждого из которых есть "name" и "url", начинающийся с "?" или "#".
config-status-names = «statusNames» должен быть объектом, который даёт числам названия.
config-status-name = «{ $path }» должен быть целым числом с названием: текстом или объектом с текстом для каждого языка ("en", "ru").
config-syntax = Файл нельзя прочитать: { $error }.
config-unknown = Параметра «{ $name }» нет.
config-unreachable = Его не удалось загрузить.
config-status = Сервер ответил: HTTP { $status }.
config-language = «language» должен быть кодом языка, который есть в Customer Desk, например "en" или "ru".

## Почему ответ не прочитан

unreadable-character = неожиданный символ: строка { $line }, столбец { $column }
unreadable-end = неожиданный конец: строка { $line }, столбец { $column }
unreadable-no-customer = в ответе нет клиента
unreadable-no-id = у клиента нет _id
unreadable-token = токен не является текстом
unreadable-error = в ответе ошибка
unreadable-no-object = не объект JSON
unreadable-no-list = «{ $name }» не является списком
unreadable-syntax = не JSON: { $error }
unreadable-missing = нет «{ $name }»
unreadable-deletion = ответ не подтверждает удаление
unreadable-other-record = запрошен номер { $asked }, получен номер { $answered }
unreadable-web-page = пришла веб-страница, а не данные
unreadable-redirected = запрос был перенаправлен

## Неудачные запросы: что произошло и что делать

fault-offline = Сервер недоступен. Похоже, нет связи с сетью. Причиной также могут быть вход в систему или правила сервера для других сайтов (CORS). Проверьте соединение или войдите снова и повторите.
fault-network = Сервер недоступен. Причиной могут быть соединение, вход в систему или правила сервера для других сайтов (CORS). Проверьте соединение или войдите снова и повторите.
fault-timed-out = Сервер не ответил вовремя. Повторите.
fault-aborted = Отменено. Повторите.
fault-unauthorized = Вход больше не действует. Войдите снова.
fault-refused = Вам это не разрешено. Обратитесь к администраторам сервера.
fault-blocked = Запрос остановлен по пути к серверу. Возможно, из-за введённого текста. Измените его и повторите или обратитесь к администраторам сервера.
fault-not-found = На сервере этого нет или уже нет.
fault-too-long = Для сервера это слишком длинно. Сократите самый длинный текст.
fault-rejected = Сервер этого не принял.
fault-busy = Сервер занят. Подождите немного и повторите.
fault-server = Сбой на сервере. Повторите. Если сбой не пройдёт, сообщите о нём.
fault-unreadable = Ответ сервера не удалось прочитать. Повторите. Если это случится снова, сообщите об этом.
fault-other-record = Сервер прислал другую запись. Повторите. Если это случится снова, сообщите об этом.
fault-intercepted = Ответ сервера не удалось прочитать. Возможно, ответила страница входа или ваша сеть либо неверен адрес в config.json. Перезагрузите страницу или войдите снова и повторите.
fault-code = код { $code }
fault-shorten = Для сервера это слишком длинно. Сократите.
fault-at-field = { $field }: { $message }

## Возможные дубликаты

duplicate-email = та же эл. почта
duplicate-phone = тот же телефон
duplicate-name = то же или почти то же название или имя

## Экспорт

export-comma = Запятая
export-semicolon = Точка с запятой
export-tab = Табуляция
export-incomplete = { $count ->
    [one] В файле { $count } неполная запись: поля, которые не удалось прочитать, пусты.
    [few] В файле { $count } неполные записи: поля, которые не удалось прочитать, пусты.
    [many] В файле { $count } неполных записей: поля, которые не удалось прочитать, пусты.
   *[other] В файле { $count } неполные записи: поля, которые не удалось прочитать, пусты.
}
export-counts = { $written ->
    [one] в файле { $written } вместо { $promised }
    [few] в файле { $written } вместо { $promised }
    [many] в файле { $written } вместо { $promised }
   *[other] в файле { $written } вместо { $promised }
}
export-not-as-promised = В файле не столько клиентов, сколько обещано: { $counts }.
export-changed = Во время экспорта клиенты менялись: некоторые могли попасть в файл в прежнем виде.
export-changed-counts = Во время экспорта клиенты менялись: { $counts }.
query-searched = { $query }, с поиском
unreadable-fields = не удалось прочитать: { $fields }
unreadable-not-as-sent = в ответе не та запись, что была отправлена

## Список клиентов

list-title = Клиенты
list-region = Клиенты, таблица с прокруткой
list-pages = Страницы списка клиентов
list-not-loaded = Не удалось загрузить клиентов.
list-new-customer = Новый клиент
list-import = Импорт
list-search = Поиск клиентов
list-column-customer = Клиент
list-column-contact = Контактное лицо
list-type = Тип
list-type-all = Все
list-type-companies = Компании
list-type-people = Частные лица
list-archive-state = Архив
list-archive-state-all = Все
list-archive-state-active = Действующие
list-archive-state-archived = В архиве
list-options = Фильтры и сортировка
list-sort-by = Сортировка
list-reverse-ascending = По возрастанию: изменить направление
list-reverse-descending = По убыванию: изменить направление
list-default-order = Обычный порядок
list-columns = Столбцы
columns-help = Чтобы переместить столбец, перетащите его за маркер или нажмите на маркере клавишу со стрелкой. Ширина задаётся в пикселях.
columns-move = Переместить столбец «{ $column }»
columns-moved = «{ $column }»: { $place } из { $count }
columns-width = Ширина столбца «{ $column }»
columns-width-own = Авто
columns-reset = Сбросить столбцы
columns-were-reset = Столбцы снова такие, как вначале.
list-filters = Фильтры
list-filters-set = Фильтры ({ $count })
list-filter-any = Любое значение
list-filter-filled = Заполнено
list-filter-empty = Пусто
list-filter-status = { $status } ({ $count })
list-filter-status-named = { $status }: { $count }
list-counts = { $total ->
    [one] { $total } клиент
    [few] { $total } клиента
    [many] { $total } клиентов
   *[other] { $total } клиента
}: { $companies ->
    [one] { $companies } компания
    [few] { $companies } компании
    [many] { $companies } компаний
   *[other] { $companies } компании
}, { $people ->
    [one] { $people } частное лицо
    [few] { $people } частных лица
    [many] { $people } частных лиц
   *[other] { $people } частного лица
}; в архиве: { $archived }
list-counts-so-far = { $counts }. Загружены ещё не все клиенты.
list-range = { $first }–{ $last } из { $total }
list-rows-all = Все
list-print-note = { $count ->
    [one] Из { $count } клиента напечатаны только строки на экране. Чтобы получить всех, нажмите «Экспорт».
    [few] Из { $count } клиентов напечатаны только строки на экране. Чтобы получить всех, нажмите «Экспорт».
    [many] Из { $count } клиентов напечатаны только строки на экране. Чтобы получить всех, нажмите «Экспорт».
   *[other] Из { $count } клиента напечатаны только строки на экране. Чтобы получить всех, нажмите «Экспорт».
}
list-no-matches-so-far-title = Пока ничего не найдено
list-no-matches-so-far-text = Загружены ещё не все клиенты. Результаты появятся, когда загрузятся остальные.
list-no-matches-title = По запросу «{ $search }» клиентов не найдено
list-no-matches-text = Поиск шёл по всем текстам и ID, в слове допускалась одна опечатка. Попробуйте меньше слов.
list-filtered-title = Этим фильтрам не соответствует ни один клиент
list-filtered-text = Сбросьте фильтры, чтобы увидеть всех клиентов.
list-empty-title = Клиентов пока нет
list-empty-text = Создайте первую компанию или первое частное лицо.
list-add-customer = Создать клиента

## Виды списка

views-open = Виды
views-built-in = Для всех
views-team = Вашей команды
views-own = Ваши
views-own-none = Вы ещё не сохранили ни одного вида.
views-all = Все клиенты
views-active-companies = Действующие компании
views-people = Частные лица
views-archived = В архиве
views-without-email = Без электронной почты
views-current = Вид: { $view }
views-changed = Вид: { $view }, изменён
views-save = Сохранить вид
views-update = Обновить вид
views-save-as = Сохранить как
views-back = Отменить изменения
views-name = Название
views-save-hint = Вид запоминает поиск, фильтры, сортировку и столбцы. Он остаётся в этом браузере и после выхода.
views-name-blank = Введите название.
views-name-taken = Вид с названием «{ $view }» уже есть. Замените его или введите другое название.
views-name-reserved = «{ $view }» — название вида, который есть у всех. Введите другое название.
views-replace = Заменить вид
views-not-kept = Браузер не сохранил вид: хранение запрещено или место закончилось.
views-too-many = Видов слишком много. Сначала удалите какой-нибудь.
views-saved = Вид «{ $view }» сохранён.
views-updated = Вид «{ $view }» обновлён.
views-updated-elsewhere = Вид «{ $view }» тем временем изменён в другой вкладке. Посмотрите его, прежде чем обновлять.
views-delete = Удалить вид «{ $view }»
views-deleted = Вид «{ $view }» удалён.
views-export = Экспорт видов
views-import = Импорт видов
views-imported = { $count ->
    [one] Добавлен { $count } вид.
    [few] Добавлено { $count } вида.
    [many] Добавлено { $count } видов.
   *[other] Добавлено { $count } вида.
}
views-file-unreadable = В файле нет видов. Выберите файл, сохранённый кнопкой «Экспорт видов».

## Боковая панель списка

peek = Просмотр
peek-at = Просмотр: { $name }
peek-open = Открыть
peek-previous = Предыдущий клиент
peek-next = Следующий клиент
peek-close = Закрыть просмотр
peek-orders = Последние заказы
peek-orders-none = Заказов нет.
peek-orders-all = Все заказы

## Сочетания клавиш

shortcuts-title = Сочетания клавиш
shortcuts-everywhere = Везде
shortcuts-list = В списке
shortcuts-use-characters = Включить сочетания из отдельных знаков
shortcut-jump = Перейти к клиенту или команде
shortcut-new = Новый клиент
shortcut-customers = Перейти к клиентам
shortcut-duplicates = Перейти к возможным дубликатам
shortcut-activity = Перейти к журналу
shortcut-edit = Изменить клиента
shortcut-help = Показать сочетания клавиш
shortcut-search = Поиск
shortcut-next = Следующая строка
shortcut-previous = Предыдущая строка
shortcut-open = Открыть клиента
shortcut-peek = Показать клиента сбоку
shortcut-select = Выбрать строку
shortcut-select-range = Выбрать строки до этой
shortcut-leave = Закрыть боковую панель, затем снять выбор
# same
shortcut-key-control = Ctrl
# same
shortcut-key-escape = Esc
# same
shortcut-key-shift = Shift
shortcut-key-space = Пробел

## Выбор строк

list-select = Выбрать: { $name }
list-select-all = Выбрать всех
selection-title = Выбранные клиенты
selection-count = { $count ->
    [one] Выбран { $count } клиент
    [few] Выбрано { $count } клиента
    [many] Выбрано { $count } клиентов
   *[other] Выбрано { $count } клиента
}
selection-count-hidden = { $count ->
    [one] Выбран { $count } клиент, из них не в списке: { $hidden }
    [few] Выбрано { $count } клиента, из них не в списке: { $hidden }
    [many] Выбрано { $count } клиентов, из них не в списке: { $hidden }
   *[other] Выбрано { $count } клиента, из них не в списке: { $hidden }
}
selection-none = Никто не выбран
selection-page-only = Флажок «Выбрать всех» действует только на эту страницу.
selection-export = Экспорт выбранных
selection-clear = Снять выбор

## Загрузка всех клиентов

sync-progress = Загрузка всех клиентов
sync-reading = { $count ->
    [one] { $count } клиент, загрузка идёт
    [few] { $count } клиента, загрузка идёт
    [many] { $count } клиентов, загрузка идёт
   *[other] { $count } клиента, загрузка идёт
}
sync-refreshing = { $count ->
    [one] Обновление: { $count } клиент
    [few] Обновление: { $count } клиента
    [many] Обновление: { $count } клиентов
   *[other] Обновление: { $count } клиента
}
sync-paused = { $count ->
    [one] Пауза: загружен { $count } клиент
    [few] Пауза: загружено { $count } клиента
    [many] Пауза: загружено { $count } клиентов
   *[other] Пауза: загружено { $count } клиента
}
sync-cancelled = { $count ->
    [one] Загрузка остановлена: загружен { $count } клиент. Поиск идёт только по загруженным.
    [few] Загрузка остановлена: загружено { $count } клиента. Поиск идёт только по загруженным.
    [many] Загрузка остановлена: загружено { $count } клиентов. Поиск идёт только по загруженным.
   *[other] Загрузка остановлена: загружено { $count } клиента. Поиск идёт только по загруженным.
}
sync-refresh-cancelled = { $count ->
    [one] Обновление остановлено: загружен { $count } клиент.
    [few] Обновление остановлено: загружено { $count } клиента.
    [many] Обновление остановлено: загружено { $count } клиентов.
   *[other] Обновление остановлено: загружено { $count } клиента.
}
sync-failed = { $count ->
    [one] Загрузка прервана: загружен { $count } клиент.
    [few] Загрузка прервана: загружено { $count } клиента.
    [many] Загрузка прервана: загружено { $count } клиентов.
   *[other] Загрузка прервана: загружено { $count } клиента.
}
sync-doubt-moved = Некоторых клиентов может не хватать: список менялся во время загрузки.
sync-doubt-same-rows = Некоторых клиентов может не хватать: сервер присылает для каждой страницы одни и те же строки.
sync-doubt-page-numbers = Некоторых клиентов может не хватать: сервер считает страницы по-другому.
sync-doubt-too-large = Ответы сервера больше, чем загружает эта страница (не более 500 МБ). В списке показаны страницы сервера.
sync-doubt-too-many = Клиентов больше, чем загружает эта страница (не более { $most }). В списке показаны страницы сервера.
sync-covered = { $count ->
    [one] Поиск идёт по { $count } загруженному клиенту.
    [few] Поиск идёт по { $count } загруженным клиентам.
    [many] Поиск идёт по { $count } загруженным клиентам.
   *[other] Поиск идёт по { $count } загруженного клиента.
}
sync-unpaged = Сервер присылает всех клиентов сразу, какую бы страницу ни запросили.
sync-as-of = По состоянию на { $time }
sync-pause = Приостановить
sync-continue = Продолжить
sync-read-all = Загрузить всех

## Окно экспорта

export-open = Экспорт
export-title = Экспорт клиентов
export-not-all-loaded = Загружены ещё не все клиенты. В файл попадут только загруженные.
export-rows = Строки
export-rows-listed = Клиенты из списка ({ $count })
export-rows-all = Все клиенты ({ $count })
export-rows-selected = Выбранные ({ $count })
export-format = Формат
export-format-csv = CSV, для электронных таблиц
export-format-json = JSON, значения без изменений
export-separator = Разделитель
export-header = Названия столбцов
export-header-labels = Как на экране
export-header-keys = Как в API
export-status-name = Название статуса
export-guard = Ставить апостроф перед формулами и перед значениями, которые изменила бы электронная таблица, например 0047, 1E5 и 3-12
export-columns = Столбцы
export-no-columns = Выберите хотя бы один столбец.
export-progress = Записано { $written } из { $total }
export-start = { $count ->
    [one] Экспортировать { $count } клиента
    [few] Экспортировать { $count } клиентов
    [many] Экспортировать { $count } клиентов
   *[other] Экспортировать { $count } клиента
}
export-done = { $count ->
    [one] В файл { $file } экспортирован { $count } клиент
    [few] В файл { $file } экспортировано { $count } клиента
    [many] В файл { $file } экспортировано { $count } клиентов
   *[other] В файл { $file } экспортировано { $count } клиента
}
export-not-taken = Браузер не принял файл.

## Страница возможных дубликатов

duplicates-title = Возможные дубликаты
duplicates-reading = Сначала загружаются все клиенты …
duplicates-comparing = Сравниваются все клиенты …
duplicates-groups = { $count ->
    [one] { $count } группа возможных дубликатов.
    [few] { $count } группы возможных дубликатов.
    [many] { $count } групп возможных дубликатов.
   *[other] { $count } группы возможных дубликатов.
}
duplicates-none-title = Возможных дубликатов нет
duplicates-none-text = Нет клиентов с одинаковой эл. почтой, одинаковым телефоном или почти одинаковым именем.
duplicates-more = Ещё { $count }.
duplicates-group = { $count ->
    [one] { $count } клиент: { $reasons }
    [few] { $count } клиента: { $reasons }
    [many] { $count } клиентов: { $reasons }
   *[other] { $count } клиента: { $reasons }
}
duplicates-group-region = { $title } ({ $numbers }), таблица с прокруткой
duplicates-column-number = №
duplicates-column-name = Название или имя
duplicates-column-contact = Контактное лицо
duplicates-shared = { $count ->
    [one] { $count } значение, общее для многих клиентов
    [few] { $count } значения, общие для многих клиентов
    [many] { $count } значений, общих для многих клиентов
   *[other] { $count } значения, общего для многих клиентов
}
duplicates-shared-customers = { $count ->
    [one] { $count } клиент
    [few] { $count } клиента
    [many] { $count } клиентов
   *[other] { $count } клиента
}
duplicates-filter = Причина
duplicates-filter-all = Все
duplicates-filter-email = Одинаковая эл. почта
duplicates-filter-phone = Одинаковый телефон
duplicates-filter-name = Одинаковое или почти одинаковое имя
duplicates-groups-some = Групп: { $shown } из { $count }.
duplicates-none-for-reason = По этой причине не совпал никто.
duplicates-compare = Сравнить
duplicates-not = Не дубликаты
duplicates-not-done = { $count ->
    [one] { $count } клиент больше не показывается в этом браузере как дубликат.
    [few] { $count } клиента больше не показываются в этом браузере как дубликаты.
    [many] { $count } клиентов больше не показываются в этом браузере как дубликаты.
   *[other] { $count } клиента больше не показываются в этом браузере как дубликаты.
}
duplicates-hidden = { $count ->
    [one] Скрыта { $count } группа.
    [few] Скрыто { $count } группы.
    [many] Скрыто { $count } групп.
   *[other] Скрыто { $count } группы.
}
duplicates-show-hidden = Показать
duplicates-hide-hidden = Скрыть
duplicates-show-again = Показывать снова

## Сравнение и объединение дубликатов

compare-title = { $count ->
    [one] Сравнение { $count } клиента
    [few] Сравнение { $count } клиентов
    [many] Сравнение { $count } клиентов
   *[other] Сравнение { $count } клиента
}
compare-region = Клиенты рядом, таблица с прокруткой
compare-field = Поле
compare-keep = Оставить
compare-keep-of = Оставить № { $id }: { $name }
compare-choice = { $field }: { $value } (№ { $id })
compare-orders = Заказы
compare-leave-out = № { $id } — не дубликат
compare-preview = Что произойдёт
compare-stays = Остаётся { $name }, изменения:
compare-stays-same = Остаётся { $name }, без изменений.
compare-stays-archived = Запись в архиве, как и остальные.
compare-archived = { $count ->
    [one] В архив переместится { $count } клиент:
    [few] В архив переместятся { $count } клиента:
    [many] В архив переместятся { $count } клиентов:
   *[other] В архив переместится { $count } клиента:
}
compare-already = { $count ->
    [one] Уже в архиве { $count } клиент:
    [few] Уже в архиве { $count } клиента:
    [many] Уже в архиве { $count } клиентов:
   *[other] Уже в архиве { $count } клиента:
}
compare-orders-stay = Заказы остаются у своих клиентов: сервер не может их переместить.
compare-damaged = { $name }: объединение невозможно. Эти поля нельзя прочитать, и сохранение их сотрёт: { $fields }.
compare-merge = Объединить

## Палитра команд

palette-title = Перейти
palette-search = Перейти к клиенту или команде
palette-placeholder = Клиент или команда
palette-results = Клиенты и команды
palette-no-matches = Ничего не найдено.
palette-not-all-loaded = Загружены ещё не все клиенты.
palette-customers = Открыть список всех клиентов
palette-new-customer = Новый клиент
palette-duplicates = Показать возможные дубликаты
palette-import = Импортировать клиентов
palette-activity = Показать журнал
palette-refresh = Загрузить всех клиентов заново

## Верхняя панель, окна и сообщения приложения

not-found-title = Такой страницы нет
not-found-text = Возможно, в адресе опечатка или страница перенесена.
not-found-go-to-customers = Перейти к клиентам
menu = Меню
menu-skip = К содержимому
menu-main = Основная
menu-customers = Клиенты
menu-duplicates = Дубликаты
menu-jump = Перейти
menu-theme = Тема
menu-theme-system = Системная
menu-theme-light = Светлая
menu-theme-dark = Тёмная
menu-language = Язык
menu-language-not-loaded = Не удалось загрузить язык. Проверьте соединение и повторите.
menu-density = Плотность
menu-density-comfortable = Просторно
menu-density-compact = Плотно
unsaved-title = Отбросить несохранённые изменения?
unsaved-text = Изменения не сохранены. Если уйти сейчас, они будут потеряны.
unsaved-discard = Отбросить изменения
part-slow-title = Часть Customer Desk ещё загружается.
part-slow-text = Страница появится, когда загрузка закончится. Проверьте соединение или перезагрузите страницу.
part-failed-title = Не удалось загрузить эту страницу.
part-failed-text = Проверьте соединение и повторите.
part-outdated-title = Доступна новая версия Customer Desk.
part-outdated-text = Чтобы перейти на неё, перезагрузите страницу. Введённое сохранится.

## Страница клиента

customer-number = Клиент № { $id }
customer-breadcrumb = Навигационная цепочка
customer-to-list = Все клиенты
customer-not-loaded = Не удалось загрузить клиента.
customer-not-found-title = Клиент № { $id } не найден
customer-not-found-text = Возможно, он удалён или ссылка неверна.
customer-not-found-back = Вернуться к списку
customer-edit = Изменить
customer-details = Сведения
customer-damaged-value = Не удалось прочитать
customer-page-left = Вы ушли со страницы до отправки.
customer-neighbours = Соседи в списке
customer-previous = Предыдущий клиент
customer-next = Следующий клиент
customer-previous-name = Предыдущий клиент: { $name }
customer-next-name = Следующий клиент: { $name }
customer-place = { $place } из { $total }
customer-place-on-page = { $place } из { $total } на этой странице списка

## Удаление клиента

delete-title = Удалить клиента { $name }?
delete-consequence = { $name }: { $orders }. Удаление клиента нельзя отменить.
delete-orders = { $count ->
    [one] { $count } заказ
    [few] { $count } заказа
    [many] { $count } заказов
   *[other] { $count } заказа
}
delete-orders-none = заказов нет
delete-orders-at-least = { $count ->
    [one] не менее { $count } заказа
    [few] не менее { $count } заказов
    [many] не менее { $count } заказов
   *[other] не менее { $count } заказа
}
delete-orders-counting = идёт подсчёт заказов
delete-orders-unknown = число заказов неизвестно
delete-advice = Чтобы сохранить запись, но убрать её из повседневной работы, архивируйте клиента.
delete-archive-instead = Архивировать вместо удаления
delete-customer = Удалить клиента
delete-new-value = { $field }: { $value }

## Заказы клиента

orders-title = Заказы
orders-region = Заказы, таблица с прокруткой
orders-pages = Страницы заказов
orders-status = Статус заказа
orders-not-loaded = Не удалось загрузить заказы.
orders-no-match-title = Подходящих заказов нет
orders-no-match-text = У клиента нет заказов с отмеченными статусами. Снимите отметки, чтобы увидеть все заказы.
orders-none-title = Заказов нет
orders-none-text = Здесь появляются заказы, связанные с этим клиентом.
orders-summary = Заказы в цифрах
orders-newest-first = Сначала новые
orders-newest-first-note = Сортирует по времени отправки. Заказы без него — в конце.
orders-by-status = Заказы по статусу
orders-by-year = Заказы по году создания
orders-year = Год
orders-year-earlier = Ранее
orders-year-none = Без даты
orders-status-others = Другие
orders-total = Всего
# same
orders-figure = { $number }
orders-as-tables = Показать таблицами
orders-so-far = { $count ->
    [one] Пока прочитан { $count } заказ…
    [few] Пока прочитано { $count } заказа…
    [many] Пока прочитано { $count } заказов…
   *[other] Пока прочитано { $count } заказа…
}
orders-of-the-first = { $count ->
    [one] По первому { $count } заказу.
    [few] По первым { $count } заказам.
    [many] По первым { $count } заказам.
   *[other] По первым { $count } заказам.
}
orders-sums-failed = Не удалось прочитать заказы для подсчёта.
orders-sums-failed-after = { $count ->
    [one] По первому { $count } заказу. Остальные прочитать не удалось.
    [few] По первым { $count } заказам. Остальные прочитать не удалось.
    [many] По первым { $count } заказам. Остальные прочитать не удалось.
   *[other] По первым { $count } заказам. Остальные прочитать не удалось.
}

## Форма

form-new-title = Новый клиент
form-edit-title = Изменение клиента
form-name-title = Имя или название
form-name-text = Частное лицо или компания с контактным лицом. Заполните хотя бы одно поле.
form-contact-title = Контакты
form-contact-text = Как связаться и что нужно знать.
form-references-title = Другие системы
form-references-text = Номера этой записи в других системах.
form-state-title = Состояние
form-state-text = Статус — это число, смысл которого задаёт ваш сервер. Клиентов можно вернуть из архива.
form-saving = Сохранение …
form-unsaved = Есть несохранённые изменения
form-problems = { $count ->
    [one] Исправьте { $count } ошибку
    [few] Исправьте { $count } ошибки
    [many] Исправьте { $count } ошибок
   *[other] Исправьте { $count } ошибки
}
form-typed-since = { $saved }. Введённое после этого ещё не сохранено.
form-changed-elsewhere = Этот клиент изменён в другой вкладке. Введённое вами остаётся как есть. При сохранении изменения будут объединены.
form-damaged-title = Эту запись сейчас нельзя сохранить.
form-damaged-text = Не удалось прочитать: { $fields }. Сохранение стёрло бы эти поля, поэтому оно недоступно. Повторите или сообщите администраторам сервера.
form-duplicates = Возможные дубликаты
form-duplicates-count = Возможных дубликатов: { $count }
form-duplicates-new-tab = (в новой вкладке)
form-duplicates-why = № { $id }: { $reasons }
form-duplicates-more = и ещё { $count }

## Черновики формы

form-draft-restored = Восстановлены ваши несохранённые изменения { $age }.
form-draft-offered = Есть несохранённые изменения { $age }, сделанные после другого входа. Восстановите их, только если они ваши.
form-draft-restore = Восстановить
form-draft-lost = Не удалось восстановить ваши прежние изменения: копия в этой вкладке повреждена.
form-draft-not-kept = Хранилище браузера заполнено или выключено. Введённое хранится только на этой странице: сохраните его, прежде чем перезагрузить или закрыть её.
form-draft-of-removed-title = Введённое вами
form-draft-of-removed-text = Это не сохранено. При сохранении будет создан новый клиент.

## Конфликты формы

form-conflict-title = Другой администратор изменил этого клиента
form-conflict-text = Ничего не сохранено. Эти поля изменили вы оба. Выберите значение для каждого и сохраните.
form-conflict-was = Было: { $value }
form-conflict-mine = Моё
form-conflict-theirs = Чужое
form-conflict-empty = (пусто)
form-conflict-left = { $count ->
    [one] Осталось выбрать значение для { $count } поля.
    [few] Осталось выбрать значения для { $count } полей.
    [many] Осталось выбрать значения для { $count } полей.
   *[other] Осталось выбрать значения для { $count } поля.
}
form-conflict-decided = Значения выбраны для всех полей. Сохраните, чтобы они остались.

## Итоги записи

outcome-wrong-address = Возможно, неверен адрес в config.json.
outcome-number = № { $id }
outcome-look-at-equal = Прежде чем создавать ещё одну запись, посмотрите:
outcome-created = Создано: { $name }, № { $id }
outcome-saved = Сохранено: { $name }
outcome-saved-merged = Сохранено: { $name }, вместе с изменениями другого администратора: { $fields }
outcome-archived = Перенесено в архив: { $name }
outcome-restored = Возвращено из архива: { $name }
outcome-deleted = Удалено: { $name }
outcome-already-deleted = Уже было удалено: { $name }
outcome-altered = На сервере другие значения в полях: { $fields }
outcome-unconfirmed = Сервер этого не подтвердил, но запись у него есть
outcome-changed-since = Другой администратор изменил этого клиента.
outcome-equal = Клиент с такими значениями уже есть.
outcome-gone = Этот клиент удалён.
outcome-likely = Возможно, новый клиент уже есть, но с другими значениями.
outcome-not-found-yet = Новый клиент пока не найден.
outcome-created-otherwise = Сервер создал клиента с другими значениями.
outcome-not-taken = Сервер принял не все ваши изменения.
outcome-unreadable = Эти поля записи не удалось прочитать: { $fields }. Сохранение стёрло бы их. Повторите или сообщите администраторам сервера.
outcome-not-deleted-these-new = Клиент не удалён. Новые значения:
outcome-gone-entries-kept = Введённое сохранилось. Из него можно создать клиента заново.
outcome-other-values = У клиента № { $id } другие значения в полях: { $fields }. Проверьте их, прежде чем сохранять снова.
outcome-create-again = Создать снова
outcome-save-again = Сохранить снова
outcome-create-another = Создать ещё одну запись
outcome-not-created = Клиент не создан.
outcome-not-saved = Изменения не сохранены.
outcome-not-archived = Клиент не перенесён в архив.
outcome-not-restored = Клиент не возвращён из архива.
outcome-not-deleted = Клиент не удалён.
outcome-checking-create = Проверяем, создан ли клиент …
outcome-checking-save = Проверяем, сохранены ли изменения …
outcome-checking-archive = Проверяем, перенесён ли клиент в архив …
outcome-checking-restore = Проверяем, возвращён ли клиент из архива …
outcome-checking-delete = Проверяем, удалён ли клиент …
outcome-same-name = Эти клиенты появились недавно и называются так же. Если один из них ваш, не создавайте его снова:
outcome-not-there-yet = На сервере клиента пока нет. Если создать его снова, а первый запрос ещё дойдёт, их станет два.
outcome-record-as-it-was = На сервере запись осталась прежней.
outcome-customer-as-it-was = Запись на сервере не изменилась.
outcome-may-arrive = Запрос ещё может дойти.
outcome-newer-check-form = Тем временем клиента изменил другой администратор. Проверьте форму и сохраните снова.
outcome-newer-taken = Тем временем клиента изменил другой администратор. Его значения теперь в форме: { $fields }. Проверьте их и сохраните снова.
outcome-newer = Тем временем клиента изменил другой администратор.
outcome-unknown-create = Неизвестно, создан ли клиент.
outcome-unknown-save = Неизвестно, сохранены ли изменения.
outcome-unknown-archive = Неизвестно, перенесён ли клиент в архив.
outcome-unknown-restore = Неизвестно, возвращён ли клиент из архива.
outcome-unknown-delete = Неизвестно, удалён ли клиент.
outcome-too-many = На сервере слишком много клиентов, чтобы просмотреть всех.
outcome-entries-kept = Введённое сохранилось. Проверьте ещё раз, прежде чем сохранять снова.
outcome-lost-timed-out = Сервер не ответил вовремя.
outcome-lost-without-customer = Сервер ответил, но без клиента.
outcome-lost-error = Сервер ответил ошибкой.
outcome-lost-server-failed = Сбой на сервере до подтверждения.
outcome-lost-connection = Соединение прервалось до подтверждения.

## Ошибки и предупреждения над списками

error-wait = Сервер просит подождать: { $time }.
warning-unidentified = { $count ->
    [one] { $count } строка пришла без читаемого ID и не показана.
    [few] { $count } строки пришли без читаемого ID и не показаны.
    [many] { $count } строк пришли без читаемого ID и не показаны.
   *[other] { $count } строки пришли без читаемого ID и не показаны.
}
warning-repeated = { $count ->
    [one] { $count } строка пришла дважды и показана один раз.
    [few] { $count } строки пришли дважды и показаны один раз.
    [many] { $count } строк пришли дважды и показаны один раз.
   *[other] { $count } строки пришли дважды и показаны один раз.
}
warning-unmatched = { $count ->
    [one] { $count } строка не подходит под фильтр: сервер его не учёл.
    [few] { $count } строки не подходят под фильтр: сервер его не учёл.
    [many] { $count } строк не подходят под фильтр: сервер его не учёл.
   *[other] { $count } строки не подходят под фильтр: сервер его не учёл.
}
warning-surplus = { $count ->
    [one] { $count } строка пришла сверх запрошенного и не показана.
    [few] { $count } строки пришли сверх запрошенного и не показаны.
    [many] { $count } строк пришли сверх запрошенного и не показаны.
   *[other] { $count } строки пришли сверх запрошенного и не показаны.
}
warning-title = Список может быть неполным.
warning-capped = Сервер присылает за раз меньше строк, чем запрошено.
warning-same-page = Сервер снова прислал предыдущую страницу.
warning-report = Сообщите об этом администраторам сервера.
query-loads-by-itself = Страница загрузится сама, когда связь восстановится.
query-trying-again = Следующая попытка через { $time }.
query-wait = Сервер просит подождать: { $seconds } с.
query-what-you-see = Показаны данные { $age }.
query-still-loading = Всё ещё загружается …

## Вход

sign-in-token = Токен API
sign-in-token-hint = Вставьте токен, который выдал ваш сервер.
sign-in-copy-again = Скопируйте токен ещё раз.
sign-in-same-user = Прежний вход был моим: оставить эту страницу
sign-in-or = или
sign-in-login = Логин
sign-in-password = Пароль
sign-in-nothing = Нет данных для входа.
sign-in-nothing-login = Вставьте токен или введите логин и пароль.
sign-in-nothing-token = Вставьте токен.
sign-in-not-accepted = Сервер отклонил вход.
sign-in-not-accepted-advice = Проверьте токен или логин и пароль и попробуйте снова.
sign-in-failed = Войти не удалось.
sign-in-expired = Вход больше не действует. Введённое остаётся на странице.
sign-in-maybe = Причиной сбоя может быть ваш вход. Введённое остаётся на странице.

## Запуск приложения

boot-loading = Customer Desk загружается
boot-waiting-config = Customer Desk всё ещё ждёт файл config.json и запустится, когда он придёт. Проверьте соединение или перезагрузите страницу.
boot-waiting-part = Customer Desk всё ещё ждёт часть своего кода и запустится, когда она придёт. Проверьте соединение или перезагрузите страницу.
boot-new-version = Доступна новая версия Customer Desk. Перезагрузите страницу, чтобы перейти на неё.
boot-part-missing = Часть Customer Desk не удалось загрузить. Проверьте соединение и перезагрузите страницу.
boot-browser = Customer Desk не может запуститься: в этом браузере нет { $feature }. Обновите его или используйте другой: Chrome или Edge версии 123 и новее, Firefox 125 и новее, Safari 17.5 и новее.
boot-crash-title = Что-то пошло не так
boot-crash = Customer Desk остановлен, чтобы не сохранить ничего неверного. Введённое осталось в этой вкладке: перезагрузите страницу, чтобы продолжить.
start-cannot-title = Customer Desk не может запуститься
start-cannot = Файл config.json рядом с этой страницей отсутствует или повреждён. Исправьте его и перезагрузите страницу.

## Задания: одно действие для многих клиентов

job-archive = { $count ->
    [one] Архивировать { $count } клиента
    [few] Архивировать { $count } клиентов
    [many] Архивировать { $count } клиентов
   *[other] Архивировать { $count } клиента
}
job-restore = { $count ->
    [one] Вернуть из архива { $count } клиента
    [few] Вернуть из архива { $count } клиентов
    [many] Вернуть из архива { $count } клиентов
   *[other] Вернуть из архива { $count } клиента
}
job-set-status = { $count ->
    [one] Задать статус { $count } клиенту
    [few] Задать статус { $count } клиентам
    [many] Задать статус { $count } клиентам
   *[other] Задать статус { $count } клиента
}
job-delete = { $count ->
    [one] Удалить { $count } клиента
    [few] Удалить { $count } клиентов
    [many] Удалить { $count } клиентов
   *[other] Удалить { $count } клиента
}
job-import = { $count ->
    [one] Импортировать { $count } клиента
    [few] Импортировать { $count } клиентов
    [many] Импортировать { $count } клиентов
   *[other] Импортировать { $count } клиента
}
job-merge = { $count ->
    [one] Объединить { $count } клиента
    [few] Объединить { $count } клиентов
    [many] Объединить { $count } клиентов
   *[other] Объединить { $count } клиента
}
job-undo-of = Отмена: { $act }
job-set-status-button = Задать статус
job-plan-change = { $count ->
    [one] Будет изменён { $count } клиент.
    [few] Будут изменены { $count } клиента.
    [many] Будут изменены { $count } клиентов.
   *[other] Будет изменено { $count } клиента.
}
job-plan-delete = { $count ->
    [one] Будет удалён { $count } клиент.
    [few] Будут удалены { $count } клиента.
    [many] Будут удалены { $count } клиентов.
   *[other] Будет удалено { $count } клиента.
}
job-plan-archived = { $count ->
    [one] Уже в архиве: { $count } клиент.
    [few] Уже в архиве: { $count } клиента.
    [many] Уже в архиве: { $count } клиентов.
   *[other] Уже в архиве: { $count } клиента.
}
job-plan-active = { $count ->
    [one] Не в архиве: { $count } клиент.
    [few] Не в архиве: { $count } клиента.
    [many] Не в архиве: { $count } клиентов.
   *[other] Не в архиве: { $count } клиента.
}
job-plan-status = { $count ->
    [one] Этот статус уже есть у { $count } клиента.
    [few] Этот статус уже есть у { $count } клиентов.
    [many] Этот статус уже есть у { $count } клиентов.
   *[other] Этот статус уже есть у { $count } клиента.
}
job-plan-unreadable = { $count ->
    [one] Нельзя изменить { $count } клиента: часть записи не читается.
    [few] Нельзя изменить { $count } клиентов: часть их записей не читается.
    [many] Нельзя изменить { $count } клиентов: часть их записей не читается.
   *[other] Нельзя изменить { $count } клиента: часть их записей не читается.
}
job-plan-nothing = Менять нечего.
job-plan-counting = Подсчёт…
job-plan-note = Задание можно приостановить или прервать, а потом отменить его результат.
job-plan-delete-note = Отмена создаст их заново, с новыми номерами. Заказы не вернутся.
job-status-label = Новый статус
job-delete-type = Для подтверждения введите { $count }
job-delete-type-wrong = Введите { $count } — число удаляемых клиентов.
job-orders-checking = Проверяем заказы…
job-orders-found = С заказами: { $found } из { $checked }.
job-orders-found-first = С заказами: { $found } из первых { $checked }.
job-region = Задание
job-region-progress = Выполнено
job-progress = { $ended } из { $total }
job-rate = { $rate } в секунду
job-seconds-left = { $count ->
    [one] осталась примерно { $count } секунда
    [few] осталось примерно { $count } секунды
    [many] осталось примерно { $count } секунд
   *[other] осталось примерно { $count } секунды
}
job-minutes-left = { $count ->
    [one] осталась примерно { $count } минута
    [few] осталось примерно { $count } минуты
    [many] осталось примерно { $count } минут
   *[other] осталось примерно { $count } минуты
}
job-done = Готово
job-unchanged = Без изменений
job-conflict = Конфликт
job-refused = Отказано
job-unknown = Неизвестно
job-not-tried = Не начато
job-pause = Пауза
job-resume = Продолжить
job-paused-user = Приостановлено
job-paused-offline = Приостановлено: нет сети. Задание продолжится, когда сеть вернётся.
job-paused-signed-out = Приостановлено. Войдите снова, чтобы продолжить.
job-resting = { $count ->
    [one] Пауза { $count } секунда: сервер занят или недоступен
    [few] Пауза { $count } секунды: сервер занят или недоступен
    [many] Пауза { $count } секунд: сервер занят или недоступен
   *[other] Пауза { $count } секунды: сервер занят или недоступен
}
job-over = Завершено
job-end = { $act }: { $counts }
job-cancelling = Прервано. Завершаются последние запросы.
job-waits = Ожидание: сервер занят или недоступен
job-queued = { $count ->
    [one] В очереди ещё { $count } задание
    [few] В очереди ещё { $count } задания
    [many] В очереди ещё { $count } заданий
   *[other] В очереди ещё { $count } задания
}
job-interrupted = Прервано: результат есть у { $ended } из { $total }. Перед продолжением последние клиенты будут проверены.
job-elsewhere = Это задание выполняется в другой вкладке. Продолжайте там.
job-not-kept = Браузер не может сохранить задание. Не закрывайте и не перезагружайте вкладку, пока оно не завершится.
job-report = Отчёт
job-report-region = Отчёт, прокручивается
job-report-reason = Причина
job-report-all = Все ({ $count })
job-report-some = { $outcome } ({ $count })
job-report-new = Новый клиент
job-report-number = Клиент { $number }
job-report-download = Скачать отчёт
job-report-saved = Отчёт сохранён в файле { $name }.
job-report-more = { $count ->
    [one] Ещё { $count } строка
    [few] Ещё { $count } строки
    [many] Ещё { $count } строк
   *[other] Ещё { $count } строки
}
job-report-customer = Клиент
job-report-outcome = Результат
job-report-number-column = №
job-try-again = Повторить попытку
job-reason-conflict = Кто-то другой тем временем изменил: { $fields }. Запись не тронута.
job-reason-newer = Кто-то другой тем временем изменил клиента: { $fields }. Ничего не записано.
job-reason-changed-since = Кто-то другой изменил клиента после того, как вы его видели, поэтому он не удалён.
job-reason-equal = Клиент с такими же значениями уже есть: { $numbers }.
job-reason-gone = Клиента больше нет.
job-reason-unreadable = Эти поля не читаются, и при сохранении они пропали бы: { $fields }.
job-reason-not-taken = На сервере остались другие значения: { $fields }.
job-reason-not-applied = Ответ потерян, и на сервере изменения не видно.
job-reason-unknown = Ответ потерян, и спросить сервер не удалось.
job-reason-survivor = Клиент, который остаётся, не сохранён, поэтому этот не отправлен в архив.
job-reason-values = Форма не принимает эти значения.

## Журнал и отмена

activity-title = Журнал
activity-note = Всё, что вы записали в этой вкладке, сначала новое. Хранится, пока вы не выйдете или не закроете вкладку.
activity-empty-title = Пока ничего не записано
activity-empty-text = Здесь появится каждый клиент, которого вы сохраните, архивируете или удалите, и это можно будет отменить.
activity-time = Время
activity-changes = Изменения
activity-outcome = Результат
activity-created = Создан
activity-deleted = Удалён
activity-updated = Изменён
activity-from-to = { $field }: { $before } → { $after }
activity-value = { $field }: { $value }
activity-empty-value = (пусто)
activity-undone = Отменено
activity-region = Журнал, прокручивается
activity-hide-rows = Скрыть строки
activity-dropped = Старые записи удалены: браузер не может хранить больше.
activity-show-rows = { $count ->
    [one] Показать { $count } строку
    [few] Показать { $count } строки
    [many] Показать { $count } строк
   *[other] Показать { $count } строки
}
undo = Отменить
undo-title = Отменить действие?
undo-deletes = { $count ->
    [one] { $count } созданный клиент будет удалён.
    [few] { $count } созданных клиента будут удалены.
    [many] { $count } созданных клиентов будут удалены.
   *[other] { $count } созданного клиента будет удалено.
}
undo-creates = { $count ->
    [one] { $count } удалённый клиент будет создан заново, с новым номером. Его заказы не вернутся.
    [few] { $count } удалённых клиента будут созданы заново, с новыми номерами. Их заказы не вернутся.
    [many] { $count } удалённых клиентов будут созданы заново, с новыми номерами. Их заказы не вернутся.
   *[other] { $count } удалённого клиента будет создано заново, с новыми номерами. Их заказы не вернутся.
}
undo-conflict-title = Кто-то другой уже изменил это
undo-conflict-field = { $field }: сейчас { $now }. Отмена вернёт { $back }.
undo-anyway = Всё равно отменить
undo-keep = Оставить как есть

## Действия

action-retry = Повторить
action-cancel = Отмена
action-close = Закрыть
action-done = Готово
action-reload = Перезагрузить
action-refresh = Обновить
action-discard = Отбросить
action-sign-in = Войти
action-sign-in-again = Войти снова
action-sign-out = Выйти
action-archive = Архивировать
action-restore = Вернуть из архива
action-delete = Удалить
action-save = Сохранить
action-show-more = Показать ещё
action-check-again = Проверить снова
action-clear-filters = Сбросить фильтры

## Импорт

import-title = Импорт клиентов
import-intro = Клиенты читаются из файла CSV, XLSX или JSON. Пока вы не нажмёте «Импортировать», ничего не записывается.
import-file-step = Выберите файл
import-file = Файл
import-drop = CSV, XLSX или JSON, не больше 100 МБ. Файл можно и перетащить в любое место страницы.
import-one-file = Выберите только один файл.
import-unreadable = Браузер не смог прочитать файл. Выберите его ещё раз.
import-file-problem = { $name }: { $problem }
import-reading = Файл читается …
import-rows-read = { $count ->
    [one] Прочитана { $count } строка.
    [few] Прочитаны { $count } строки.
    [many] Прочитано { $count } строк.
   *[other] Прочитано { $count } строки.
}
import-encoding = Кодировка
import-not-recognised = Не распознано
import-sheet = Лист
import-columns = Столбцы файла
import-columns-region = Столбцы файла, прокручиваются
import-column = Столбец
import-samples = Первые значения
import-field = Поле
import-leave-out = Пропустить
import-take-in = Не пропускать
import-match-by = Искать по
import-empty-clears = Пустые ячейки очищают поле
import-check = Проверить
import-check-note = Каждая строка сравнивается со всеми клиентами. Ничего не записывается.
import-checking = Строки проверяются …
import-not-all-read = Загружены не все клиенты, поэтому строки пока не с чем сравнить.
import-result = Что сделает импорт
import-all-rows = Все строки
import-show = Показать
import-rows = Строки
import-rows-region = Строки, прокручиваются
import-row = Строка
import-kind = Результат
import-changes = Изменения и ошибки
import-actions = Действия
import-edit = Изменить
import-create-anyway = Всё равно создать
import-do-not-create = Не создавать
import-cell = { $field }, строка { $row }
import-nothing = Импортировать нечего.
import-running = Импорт выполняется. Ход виден ниже, в области «Задание».
import-over = Импорт завершён: { $counts }.
import-download = Скачать неимпортированные строки
import-saved = Неимпортированные строки сохранены в файле { $name }.
import-pipe = Вертикальная черта
import-always-create = Всегда создавать
import-reasons = Причины
import-error-empty = Файл пуст. Выберите файл, где есть строка с названиями столбцов и хотя бы один клиент.
import-error-too-large = Файл больше 100 МБ. Разделите его на несколько файлов.
import-error-pdf = Это документ PDF. Выберите файл CSV, XLSX или JSON.
import-error-image = Это изображение. Выберите файл CSV, XLSX или JSON.
import-error-archive = Это архив. Распакуйте его и выберите из него файл CSV, XLSX или JSON.
import-error-old-excel = Это книга Excel 97–2003 (.xls). Откройте её в табличном редакторе и сохраните как XLSX.
import-error-markup = Это веб-страница или XML. Откройте файл в табличном редакторе и сохраните как XLSX или CSV.
import-error-not-text = В файле нет текста. Выберите файл CSV, XLSX или JSON.
import-error-password = Книга защищена паролем. Снимите пароль в табличном редакторе и сохраните книгу.
import-error-broken-xlsx = Книга повреждена. Откройте её в табличном редакторе и сохраните заново.
import-error-huge-xlsx = В распакованном виде книга слишком велика. Скопируйте клиентов в новую книгу или сохраните их как CSV.
import-error-empty-xlsx = На листе ничего нет. Выберите другой лист или другой файл.
import-error-encoding = Текст не читается в этой кодировке. Выберите другую кодировку или сохраните файл как CSV UTF-8.
import-error-open-quote = Кавычка в строке { $line } не закрыта. Закройте или удалите её в текстовом редакторе.
import-error-stray-quote = В строке { $line } после закрывающей кавычки идёт текст. Возможно, выше не хватает кавычки. Исправьте строку в текстовом редакторе; кавычка внутри ячейки пишется дважды.
import-error-extra-cells = Ячеек в строке { $row }: { $cells }, а в первой строке: { $columns }. Исправьте эту строку или допишите в первую недостающие названия столбцов.
import-error-many-columns = Столбцов в файле больше, чем { $most }. Удалите ненужные.
import-error-many-rows = Строк в файле больше, чем { $most }. Разделите его на несколько файлов.
import-error-many-cells = Ячеек в файле больше, чем { $most }, или в нём слишком много текста. Удалите ненужные столбцы или разделите файл.
import-error-no-header = В первой строке нет названий столбцов. Вставьте первую строку с названиями, например Компания, Эл. почта и Телефон.
import-error-only-header = В файле есть названия столбцов, но нет клиентов.
import-error-json = JSON повреждён в строке { $line } или не является списком. Выберите файл, созданный экспортом.
import-error-json-element = Элемент { $number } в списке не является клиентом. Выберите файл, созданный экспортом.
import-cell-formula = Результата формулы нет в файле. Откройте файл в табличном редакторе и сохраните его или введите значение.
import-cell-error = В ячейке ошибка { $error }. Введите значение.
import-cell-flag = Введите «да» или «нет».
import-cell-id = Введите целое число — ID клиента — или оставьте ячейку пустой для нового клиента.
import-cell-unknown-id = Нет клиента с ID { $id }. Исправьте его или оставьте ячейку пустой для нового клиента.
import-row-damaged = Клиента нельзя изменить: не удалось прочитать { $fields }.
import-skip-unknown = Поля с таким названием нет.
import-skip-chosen = Не импортируется
import-skip-read-only = Это поле задаёт только сервер.
import-skip-other-column = Поле «{ $field }» взято из другого столбца.
import-skip-reasons = Причины из прошлого импорта не читаются.
import-no-columns = Выберите поле хотя бы для одного столбца.
import-match-missing = Укажите, в каком столбце поле «{ $field }», или сопоставляйте по другому полю.
import-kind-waiting = Ожидает
import-kind-new = Новый
import-kind-changed = Изменён
import-kind-unchanged = Без изменений
import-kind-invalid = С ошибками
import-kind-ambiguous = Неоднозначно
import-kind-repeated = Повтор
import-kind-likely-duplicate = Возможный дубликат
import-kind-left-out = Пропущен
# same
import-reason-cell = { $column }: { $problem }
import-reason-ambiguous = { $count ->
    [one] Подходит { $count } клиент, среди них { $customers }.
    [few] Подходят { $count } клиента, среди них { $customers }.
    [many] Подходят { $count } клиентов, среди них { $customers }.
   *[other] Подходят { $count } клиента, среди них { $customers }.
}
import-reason-repeated = Тот же клиент уже есть в строке { $row }.
import-reason-likely-duplicate = Возможно, это дубликат: { $customers }.
import-reason-left-out = Вы пропустили эту строку.
