/** @module The page behind the link of a confirmation. */
import { frame, languageOf, wordsFor } from './confirmation-words.ts'
import { toHtml } from './to-html.ts'

/** What the page is to say: `ask` has a button, by which alone something happens. */
export type ConfirmStep = 'ask' | 'confirmed' | 'expired' | 'unknown'

const STYLE = `body{margin:0;display:grid;min-height:100vh;place-items:center;background:#f4f4f2;color:#232b27;font:17px/1.5 system-ui,sans-serif}main{max-width:26rem;margin:1rem;padding:2.5rem;border-radius:1rem;background:#fff}h1{margin:0 0 1rem;font-size:1.4rem;line-height:1.25}p{margin:0 0 1.5rem}main>p:last-child{margin:0}button{padding:.85rem 1.5rem;border:0;border-radius:.6rem;background:#232b27;color:#fff;font:inherit;font-weight:600;cursor:pointer}button:focus-visible{outline:3px solid #5b8def;outline-offset:3px}@media(prefers-color-scheme:dark){body{background:#171a18;color:#eef0ee}main{background:#232725}button{background:#eef0ee;color:#171a18}}`

/** Takes the token out of the address bar and the history (safety rule 34). */
const SCRIPT = `history.replaceState(null,'','/confirm')`

/** Whole HTML. `nonce` is that of its policy; `token` is put where the form needs it. */
export function confirmPage(
  step: ConfirmStep,
  { language, shop, token, nonce }: { language: string | null; shop: string; token: string; nonce: string },
): string {
  const words = wordsFor(language, shop)
  const head = `<style nonce="${nonce}">${STYLE}</style><script nonce="${nonce}">${SCRIPT}</script>`
  const says = step === 'ask' ? asks(words, token) : told(words, step)
  return frame(languageOf(language), shop, `<body>${head}<main>${says}</main></body>`)
}

const asks = (words: ReturnType<typeof wordsFor>, token: string) =>
  `<h1>${toHtml(words.subject)}</h1><p>${toHtml(words.ask)}</p><form method="post" action="/confirm"><input type="hidden" name="token" value="${toHtml(token)}"><p><button>${toHtml(words.button)}</button></p></form><p>${toHtml(words.ignore)}</p>`

function told(words: ReturnType<typeof wordsFor>, step: Exclude<ConfirmStep, 'ask'>): string {
  if (step === 'confirmed') return `<h1>${toHtml(words.confirmed)}</h1><p>${toHtml(words.thanks)}</p>`
  return `<h1>${toHtml(words.subject)}</h1><p>${toHtml(words[step])}</p>`
}
