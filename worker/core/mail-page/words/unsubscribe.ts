/** @module The words of the page on which somebody ends their subscription. `{shop}`, `{address}` (masked). */
import type { OUR_LANGUAGES } from '../page-language.ts'

/** By what they say; places as the module names them. */
export interface UnsubscribeWords {
  title: string
  ask: string
  orders: string
  button: string
  choose: string
  done: string
  doneText: string
  undo: string
  undone: string
  undoneText: string
}

/** In every language that we speak. */
export const UNSUBSCRIBE_WORDS: Record<(typeof OUR_LANGUAGES)[number], UnsubscribeWords> = {
  en: {
    title: 'Unsubscribe',
    ask: 'Shall {shop} stop writing to {address}?',
    orders: 'Messages about your orders still come.',
    button: 'Unsubscribe',
    choose: 'Or choose what you get, and how often',
    done: 'You are unsubscribed',
    doneText: '{shop} sends no more offers to {address}.',
    undo: 'That was a mistake: subscribe me again',
    undone: 'You are subscribed again',
    undoneText: '{shop} writes to {address} as before.',
  },
  lt: {
    title: 'Laiškų atsisakymas',
    ask: 'Ar parduotuvei „{shop}“ neberašyti adresu {address}?',
    orders: 'Laiškus apie savo užsakymus gausite ir toliau.',
    button: 'Atsisakyti laiškų',
    choose: 'Arba pasirinkite, ką ir kaip dažnai gauti',
    done: 'Laiškų atsisakėte',
    doneText: '„{shop}“ adresu {address} pasiūlymų nebesiųs.',
    undo: 'Tai klaida: noriu gauti laiškus toliau',
    undone: 'Laiškus gausite ir toliau',
    undoneText: '„{shop}“ adresu {address} rašys kaip anksčiau.',
  },
  kk: {
    title: 'Хаттардан бас тарту',
    ask: '«{shop}» дүкені {address} мекенжайына жазуды тоқтатсын ба?',
    orders: 'Тапсырыстарыңыз туралы хаттар келе береді.',
    button: 'Бас тарту',
    choose: 'Немесе не алатыныңызды және қаншалықты жиі екенін таңдаңыз',
    done: 'Сіз хаттардан бас тарттыңыз',
    doneText: '«{shop}» {address} мекенжайына енді ұсыныс жібермейді.',
    undo: 'Қате басылды: хаттарды ала бергім келеді',
    undone: 'Хаттар келе береді',
    undoneText: '«{shop}» {address} мекенжайына бұрынғыдай жазады.',
  },
  nb: {
    title: 'Meld deg av',
    ask: 'Skal {shop} slutte å skrive til {address}?',
    orders: 'Meldinger om bestillingene dine kommer fortsatt.',
    button: 'Meld meg av',
    choose: 'Eller velg hva du får, og hvor ofte',
    done: 'Du er meldt av',
    doneText: '{shop} sender ikke flere tilbud til {address}.',
    undo: 'Det var en feil: meld meg på igjen',
    undone: 'Du er meldt på igjen',
    undoneText: '{shop} skriver til {address} som før.',
  },
  lv: {
    title: 'Atteikšanās no vēstulēm',
    ask: 'Vai veikalam „{shop}” vairs nerakstīt uz {address}?',
    orders: 'Vēstules par Jūsu pasūtījumiem pienāks arī turpmāk.',
    button: 'Atteikties',
    choose: 'Vai izvēlieties, ko un cik bieži saņemt',
    done: 'Jūs atteicāties no vēstulēm',
    doneText: '„{shop}” vairs nesūtīs piedāvājumus uz {address}.',
    undo: 'Tā bija kļūda: vēlos saņemt vēstules arī turpmāk',
    undone: 'Jūs saņemsiet vēstules arī turpmāk',
    undoneText: '„{shop}” rakstīs uz {address} tāpat kā līdz šim.',
  },
  pl: {
    title: 'Rezygnacja z wiadomości',
    ask: 'Czy {shop} ma przestać pisać na adres {address}?',
    orders: 'Wiadomości o Twoich zamówieniach będą nadal przychodzić.',
    button: 'Rezygnuję',
    choose: 'Albo wybierz, co i jak często dostajesz',
    done: 'Adres został wypisany',
    doneText: '{shop} nie wyśle więcej ofert na adres {address}.',
    undo: 'To pomyłka: chcę nadal dostawać wiadomości',
    undone: 'Nadal będziesz dostawać wiadomości',
    undoneText: '{shop} będzie pisać na adres {address} jak dotąd.',
  },
}
