/** @module The page on which somebody ends their subscription: only a press on its button does. */
import { toHtml } from '../sign-up/to-html.ts'
import { fillWords } from './fill-words.ts'
import { mailPage } from './mail-page.ts'
import { languageOf } from './page-language.ts'
import { UNSUBSCRIBE_WORDS } from './words/unsubscribe.ts'

/** `token`: for the form, of `done` that which undoes it; empty: there is none. `preferences`: address of the page on which they choose instead; null: there is none. */
export interface UnsubscribeShown {
  step: 'ask' | 'done' | 'undone'
  language: string | null
  shop: string
  /** Masked. */
  address: string
  token: string
  preferences: string | null
  nonce: string
}

/** Whole HTML. */
export function unsubscribePage(shown: UnsubscribeShown): string {
  const { step, shop, address, nonce } = shown
  const language = languageOf(shown.language)
  const words = fillWords(UNSUBSCRIBE_WORDS[language], { shop, address })
  const orders = `<p>${toHtml(words.orders)}</p>`
  const choose = shown.preferences ? `<p><a href="${toHtml(shown.preferences)}">${toHtml(words.choose)}</a></p>` : ''
  const form = (action: string, button: string) =>
    `<form method="post" action="${action}"><input type="hidden" name="token" value="${toHtml(shown.token)}"><p>${button}</p></form>`
  const says = {
    ask: () => {
      const button = `<button>${toHtml(words.button)}</button>`
      return `<h1>${toHtml(words.title)}</h1><p>${toHtml(words.ask)}</p>${orders}${form('/unsubscribe', button)}${choose}`
    },
    done: () => {
      const undo = shown.token && form('/unsubscribe/undo', `<button class="quiet">${toHtml(words.undo)}</button>`)
      return `<h1>${toHtml(words.done)}</h1><p>${toHtml(words.doneText)}</p>${orders}${undo}`
    },
    undone: () => `<h1>${toHtml(words.undone)}</h1><p>${toHtml(words.undoneText)}</p>`,
  }
  return mailPage(says[step](), { language, title: `${words.title} – ${shop}`, path: '/unsubscribe', nonce })
}
