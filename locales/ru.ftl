# Тексты Customer Desk на русском языке. Как их писать: docs/translating.md.

## Язык

language-name = Русский

## Строки списка: нужны раньше остальных текстов

row-archived = В архиве
row-number = № { $id }

## Общие части экранов

pager-rows-per-page = Строк на странице
pager-previous = Предыдущая страница
pager-next = Следующая страница
pager-no-rows = Нет строк
field-keep-as-it-was = Вернуть как было
toast-dismiss = Скрыть
table-announcement = { $query }: { $range }

## Время

time-yesterday = вчера, { $time }
time-from-age = от { $time }, { $age }
time-just-now = меньше минуты назад
time-ago = { $span } назад
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
sort-by-archived = по состоянию архива
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
query-all-people = Все люди
query-archived-customers = Архивные клиенты
query-archived-companies = Архивные компании
query-archived-people = Архивные люди
query-active-customers = Действующие клиенты
query-active-companies = Действующие компании
query-active-people = Действующие люди
query-sorted = { $rows } { $order }
query-sorted-descending = { $rows } { $order }, по убыванию
query-all-orders = Все заказы
query-orders-with = Заказы со статусом «{ $statuses }»
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
config-syntax = Файл нельзя прочитать: { $error }.
config-unknown = Параметра «{ $name }» нет.
config-unreachable = Его не удалось загрузить.
config-status = Сервер ответил: HTTP { $status }.
config-language = «language» должен быть кодом языка, например «en» или «ru».

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
fault-intercepted = Ответ сервера не удалось прочитать. Возможно, он пришёл от страницы входа, от вашей сети или из-за неверного адреса в config.json. Перезагрузите страницу или войдите снова и повторите.
fault-code = код { $code }
fault-shorten = Для сервера это слишком длинно. Сократите.
fault-at-field = { $field }: { $message }

## Возможные дубликаты

duplicate-email = та же эл. почта
duplicate-phone = тот же телефон
duplicate-name = то же или почти то же имя

## Экспорт

export-comma = Запятая
export-semicolon = Точка с запятой
export-tab = Табуляция
export-incomplete = { $count ->
    [one] { $count } клиент в файле неполон: поля, которые не удалось прочитать, пусты.
    [few] { $count } клиента в файле неполны: поля, которые не удалось прочитать, пусты.
    [many] { $count } клиентов в файле неполны: поля, которые не удалось прочитать, пусты.
   *[other] { $count } клиента в файле неполны: поля, которые не удалось прочитать, пусты.
}
export-counts = { $written ->
    [one] в файле { $written } вместо { $promised }
    [few] в файле { $written } вместо { $promised }
    [many] в файле { $written } вместо { $promised }
   *[other] в файле { $written } вместо { $promised }
}
export-not-as-promised = Экспорт не такой, как обещан: { $counts }.
export-changed = Во время экспорта клиенты менялись: некоторые могли попасть в файл в прежнем виде.
export-changed-counts = Во время экспорта клиенты менялись: { $counts }.
query-searched = { $query }, с поиском
unreadable-fields = не прочитано: { $fields }
unreadable-not-as-sent = в ответе не та запись, что была отправлена

## Список клиентов

## Загрузка всех клиентов

## Окно экспорта

## Страница возможных дубликатов

## Палитра команд

## Верхняя панель, окна и сообщения приложения

## Страница клиента

## Удаление клиента

## Заказы клиента

## Форма

## Черновики формы

## Конфликты формы

## Итоги записи

## Ошибки и предупреждения над списками

## Вход

## Запуск приложения

## Действия

action-retry = Повторить
action-cancel = Отмена
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
action-check-again = Проверить снова
action-clear-filters = Сбросить фильтры
