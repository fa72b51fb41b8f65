use directory::folded;

#[test]
fn folding_removes_case_accents_and_variants() {
    for (text, expected) in [
        ("", ""),
        ("Łódź", "lodz"),
        ("Zoë", "zoe"),
        ("Ёлка", "елка"),
        ("Straße", "strasse"),
        ("Þór Ægir", "thor aegir"),
        ("İzmir ılık", "izmir ilik"),
        ("Ωμέγας", "ωμεγασ"),
        ("ＡＢＣ１２", "abc12"),
        ("ﬁn", "fin"),
        ("٣٤۵", "345"),
        ("مُحَمَّد", "محمد"),
        ("日本", "日本"),
        ("O’Brien", "o’brien"),
    ] {
        assert_eq!(folded(text), expected, "{text}");
    }
}

#[test]
fn the_vowels_of_indic_scripts_are_letters() {
    assert_ne!(folded("कि"), folded("क"));
}
