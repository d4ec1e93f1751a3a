/** @module The words of the page on which somebody chooses what they get. `{shop}`, `{address}` (masked), `{date}`. */
import type { OUR_LANGUAGES } from '../page-language.ts'

/** By what they say; places as the module names them. */
export interface PreferencesWords {
  title: string
  about: string
  saved: string
  /** The birthday is no day that there is, or half of one. */
  savedButDay: string
  ended: string
  topics: string
  often: string
  less: string
  lessNote: string
  pause: string
  pausedUntil: string
  language: string
  birthday: string
  birthdayNote: string
  forget: string
  day: string
  month: string
  save: string
  all: string
  allNote: string
}

/** In every language that we speak. */
export const PREFERENCES_WORDS: Record<(typeof OUR_LANGUAGES)[number], PreferencesWords> = {
  en: {
    title: 'What you get from {shop}',
    about: 'For {address}',
    saved: 'Saved.',
    savedButDay: 'Saved, but for the birthday: there is no such day. Choose a day and a month.',
    ended: 'This address is unsubscribed: until you sign up again, {shop} sends no offers.',
    topics: 'What about',
    often: 'How often',
    less: 'Less often',
    lessNote: 'About half as many messages',
    pause: 'Nothing for 30 days',
    pausedUntil: 'Nothing until {date}',
    language: 'Language',
    birthday: 'Birthday',
    birthdayNote: 'Only if you like. Without the year.',
    forget: 'Forget the birthday that I told',
    day: 'Day',
    month: 'Month',
    save: 'Save',
    all: 'Unsubscribe from everything',
    allNote: 'Messages about your orders still come.',
  },
  lt: {
    title: 'Ką gaunate iš „{shop}“',
    about: 'Adresu {address}',
    saved: 'Išsaugota.',
    savedButDay: 'Išsaugota, išskyrus gimtadienį: tokios dienos nėra. Pasirinkite dieną ir mėnesį.',
    ended: 'Šiuo adresu laiškų atsisakyta: kol vėl neužsiprenumeruosite, „{shop}“ pasiūlymų nesiųs.',
    topics: 'Apie ką',
    often: 'Kaip dažnai',
    less: 'Rečiau',
    lessNote: 'Maždaug perpus mažiau laiškų',
    pause: 'Nieko 30 dienų',
    pausedUntil: 'Nieko iki {date}',
    language: 'Kalba',
    birthday: 'Gimtadienis',
    birthdayNote: 'Tik jei norite. Be metų.',
    forget: 'Pamiršti mano nurodytą gimtadienį',
    day: 'Diena',
    month: 'Mėnuo',
    save: 'Išsaugoti',
    all: 'Atsisakyti visų laiškų',
    allNote: 'Laiškus apie savo užsakymus gausite ir toliau.',
  },
  kk: {
    title: '«{shop}» сізге не жібереді',
    about: '{address} мекенжайына',
    saved: 'Сақталды.',
    savedButDay: 'Туған күннен басқасы сақталды: мұндай күн жоқ. Күні мен айын таңдаңыз.',
    ended: 'Бұл мекенжай хаттардан бас тартқан: қайта жазылмайынша, «{shop}» ұсыныс жібермейді.',
    topics: 'Не туралы',
    often: 'Қаншалықты жиі',
    less: 'Сирегірек',
    lessNote: 'Хаттар шамамен екі есе азаяды',
    pause: '30 күн ештеңе жібермеу',
    pausedUntil: '{date} күніне дейін ештеңе жібермеу',
    language: 'Тіл',
    birthday: 'Туған күн',
    birthdayNote: 'Тек қаласаңыз. Жылы керек емес.',
    forget: 'Мен айтқан туған күнді ұмыту',
    day: 'Күні',
    month: 'Айы',
    save: 'Сақтау',
    all: 'Барлық хаттан бас тарту',
    allNote: 'Тапсырыстарыңыз туралы хаттар келе береді.',
  },
  nb: {
    title: 'Hva du får fra {shop}',
    about: 'Til {address}',
    saved: 'Lagret.',
    savedButDay: 'Lagret, men ikke bursdagen: den dagen finnes ikke. Velg dag og måned.',
    ended: 'Denne adressen er meldt av: til du melder deg på igjen, sender ikke {shop} tilbud.',
    topics: 'Om hva',
    often: 'Hvor ofte',
    less: 'Sjeldnere',
    lessNote: 'Omtrent halvparten så mange meldinger',
    pause: 'Ingenting i 30 dager',
    pausedUntil: 'Ingenting før {date}',
    language: 'Språk',
    birthday: 'Fødselsdag',
    birthdayNote: 'Bare hvis du vil. Uten året.',
    forget: 'Glem fødselsdagen jeg oppga',
    day: 'Dag',
    month: 'Måned',
    save: 'Lagre',
    all: 'Meld meg av alt',
    allNote: 'Meldinger om bestillingene dine kommer fortsatt.',
  },
  lv: {
    title: 'Ko saņemat no „{shop}”',
    about: 'Uz {address}',
    saved: 'Saglabāts.',
    savedButDay: 'Saglabāts, izņemot dzimšanas dienu: tādas dienas nav. Izvēlieties dienu un mēnesi.',
    ended: 'Šī adrese ir atteikusies no vēstulēm: kamēr nepierakstīsieties no jauna, „{shop}” piedāvājumus nesūtīs.',
    topics: 'Par ko',
    often: 'Cik bieži',
    less: 'Retāk',
    lessNote: 'Apmēram uz pusi mazāk vēstuļu',
    pause: 'Neko 30 dienas',
    pausedUntil: 'Pārtraukums līdz: {date}',
    language: 'Valoda',
    birthday: 'Dzimšanas diena',
    birthdayNote: 'Tikai, ja vēlaties. Bez gada.',
    forget: 'Aizmirst manis norādīto dzimšanas dienu',
    day: 'Diena',
    month: 'Mēnesis',
    save: 'Saglabāt',
    all: 'Atteikties no visa',
    allNote: 'Vēstules par Jūsu pasūtījumiem pienāks arī turpmāk.',
  },
  pl: {
    title: 'Co dostajesz od {shop}',
    about: 'Na adres {address}',
    saved: 'Zapisano.',
    savedButDay: 'Zapisano, oprócz urodzin: nie ma takiego dnia. Wybierz dzień i miesiąc.',
    ended: 'Ten adres został wypisany: dopóki nie zapiszesz się ponownie, {shop} nie będzie wysyłać ofert.',
    topics: 'O czym',
    often: 'Jak często',
    less: 'Rzadziej',
    lessNote: 'Mniej więcej o połowę mniej wiadomości',
    pause: 'Nic przez 30 dni',
    pausedUntil: 'Nic do {date}',
    language: 'Język',
    birthday: 'Urodziny',
    birthdayNote: 'Tylko jeśli chcesz. Bez roku.',
    forget: 'Zapomnij podaną datę urodzin',
    day: 'Dzień',
    month: 'Miesiąc',
    save: 'Zapisz',
    all: 'Rezygnuję ze wszystkiego',
    allNote: 'Wiadomości o Twoich zamówieniach będą nadal przychodzić.',
  },
}
