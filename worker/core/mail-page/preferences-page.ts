/** @module The page on which somebody chooses what they get, how often, in which language. */
import type { MailPreferences } from '../message/mail-preferences.ts'
import { toHtml } from '../sign-up/to-html.ts'
import { fillWords } from './fill-words.ts'
import { mailPage } from './mail-page.ts'
import { languageOf } from './page-language.ts'
import { PREFERENCES_WORDS, type PreferencesWords } from './words/preferences.ts'

/** Languages that mails are written in, by their own names. */
export const MAIL_LANGUAGES: Record<string, string> = {
  en: 'English',
  kk: 'Қазақша',
  lv: 'Latviešu',
  lt: 'Lietuvių',
  nb: 'Norsk',
  pl: 'Polski',
}

/** `language`: two letters of the browser's; what was wished goes before. */
export interface PreferencesShown {
  language: string | null
  shop: string
  /** Masked. */
  address: string
  /** By its id what people read. */
  topics: Record<string, string>
  wishes: MailPreferences
  /** What was sent is kept: all of it, or all but a birthday that there is not. Null: nothing was sent. */
  saved: 'all' | 'but_birthday' | null
  isUnsubscribed: boolean
  token: string
  /** Of unsubscribing. */
  ends: string
  nonce: string
  /** ms UTC. */
  now: number
}

/** Whole HTML. */
export function preferencesPage(shown: PreferencesShown): string {
  const { shop, address, wishes, nonce, now } = shown
  const language = languageOf(wishes.language ?? shown.language)
  const isPaused = (wishes.pausedUntilAt ?? 0) > now
  const date = isPaused ? dateIn(language, wishes.pausedUntilAt!) : ''
  const words = fillWords(PREFERENCES_WORDS[language], { shop, address, date })
  const token = `<input type="hidden" name="token" value="${toHtml(shown.token)}">`
  const fields = [
    topicFields(words, shown),
    oftenFields(words, { wishes, isPaused }),
    languageField(words, wishes.language, shown.language),
  ]
  const body = [
    `<h1>${toHtml(words.title)}</h1>`,
    shown.saved ? `<p class="said" role="status">${toHtml(SAVED[shown.saved](words))}</p>` : '',
    `<p>${toHtml(shown.isUnsubscribed ? words.ended : words.about)}</p>`,
    `<form method="post" action="/preferences">${token}${fields.join('')}${birthdayField(words, wishes, language)}<p><button>${toHtml(words.save)}</button></p></form>`,
    shown.isUnsubscribed
      ? ''
      : `<form method="post" action="/unsubscribe"><input type="hidden" name="token" value="${toHtml(shown.ends)}"><p><button class="quiet">${toHtml(words.all)}</button></p><p><small>${toHtml(words.allNote)}</small></p></form>`,
  ]
  return mailPage(body.join(''), { language, title: words.title, path: '/preferences', nonce })
}

const SAVED = {
  all: ({ saved }: PreferencesWords) => saved,
  but_birthday: ({ savedButDay }: PreferencesWords) => savedButDay,
}

const box = (name: string, value: string, text: string, { checked, note = '' }: { checked: boolean; note?: string }) =>
  `<label><input type="checkbox" name="${name}" value="${toHtml(value)}"${checked ? ' checked' : ''}><span>${toHtml(text)}${note && `<small>${toHtml(note)}</small>`}</span></label>`

function topicFields(words: PreferencesWords, { topics, wishes }: PreferencesShown): string {
  const boxes = Object.entries(topics).map(([topic, text]) =>
    box('topic', topic, text, { checked: !wishes.declined.includes(topic) }),
  )
  return boxes.length === 0 ? '' : `<fieldset><legend>${toHtml(words.topics)}</legend>${boxes.join('')}</fieldset>`
}

function oftenFields(
  words: PreferencesWords,
  { wishes, isPaused }: { wishes: MailPreferences; isPaused: boolean },
): string {
  const less = box('less', '1', words.less, { checked: wishes.isLessOften, note: words.lessNote })
  const pause = box('pause', '1', isPaused ? words.pausedUntil : words.pause, { checked: isPaused })
  return `<fieldset><legend>${toHtml(words.often)}</legend>${less}${pause}</fieldset>`
}

/** Who wishes none, and reads none of these, keeps what they have: the first choice. */
function languageField(words: PreferencesWords, wished: string | null, read: string | null): string {
  const known = wished ?? (Object.hasOwn(MAIL_LANGUAGES, read ?? '') ? read : null)
  const options = Object.entries(MAIL_LANGUAGES).map(([code, name]) => option(code, name, code === known))
  const none = known === null ? option('', '–', true) : ''
  return `<p><label class="name" for="language">${toHtml(words.language)}</label><select class="wide" id="language" name="language">${none}${options.join('')}</select></p>`
}

const option = (value: string, text: string, isChosen: boolean): string =>
  `<option value="${value}"${isChosen ? ' selected' : ''}>${toHtml(text)}</option>`

const two = (number: number): string => String(number).padStart(2, '0')

/** What was told stays unshown: whoever has the mail may not read it. Nothing chosen changes nothing. */
function birthdayField(words: PreferencesWords, { birthday }: MailPreferences, language: string): string {
  const days = Array.from({ length: 31 }, (_, n) => option(two(n + 1), String(n + 1), false))
  const names = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const months = Array.from({ length: 12 }, (_, n) => option(two(n + 1), names.format(Date.UTC(2026, n, 15)), false))
  const select = (name: string, label: string, options: string[]) =>
    `<select name="${name}" aria-label="${toHtml(label)}">${option('', label, true)}${options.join('')}</select>`
  const forget = birthday === null ? '' : box('forget', '1', words.forget, { checked: false })
  return `<fieldset><legend>${toHtml(words.birthday)}</legend><div class="row">${select('day', words.day, days)}${select('month', words.month, months)}</div><p><small>${toHtml(words.birthdayNote)}</small></p>${forget}</fieldset>`
}

const dateIn = (language: string, at: number): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(at)
