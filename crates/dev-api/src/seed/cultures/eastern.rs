//! Cyrillic and Greek.

use super::Culture;

/// Russian, Ukrainian, Bulgarian, Serbian.
pub const CYRILLIC: Culture = Culture {
    first: &[
        ("Юлия", "yulia"),
        ("Пётр", "petr"),
        ("Ольга", "olga"),
        ("Дмитрий", "dmitry"),
        ("Ганна", "hanna"),
        ("Ёлка", "yolka"),
        ("Стефан", "stefan"),
        ("Їжакевич", "yizhak"),
        ("Артём", "artem"),
        ("Елена", "elena"),
    ],
    last: &[
        ("Щербакова", "shcherbakova"),
        ("Кузнецов", "kuznetsov"),
        ("Шевченко", "shevchenko"),
        ("Йорданов", "yordanov"),
        ("Ёлкин", "yolkin"),
        ("Петровић", "petrovic"),
        ("Ивановић", "ivanovic"),
        ("Соловьёва", "solovyova"),
        ("Ґонта", "gonta"),
        ("ан", "an"),
    ],
    companies: &[
        "ООО «{last} и партнёры»",
        "АО «{trade}»",
        "ТОВ «{trade} {last}»",
        "{trade} Север",
        "НПП «{trade}-М»",
    ],
    trades: &[
        "Приборостроение",
        "Софт",
        "Весы и меры",
        "Энергомаш",
        "Хлібзавод",
        "Ёмкость",
    ],
    phones: &[
        "+7 (495) ###-##-##",
        "8 812 ### ## ##",
        "+380 44 #######",
        "+359 2 ######",
    ],
};

/// Greek.
pub const GREEK: Culture = Culture {
    first: &[
        ("Ελένη", "eleni"),
        ("Γιώργος", "giorgos"),
        ("Ωραία", "oraia"),
        ("Ξένια", "xenia"),
        ("Άγγελος", "angelos"),
        ("Θάλεια", "thaleia"),
    ],
    last: &[
        ("Παπαδόπουλος", "papadopoulos"),
        ("Ιωαννίδη", "ioannidi"),
        ("Χατζής", "chatzis"),
        ("Άνθης", "anthis"),
        ("Ψαράς", "psaras"),
        ("Ζορμπάς", "zorbas"),
    ],
    companies: &[
        "{last} {trade} Α.Ε.",
        "Αφοί {last} Ο.Ε.",
        "Ελληνική {trade} Ε.Π.Ε.",
    ],
    trades: &["Ναυτιλία", "Πληροφορική", "Ελαιουργία", "Όργανα"],
    phones: &["+30 21# ### ####", "69########"],
};
