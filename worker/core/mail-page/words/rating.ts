/** @module The words of the page on which somebody confirms an answer that they pressed in a mail. `{shop}`. */
import type { OUR_LANGUAGES } from '../page-language.ts'

/** By what they say; places as the module names them. */
export interface RatingWords {
  title: string
  ask: string
  scale: string
  button: string
  thanks: string
  thanksText: string
}

/** In every language that we speak. */
export const RATING_WORDS: Record<(typeof OUR_LANGUAGES)[number], RatingWords> = {
  en: {
    title: 'Your answer to {shop}',
    ask: 'Is this what you wanted to say?',
    scale: 'From {least} to {most}, the more the better',
    button: 'Send answer',
    thanks: 'Thank you for your answer',
    thanksText: 'You can close this page.',
  },
  lt: {
    title: 'Jūsų atsakymas parduotuvei „{shop}“',
    ask: 'Ar tai norėjote pasakyti?',
    scale: 'Nuo {least} iki {most}: kuo daugiau, tuo geriau',
    button: 'Siųsti atsakymą',
    thanks: 'Ačiū už atsakymą',
    thanksText: 'Šį puslapį galite užverti.',
  },
  kk: {
    title: '«{shop}» дүкеніне жауабыңыз',
    ask: 'Айтқыңыз келгені осы ма?',
    scale: '{least} – ең аз, {most} – ең көп: неғұрлым көп болса, соғұрлым жақсы',
    button: 'Жауапты жіберу',
    thanks: 'Жауабыңызға рақмет',
    thanksText: 'Бұл бетті жаба аласыз.',
  },
  nb: {
    title: 'Svaret ditt til {shop}',
    ask: 'Er det dette du ville si?',
    scale: 'Fra {least} til {most}: jo mer, desto bedre',
    button: 'Send svaret',
    thanks: 'Takk for svaret',
    thanksText: 'Du kan lukke denne siden.',
  },
  lv: {
    title: 'Jūsu atbilde veikalam „{shop}”',
    ask: 'Vai to vēlējāties teikt?',
    scale: 'No {least} līdz {most}: jo vairāk, jo labāk',
    button: 'Nosūtīt atbildi',
    thanks: 'Paldies par atbildi',
    thanksText: 'Šo lapu varat aizvērt.',
  },
  pl: {
    title: 'Twoja odpowiedź dla {shop}',
    ask: 'Czy to właśnie chcesz powiedzieć?',
    scale: 'Od {least} do {most}: im więcej, tym lepiej',
    button: 'Wyślij odpowiedź',
    thanks: 'Dziękujemy za odpowiedź',
    thanksText: 'Możesz zamknąć tę stronę.',
  },
}
