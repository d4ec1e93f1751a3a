/** @module Our words in forms: what is missing or wrong, field by field. */
export const FORM_WORDS = {
  names: ['mandatory', 'choose', 'day', 'month', 'missing', 'email', 'phone', 'birthday', 'unticked', 'failed'],
  en: 'needed|Please choose|Day|Month|Please fill this in.|This is not an e-mail address.|This is not a telephone number.|There is no such day.|Please tick the box if you agree. Without it we may not write to you.|That did not work. Nothing you wrote is lost, please try again.',
  lt: 'būtina|Pasirinkite|Diena|Mėnuo|Įrašykite čia.|Tai nėra el. pašto adresas.|Tai nėra telefono numeris.|Tokios dienos nėra.|Jei sutinkate, pažymėkite langelį. Be jo negalime jums rašyti.|Nepavyko. Niekas nedingo, pabandykite dar kartą.',
  kk: 'міндетті|Таңдаңыз|Күні|Айы|Осы жерді толтырыңыз.|Бұл электрондық пошта мекенжайы емес.|Бұл телефон нөмірі емес.|Мұндай күн жоқ.|Келіссеңіз, белгі қойыңыз. Онсыз сізге жаза алмаймыз.|Болмады. Жазғаныңыз сақтаулы, қайталап көріңіз.',
  nb: 'må fylles ut|Velg|Dag|Måned|Fyll ut dette feltet.|Dette er ikke en e-postadresse.|Dette er ikke et telefonnummer.|Den dagen finnes ikke.|Kryss av hvis du samtykker. Uten det kan vi ikke skrive til deg.|Det gikk ikke. Ingenting av det du skrev er borte, prøv igjen.',
  lv: 'obligāti|Izvēlieties|Diena|Mēnesis|Lūdzu, aizpildiet šo lauku.|Šī nav e-pasta adrese.|Šis nav tālruņa numurs.|Tādas dienas nav.|Ja piekrītat, atzīmējiet lodziņu. Bez tā mēs nedrīkstam jums rakstīt.|Neizdevās. Viss ierakstītais ir saglabājies, mēģiniet vēlreiz.',
  pl: 'wymagane|Wybierz|Dzień|Miesiąc|Wypełnij to pole.|To nie jest adres e-mail.|To nie jest numer telefonu.|Nie ma takiego dnia.|Zaznacz pole, jeśli się zgadzasz. Bez tego nie możemy do Ciebie pisać.|Nie udało się. Nic z tego, co wpisano, nie zginęło; spróbuj jeszcze raz.',
} as const

export type FormWord = (typeof FORM_WORDS.names)[number]
