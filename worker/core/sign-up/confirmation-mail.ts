/** @module The mail that asks whether an address is right. */
import { frame } from '../mail-page/frame.ts'
import { languageOf } from '../mail-page/page-language.ts'
import { wordsFor } from './confirmation-words.ts'
import { toHtml } from './to-html.ts'

/** What is written; `html` and `text` say the same. */
export interface Mail {
  subject: string
  text: string
  html: string
}

const COLOURS = { page: '#f4f4f2', sheet: '#ffffff', ink: '#232b27', soft: '#5c635f' }

/** `accent` and `onAccent` are the shop's colours, #rrggbb. The link only opens a page: nothing happens by opening it. */
export function confirmationMail(options: {
  language: string | null
  shop: string
  link: string
  accent: string
  onAccent: string
}): Mail {
  const { language, shop, link, accent, onAccent } = options
  const words = wordsFor(language, shop)
  const line = (text: string, style = '') => `<p style="margin:0 0 20px;${style}">${toHtml(text)}</p>`
  const button = `<p style="margin:0 0 24px"><a href="${toHtml(link)}" style="display:inline-block;padding:14px 24px;border-radius:8px;background:${accent};color:${onAccent};font-weight:600;text-decoration:none">${toHtml(words.button)}</a></p>`
  const body = `<body style="margin:0;padding:24px;background:${COLOURS.page};color:${COLOURS.ink};font:16px/1.5 -apple-system,'Segoe UI',Roboto,Arial,sans-serif"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px;background:${COLOURS.sheet};border-radius:12px"><tr><td style="padding:32px">${line(shop, 'font-weight:600')}${line(words.greeting)}${line(words.ask)}${button}${line(words.ignore, `color:${COLOURS.soft};font-size:14px`)}</td></tr></table></td></tr></table></body>`
  return {
    subject: words.subject.replace(/[\r\n]+/g, ' '),
    text: `${words.greeting}\n\n${words.ask}\n\n${link}\n\n${words.ignore}\n\n${shop}\n`,
    html: frame(languageOf(language), words.subject, body),
  }
}
