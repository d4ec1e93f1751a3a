/** @module Our words beside a wheel. */
export const WHEEL_WORDS = {
  names: ['used', 'expired', 'unspun'],
  en: 'You have had your turn, and its code has been used.|You have had your turn; its code has run out.|The wheel cannot be spun just now. Nothing was drawn.',
  lt: 'Jau sukote, o kodas panaudotas.|Jau sukote; kodo laikas baigėsi.|Šiuo metu rato pasukti nepavyksta. Nieko neištraukta.',
  kk: 'Сіз бұрын айналдырғансыз, коды пайдаланылған.|Сіз бұрын айналдырғансыз, кодтың мерзімі өтті.|Қазір айналдыру мүмкін емес. Ештеңе ойнатылған жоқ.',
  nb: 'Du har hatt din tur, og koden er brukt.|Du har hatt din tur, og koden er utløpt.|Hjulet kan ikke snurres akkurat nå. Ingenting ble trukket.',
  lv: 'Jūs jau griezāt, un kods ir izmantots.|Jūs jau griezāt; koda termiņš ir beidzies.|Ratu pašlaik nevar griezt. Nekas netika izlozēts.',
  pl: 'Koło było już zakręcone, a kod został wykorzystany.|Koło było już zakręcone; kod stracił ważność.|W tej chwili nie można zakręcić kołem. Nic nie wylosowano.',
} as const
