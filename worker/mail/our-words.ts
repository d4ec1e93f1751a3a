/** @module Our own few words in mails, in the six languages. */
import { alikeLanguages } from '../core/alike-languages.ts'

const LANGUAGES: readonly string[] = ['en', 'lt', 'kk', 'nb', 'lv', 'pl']

/** `{shop}` and the like stand for what is filled in. */
const WORDS = {
  unsubscribe: [
    'Unsubscribe',
    'Atsisakyti laiškų',
    'Жазылымнан бас тарту',
    'Meld deg av',
    'Atteikties no vēstulēm',
    'Wypisz się',
  ],
  preferences: [
    'Choose what you get',
    'Rinktis, ką gauti',
    'Қандай хат алуды таңдау',
    'Velg hva du får',
    'Izvēlēties, ko saņemt',
    'Wybierz, co otrzymujesz',
  ],
  why: [
    'You get this as a subscriber or customer of {shop}.',
    'Šį laišką gaunate kaip „{shop}“ prenumeratorius arba klientas.',
    'Бұл хатты «{shop}» жазылушысы немесе сатып алушысы ретінде алып отырсыз.',
    'Du får denne e-posten som abonnent eller kunde hos {shop}.',
    'Jūs saņemat šo vēstuli kā „{shop}” abonents vai klients.',
    'Otrzymujesz tę wiadomość jako subskrybent lub klient sklepu {shop}.',
  ],
  whyOwed: [
    'You get this because it is about your order or your account at {shop}. It is not advertising.',
    'Šį laišką gaunate, nes jis apie Jūsų užsakymą arba paskyrą parduotuvėje „{shop}“. Tai ne reklama.',
    'Бұл хат «{shop}» дүкеніндегі тапсырысыңызға немесе тіркелгіңізге қатысты. Бұл жарнама емес.',
    'Du får denne e-posten fordi den gjelder bestillingen eller kontoen din hos {shop}. Dette er ikke reklame.',
    'Jūs saņemat šo vēstuli, jo tā ir par Jūsu pasūtījumu vai kontu veikalā „{shop}”. Tā nav reklāma.',
    'Otrzymujesz tę wiadomość, bo dotyczy Twojego zamówienia lub konta w sklepie {shop}. To nie reklama.',
  ],
  inCart: ['In your cart', 'Jūsų krepšelyje', 'Себетіңізде', 'I handlekurven din', 'Jūsu grozā', 'W Twoim koszyku'],
  order: ['Order {id}', 'Užsakymas {id}', '{id} тапсырысы', 'Bestilling {id}', 'Pasūtījums {id}', 'Zamówienie {id}'],
  total: ['Total', 'Iš viso', 'Барлығы', 'Totalt', 'Kopā', 'Razem'],
  parcel: ['Your parcel', 'Jūsų siunta', 'Сәлемдемеңіз', 'Pakken din', 'Jūsu sūtījums', 'Twoja paczka'],
  track: [
    'Track the parcel',
    'Sekti siuntą',
    'Сәлемдемені қадағалау',
    'Spor pakken',
    'Izsekot sūtījumam',
    'Śledź paczkę',
  ],
  code: ['Your code', 'Jūsų kodas', 'Сіздің кодыңыз', 'Koden din', 'Jūsu kods', 'Twój kod'],
  until: [
    'Valid until {until}',
    'Galioja iki {until}',
    'Жарамдылық мерзімі: {until}',
    'Gyldig til {until}',
    'Derīguma termiņš: {until}',
    'Ważny do {until}',
  ],
  was: ['was {price}', 'anksčiau {price}', 'бұрын {price}', 'før {price}', 'iepriekš {price}', 'wcześniej {price}'],
  store: ['Your store', 'Jūsų parduotuvė', 'Сіздің дүкеніңіз', 'Butikken din', 'Jūsu veikals', 'Twój sklep'],
  visit: ['About the store', 'Apie parduotuvę', 'Дүкен туралы', 'Om butikken', 'Par veikalu', 'O sklepie'],
  score: [
    '{score} of {most}',
    '{score} iš {most}',
    '{most} ішінен {score}',
    '{score} av {most}',
    '{score} no {most}',
    '{score} z {most}',
  ],
} as const

/** By what the language's plural rules say; `{n}` stands for the number. */
const COUNTED: Record<'more' | 'products', readonly Partial<Record<Intl.LDMLPluralRule, string>>[]> = {
  more: [
    { one: 'and {n} more item', other: 'and {n} more items' },
    { one: 'ir dar {n} prekė', few: 'ir dar {n} prekės', other: 'ir dar {n} prekių' },
    { other: 'тағы {n} тауар' },
    { one: 'og {n} vare til', other: 'og {n} varer til' },
    { zero: 'un vēl {n} preču', one: 'un vēl {n} prece', other: 'un vēl {n} preces' },
    {
      one: 'i jeszcze {n} produkt',
      few: 'i jeszcze {n} produkty',
      many: 'i jeszcze {n} produktów',
      other: 'i jeszcze {n} produktu',
    },
  ],
  products: [
    { one: '{n} item', other: '{n} items' },
    { one: '{n} prekė', few: '{n} prekės', other: '{n} prekių' },
    { other: '{n} тауар' },
    { one: '{n} vare', other: '{n} varer' },
    { zero: '{n} preču', one: '{n} prece', other: '{n} preces' },
    { one: '{n} produkt', few: '{n} produkty', many: '{n} produktów', other: '{n} produktu' },
  ],
}

/** The words of one language. `language`: which it is. */
export interface OurWords {
  language: string
  say: (word: keyof typeof WORDS, values?: Readonly<Record<string, string>>) => string
  count: (word: keyof typeof COUNTED, n: number) => string
}

const made = new Map<string, OurWords>()

/** By the first of these tags (BCP 47) that is one of ours (any Norwegian is `nb`); English where none is. */
export function ourWords(...tags: readonly string[]): OurWords {
  const language = tags.flatMap(alikeLanguages).find((each) => LANGUAGES.includes(each)) ?? 'en'
  const known = made.get(language)
  if (known) return known
  const words = wordsOf(language)
  made.set(language, words)
  return words
}

function wordsOf(language: string): OurWords {
  const place = LANGUAGES.indexOf(language)
  const rules = new Intl.PluralRules(language)
  return {
    language,
    say: (word, values = {}) =>
      WORDS[word][place]!.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
    count: (word, n) => {
      const forms = COUNTED[word][place]!
      return (forms[rules.select(n)] ?? forms.other ?? '').replace('{n}', String(n))
    },
  }
}
