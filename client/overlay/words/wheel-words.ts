/** @module Our words beside a wheel. */
export const WHEEL_WORDS = {
  names: ['used', 'expired', 'unspun'],
  en: 'You have had your turn, and its code has been used.|You have had your turn; its code has run out.|The wheel cannot be spun just now. Please try again later.',
  lt: 'Jau sukote, o kodas panaudotas.|Jau sukote; kodo laikas baigėsi.|Šiuo metu rato pasukti nepavyksta. Pabandykite vėliau.',
  kk: 'Сіз бұрын айналдырғансыз, коды пайдаланылған.|Сіз бұрын айналдырғансыз, кодтың мерзімі өтті.|Қазір айналдыру мүмкін емес. Кейінірек қайталап көріңіз.',
  nb: 'Du har hatt din tur, og koden er brukt.|Du har hatt din tur, og koden er utløpt.|Hjulet kan ikke snurres akkurat nå. Prøv igjen senere.',
  lv: 'Jūs jau griezāt, un kods ir izmantots.|Jūs jau griezāt; koda termiņš ir beidzies.|Ratu pašlaik nevar griezt. Lūdzu, mēģiniet vēlāk.',
  pl: 'Koło było już zakręcone, a kod został wykorzystany.|Koło było już zakręcone; kod stracił ważność.|W tej chwili nie można zakręcić kołem. Spróbuj ponownie później.',
} as const
