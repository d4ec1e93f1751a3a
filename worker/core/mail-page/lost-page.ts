/** @module The page behind a link of a mail that is forged, cut off, or whose message is forgotten. */
import { toHtml } from '../sign-up/to-html.ts'
import { mailPage } from './mail-page.ts'
import { languageOf, type OUR_LANGUAGES } from './page-language.ts'

const WORDS: Record<(typeof OUR_LANGUAGES)[number], [title: string, text: string]> = {
  en: [
    'This link does not work',
    'It is not one of ours, or only a part of it. Please open it from the e-mail once more.',
  ],
  lt: ['Ši nuoroda neveikia', 'Ji ne mūsų arba nepilna. Atverkite ją iš laiško dar kartą.'],
  kk: ['Бұл сілтеме жұмыс істемейді', 'Ол біздікі емес немесе толық емес. Оны хаттан қайта ашыңыз.'],
  nb: ['Lenken virker ikke', 'Den er ikke vår, eller den er ufullstendig. Åpne den fra e-posten en gang til.'],
  lv: ['Šī saite nedarbojas', 'Tā nav mūsu vai ir nepilnīga. Lūdzu, atveriet to no vēstules vēlreiz.'],
  pl: ['Ten link nie działa', 'Nie pochodzi od nas albo jest niepełny. Otwórz go z wiadomości jeszcze raz.'],
}

/** Whole HTML. `path` takes the place of the address in the history. */
export function lostPage(shown: { language: string | null; path: string; nonce: string }): string {
  const language = languageOf(shown.language)
  const [title, text] = WORDS[language]
  return mailPage(`<h1>${toHtml(title)}</h1><p>${toHtml(text)}</p>`, { ...shown, language, title })
}
