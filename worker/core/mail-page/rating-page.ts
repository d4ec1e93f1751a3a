/** @module The page behind an answer that was pressed in a mail: a second press sends it. */
import { toHtml } from '../sign-up/to-html.ts'
import { fillWords } from './fill-words.ts'
import { mailPage } from './mail-page.ts'
import { languageOf } from './page-language.ts'
import { RATING_WORDS } from './words/rating.ts'

/** The numbers of a scale, both ends counted. */
export const SCALES = { stars: [1, 5], nps: [0, 10] } as const

/** `score`: the number that is chosen when the page opens. */
export interface RatingShown {
  step: 'ask' | 'thanks'
  language: string | null
  shop: string
  scale: keyof typeof SCALES
  score: number
  token: string
  nonce: string
}

/** Whole HTML. */
export function ratingPage({ step, shop, scale, score, token, nonce, ...shown }: RatingShown): string {
  const language = languageOf(shown.language)
  const [least, most] = SCALES[scale]
  const words = fillWords(RATING_WORDS[language], { shop, least: String(least), most: String(most) })
  const choices = Array.from({ length: most - least + 1 }, (_, n) => least + n).map(
    (number) =>
      `<label><input type="radio" name="score" value="${number}"${number === score ? ' checked' : ''}>${number}${scale === 'stars' ? ' ★' : ''}</label>`,
  )
  const ask = `<h1>${toHtml(words.title)}</h1><form method="post" action="/rate"><input type="hidden" name="token" value="${toHtml(token)}"><fieldset><legend>${toHtml(words.ask)}</legend><div class="scale ${scale}">${choices.join('')}</div><p><small>${toHtml(words.scale)}</small></p></fieldset><p><button>${toHtml(words.button)}</button></p></form>`
  const thanks = `<h1>${toHtml(words.thanks)}</h1><p>${toHtml(words.thanksText)}</p>`
  return mailPage(step === 'ask' ? ask : thanks, { language, title: words.title, path: '/rate', nonce })
}
