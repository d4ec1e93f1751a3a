/** @module /preferences: what somebody gets by mail, how often, in which language. */
import { type Context, Hono } from 'hono'
import { type PreferencesShown, preferencesPage } from '../../core/mail-page/preferences-page.ts'
import { isNoBirthday, toldWishes } from '../../core/mail-page/told-wishes.ts'
import { type MailPreferences, NO_WISHES } from '../../core/message/mail-preferences.ts'
import { maskEmail } from '../../core/message/mask-email.ts'
import { noteBirthday } from '../../jobs/note-birthday.ts'
import { isUnsubscribed } from '../../store/is-unsubscribed.ts'
import { openMailKeys } from '../../store/mail-keys.ts'
import { putPreferences, readPreferences } from '../../store/mail-preferences.ts'
import { readMessageSettings } from '../../store/message-settings.ts'
import type { SentMail } from '../../store/sent-mails.ts'
import type { AppEnv } from '../app-env.ts'
import { readBody } from '../read-body.ts'
import { lostPage } from './lost-page.ts'
import { acceptedLanguage, mailAnswer } from './mail-answer.ts'
import { sentMail } from './sent-mail.ts'

/** A token and some ticks. */
const MAX_BYTES = 8_192

export const preferences = new Hono<AppEnv>()
  .get('/', (c) => lostPage(c, '/preferences'))
  .get('/:token', async (c) => {
    const token = c.req.param('token')
    const found = await sentMail(c.env.DB, token, 'preferences')
    return found ? page(c, found.mail, { token, saved: null }) : lostPage(c, '/preferences')
  })
  .post('/', async (c) => {
    const form = new URLSearchParams((await readBody(c.req.raw, MAX_BYTES)) ?? '')
    const token = form.get('token') ?? ''
    const found = await sentMail(c.env.DB, token, 'preferences')
    if (!found) return lostPage(c, '/preferences')
    await take(c, found.mail, form)
    return page(c, found.mail, { token, saved: isNoBirthday(form) ? 'but_birthday' : 'all' })
  })

async function take(c: Context<AppEnv>, mail: SentMail, form: URLSearchParams): Promise<void> {
  const { address: email, profileId } = mail
  if (email === null) return
  const now = Date.now()
  const [known, { topics }] = await Promise.all([readPreferences(c.env.DB, email), readMessageSettings(c.env.DB)])
  const before = known ?? NO_WISHES
  const wishes = toldWishes(form, { before, topics: Object.keys(topics), now })
  await putPreferences(c.env.DB, email, wishes, now)
  await noteBirthday(c.env, { profileId, before: before.birthday, after: wishes.birthday, now })
}

async function page(
  c: Context<AppEnv>,
  { address, sendId }: SentMail,
  { token, saved }: Pick<PreferencesShown, 'token' | 'saved'>,
): Promise<Response> {
  const email = address ?? ''
  const now = Date.now()
  const keys = await openMailKeys(c.env.DB, now)
  const [known, { topics }, hasEnded, ends] = await Promise.all([
    readPreferences(c.env.DB, email),
    readMessageSettings(c.env.DB),
    isUnsubscribed(c.env.DB, email),
    keys.sign({ purpose: 'unsubscribe', sendId, index: 0 }),
  ])
  const wishes: MailPreferences = known ?? NO_WISHES
  const shown = { language: acceptedLanguage(c), address: maskEmail(email), topics, wishes, saved, token, ends, now }
  return mailAnswer(c, (drawn) => preferencesPage({ ...drawn, ...shown, isUnsubscribed: hasEnded }))
}
