//! One word in several spellings: German and Nordic letters written out, and letters of another
//! alphabet that look alike (docs/directory.md, "Spellings").

/// Latin letters, and the Cyrillic ones that look alike as capitals or as small letters.
const TWINS: [(char, char); 14] = [
    ('a', 'а'),
    ('b', 'в'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'н'),
    ('i', 'і'),
    ('k', 'к'),
    ('m', 'м'),
    ('o', 'о'),
    ('p', 'р'),
    ('s', 'ѕ'),
    ('t', 'т'),
    ('x', 'х'),
    ('y', 'у'),
];

/// Returns the two letters that a German or Nordic letter is written out with. Folding takes the
/// others (ß, æ) apart already.
pub(crate) fn written_out(letter: char) -> Option<&'static str> {
    match letter {
        'ä' | 'Ä' => Some("ae"),
        'ö' | 'Ö' | 'ø' | 'Ø' => Some("oe"),
        'ü' | 'Ü' => Some("ue"),
        'å' | 'Å' => Some("aa"),
        _ => None,
    }
}

/// Returns a folded word with one letter for each pair that may be a letter written out; none where
/// it has no such pair. "ue" after a vowel or q is no ü: Bauer, Manuela, Quelle.
pub(crate) fn contracted(word: &str, pairs: &[&str]) -> Option<String> {
    let mut contracted = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(letter) = rest.chars().next() {
        contracted.push(letter);
        let pair = rest.get(..2).filter(|pair| pairs.contains(pair));
        let before = contracted.as_bytes().iter().rev().nth(1);
        let is_ue = letter == 'u' && before.is_some_and(|before| b"aeiouyq".contains(before));
        let length = if pair.is_some() && !is_ue {
            2
        } else {
            letter.len_utf8()
        };
        rest = &rest[length..];
    }
    (contracted.len() < word.len()).then_some(contracted)
}

/// All pairs that may be a letter written out.
pub(crate) const PAIRS: [&str; 4] = ["ue", "oe", "aa", "ae"];

/// The same without "ae", which may also be an æ.
pub(crate) const PAIRS_WITHOUT_AE: [&str; 3] = ["ue", "oe", "aa"];

/// Returns a folded word in letters of the other alphabet that look alike; none where it has a
/// letter without such a twin.
pub(crate) fn in_twins(word: &str) -> Option<String> {
    word.chars().map(twin).collect()
}

/// Replaces the letters of a word that come from another alphabet than most of it, where they look
/// alike: the Latin "o" in "Иванoв".
pub(crate) fn unmix<T>(word: &mut [(char, T)]) {
    let count = |is: fn(char) -> bool| word.iter().filter(|(letter, _)| is(*letter)).count();
    let (latin, cyrillic) = (count(is_latin), count(is_cyrillic));
    if latin == 0 || cyrillic == 0 {
        return;
    }
    let few = if latin > cyrillic {
        is_cyrillic
    } else {
        is_latin
    };
    if word
        .iter()
        .all(|(letter, _)| !few(*letter) || twin(*letter).is_some())
    {
        for (letter, _) in word {
            *letter = twin(*letter).filter(|_| few(*letter)).unwrap_or(*letter);
        }
    }
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic()
}

fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52f}')
}

fn twin(letter: char) -> Option<char> {
    TWINS.iter().find_map(|(latin, cyrillic)| match letter {
        _ if letter == *latin => Some(*cyrillic),
        _ if letter == *cyrillic => Some(*latin),
        _ => None,
    })
}
