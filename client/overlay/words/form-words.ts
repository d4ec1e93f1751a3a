/** @module Our words in forms: what is missing or wrong, field by field. */
export const FORM_WORDS = {
  names: ['mandatory', 'choose', 'day', 'month', 'missing', 'email', 'phone', 'birthday', 'unticked', 'failed'],
  en: 'needed|Please choose|Day|Month|Please fill this in.|Please check this e-mail address.|Please check this telephone number.|There is no such day.|Please tick the box if you agree. Without it we may not write to you.|That did not work. Nothing you wrote is lost, please try again.',
  lt: 'būtina|Pasirinkite|Diena|Mėnuo|Užpildykite šį lauką.|Patikrinkite el. pašto adresą.|Patikrinkite telefono numerį.|Tokios dienos nėra.|Jei sutinkate, pažymėkite langelį. Be jo negalime Jums rašyti.|Nepavyko. Niekas nedingo, pabandykite dar kartą.',
  kk: 'міндетті|Таңдаңыз|Күні|Айы|Осы жерді толтырыңыз.|Электрондық пошта мекенжайын тексеріңіз.|Телефон нөмірін тексеріңіз.|Мұндай күн жоқ.|Келіссеңіз, белгі қойыңыз. Онсыз сізге жаза алмаймыз.|Болмады. Жазғаныңыз сақтаулы, қайталап көріңіз.',
  nb: 'må fylles ut|Velg|Dag|Måned|Fyll ut dette feltet.|Sjekk e-postadressen.|Sjekk telefonnummeret.|Den dagen finnes ikke.|Kryss av hvis du samtykker. Uten det kan vi ikke skrive til deg.|Det gikk ikke. Ingenting av det du skrev er borte, prøv igjen.',
  lv: 'obligāti|Izvēlieties|Diena|Mēnesis|Lūdzu, aizpildiet šo lauku.|Pārbaudiet e-pasta adresi.|Pārbaudiet tālruņa numuru.|Tādas dienas nav.|Ja piekrītat, atzīmējiet lodziņu. Bez tā mēs nedrīkstam jums rakstīt.|Neizdevās. Viss ierakstītais ir saglabājies, mēģiniet vēlreiz.',
  pl: 'wymagane|Wybierz|Dzień|Miesiąc|Wypełnij to pole.|Sprawdź adres e-mail.|Sprawdź numer telefonu.|Nie ma takiego dnia.|Zaznacz pole, jeśli się zgadzasz. Bez tego nie możemy do Ciebie pisać.|Nie udało się. Wpisane dane nie zginęły, spróbuj jeszcze raz.',
} as const

export type FormWord = (typeof FORM_WORDS.names)[number]
