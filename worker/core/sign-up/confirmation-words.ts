/** @module The words of a confirmation: in the mail, and on the page behind its link. */
import { languageOf, type OUR_LANGUAGES } from '../mail-page/page-language.ts'

/** `{shop}` stands for the shop's name. */
export interface ConfirmationWords {
  subject: string
  greeting: string
  ask: string
  button: string
  ignore: string
  confirmed: string
  thanks: string
  expired: string
  unknown: string
}

const WORDS: Record<(typeof OUR_LANGUAGES)[number], ConfirmationWords> = {
  en: {
    subject: 'Please confirm your address for {shop}',
    greeting: 'Hello,',
    ask: 'This address was left at {shop}. If it was you, please confirm it:',
    button: 'Yes, it was me',
    ignore: 'If it was not you, do nothing: without your yes we do not write again.',
    confirmed: 'Your address is confirmed',
    thanks: 'Thank you. You can close this page.',
    expired: 'This link is too old. Please leave your address once more.',
    unknown: 'This link is not one of ours, or only a part of it. Please open it from the e-mail once more.',
  },
  lt: {
    subject: 'Patvirtinkite savo adresą – {shop}',
    greeting: 'Sveiki,',
    ask: 'Šis adresas buvo paliktas parduotuvėje „{shop}“. Jei tai buvote Jūs, patvirtinkite:',
    button: 'Taip, tai aš',
    ignore: 'Jei tai buvote ne Jūs, nieko nedarykite: be Jūsų sutikimo daugiau neberašysime.',
    confirmed: 'Jūsų adresas patvirtintas',
    thanks: 'Ačiū. Šį puslapį galite užverti.',
    expired: 'Ši nuoroda per sena. Palikite savo adresą dar kartą.',
    unknown: 'Ši nuoroda ne mūsų arba nepilna. Atverkite ją iš laiško dar kartą.',
  },
  kk: {
    subject: '{shop}: мекенжайыңызды растаңыз',
    greeting: 'Сәлеметсіз бе!',
    ask: 'Бұл мекенжай «{shop}» дүкенінде қалдырылды. Егер бұл сіз болсаңыз, растаңыз:',
    button: 'Иә, бұл мен',
    ignore: 'Егер сіз болмасаңыз, ештеңе істемеңіз: сіздің келісіміңізсіз енді жазбаймыз.',
    confirmed: 'Мекенжайыңыз расталды',
    thanks: 'Рақмет. Бұл бетті жаба аласыз.',
    expired: 'Бұл сілтеме ескірген. Мекенжайыңызды қайта қалдырыңыз.',
    unknown: 'Бұл сілтеме біздікі емес немесе толық емес. Оны хаттан қайта ашыңыз.',
  },
  nb: {
    subject: 'Bekreft adressen din hos {shop}',
    greeting: 'Hei!',
    ask: 'Denne adressen ble lagt igjen hos {shop}. Var det deg, så bekreft den her:',
    button: 'Ja, det var meg',
    ignore: 'Var det ikke deg, trenger du ikke gjøre noe: uten ditt ja skriver vi ikke igjen.',
    confirmed: 'Adressen din er bekreftet',
    thanks: 'Takk. Du kan lukke denne siden.',
    expired: 'Lenken er for gammel. Legg igjen adressen din en gang til.',
    unknown: 'Lenken er ikke vår, eller den er ikke hel. Åpne den fra e-posten en gang til.',
  },
  lv: {
    subject: 'Apstipriniet savu adresi – {shop}',
    greeting: 'Labdien!',
    ask: 'Šī adrese tika atstāta veikalā „{shop}”. Ja tas bijāt Jūs, lūdzu, apstipriniet:',
    button: 'Jā, tas biju es',
    ignore: 'Ja tas nebijāt Jūs, nedariet neko: bez Jūsu piekrišanas vairs nerakstīsim.',
    confirmed: 'Jūsu adrese ir apstiprināta',
    thanks: 'Paldies. Šo lapu varat aizvērt.',
    expired: 'Šī saite ir pārāk veca. Lūdzu, atstājiet savu adresi vēlreiz.',
    unknown: 'Šī saite nav mūsu vai ir nepilnīga. Lūdzu, atveriet to no vēstules vēlreiz.',
  },
  pl: {
    subject: 'Potwierdź swój adres – {shop}',
    greeting: 'Dzień dobry,',
    ask: 'Ten adres zostawiono w sklepie {shop}. Jeśli to Ty, potwierdź go:',
    button: 'Tak, to ja',
    ignore: 'Jeśli to nie Ty, nie rób nic: bez Twojej zgody więcej nie napiszemy.',
    confirmed: 'Twój adres jest potwierdzony',
    thanks: 'Dziękujemy. Możesz zamknąć tę stronę.',
    expired: 'Ten link jest za stary. Zostaw adres jeszcze raz.',
    unknown: 'Ten link nie pochodzi od nas albo jest niepełny. Otwórz go z wiadomości jeszcze raz.',
  },
}

/** By the page's language (any Norwegian is `nb`), English where it is none of ours. */
export function wordsFor(language: string | null, shop: string): ConfirmationWords {
  const words = WORDS[languageOf(language)]
  const named = Object.entries(words).map(([name, text]) => [name, text.replaceAll('{shop}', () => shop)])
  return Object.fromEntries(named) as ConfirmationWords
}
