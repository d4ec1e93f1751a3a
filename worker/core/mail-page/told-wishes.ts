/** @module What somebody chose on the preference page, from its form. */
import { DAY_MS } from '../activity.ts'
import { type MailPreferences, PAUSE_DAYS } from '../message/mail-preferences.ts'
import { MAIL_LANGUAGES } from './preferences-page.ts'

/** Most days of each month; who was born on 29 February says so. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Topics that the page did not show stay as they were; what the form does not name, or names wrongly, stays too. A pause
 * that lasts is not made longer by saving again. `now` in ms UTC.
 */
export function toldWishes(
  form: { get(name: string): string | null; getAll(name: string): string[] },
  { before, topics, now }: { before: MailPreferences; topics: readonly string[]; now: number },
): MailPreferences {
  const wanted = form.getAll('topic')
  const unshown = before.declined.filter((topic) => !topics.includes(topic))
  const isPaused = (before.pausedUntilAt ?? 0) > now
  const until = isPaused ? before.pausedUntilAt : now + PAUSE_DAYS * DAY_MS
  const language = form.get('language') ?? ''
  const isForgotten = form.get('forget') === '1'
  return {
    declined: [...unshown, ...topics.filter((topic) => !wanted.includes(topic))],
    isLessOften: form.get('less') === '1',
    pausedUntilAt: form.get('pause') === '1' ? until : null,
    language: Object.hasOwn(MAIL_LANGUAGES, language) ? language : before.language,
    birthday: birthdayOf(form.get('month') ?? '', form.get('day') ?? '') ?? (isForgotten ? null : before.birthday),
  }
}

/** A day or a month was chosen, and there is no such day: it was not kept. */
export function isNoBirthday(form: { get(name: string): string | null }): boolean {
  const [month, day] = [form.get('month') ?? '', form.get('day') ?? '']
  return month + day !== '' && birthdayOf(month, day) === null
}

/** MM-DD; null: none, or no day that there is. */
function birthdayOf(month: string, day: string): string | null {
  if (!/^\d\d$/.test(month) || !/^\d\d$/.test(day)) return null
  const most = DAYS[Number(month) - 1] ?? 0
  return Number(day) >= 1 && Number(day) <= most ? `${month}-${day}` : null
}
