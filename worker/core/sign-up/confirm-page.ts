/** @module The page behind the link of a confirmation. */
import { mailPage } from '../mail-page/mail-page.ts'
import { languageOf } from '../mail-page/page-language.ts'
import { wordsFor } from './confirmation-words.ts'
import { toHtml } from './to-html.ts'

/** What the page is to say: `ask` has a button, by which alone something happens. */
export type ConfirmStep = 'ask' | 'confirmed' | 'expired' | 'unknown'

/** Whole HTML. `nonce` is that of its policy; `token` is put where the form needs it. */
export function confirmPage(
  step: ConfirmStep,
  { language, shop, token, nonce }: { language: string | null; shop: string; token: string; nonce: string },
): string {
  const words = wordsFor(language, shop)
  const says = step === 'ask' ? asks(words, token) : told(words, step)
  return mailPage(says, { language: languageOf(language), title: shop, path: '/confirm', nonce })
}

const asks = (words: ReturnType<typeof wordsFor>, token: string) =>
  `<h1>${toHtml(words.subject)}</h1><p>${toHtml(words.ask)}</p><form method="post" action="/confirm"><input type="hidden" name="token" value="${toHtml(token)}"><p><button>${toHtml(words.button)}</button></p></form><p>${toHtml(words.ignore)}</p>`

function told(words: ReturnType<typeof wordsFor>, step: Exclude<ConfirmStep, 'ask'>): string {
  if (step === 'confirmed') return `<h1>${toHtml(words.confirmed)}</h1><p>${toHtml(words.thanks)}</p>`
  return `<h1>${toHtml(words.subject)}</h1><p>${toHtml(words[step])}</p>`
}
