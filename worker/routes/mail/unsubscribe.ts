/** @module /unsubscribe: ends a subscription, by one click of a mail program (RFC 8058) or by a press on our page. */
import { type Context, Hono } from 'hono'
import type { Suppression } from '../../../contract/message/suppression.ts'
import { type UnsubscribeShown, unsubscribePage } from '../../core/mail-page/unsubscribe-page.ts'
import { maskEmail } from '../../core/message/mask-email.ts'
import { suppressAddress } from '../../jobs/suppress-address.ts'
import { undoOf, undoUnsubscription } from '../../jobs/undo-unsubscription.ts'
import { isUnsubscribed } from '../../store/is-unsubscribed.ts'
import { openMailKeys } from '../../store/mail-keys.ts'
import { readPreferences } from '../../store/mail-preferences.ts'
import type { SentMail } from '../../store/sent-mails.ts'
import type { AppEnv } from '../app-env.ts'
import { readBody } from '../read-body.ts'
import { lostPage } from './lost-page.ts'
import { acceptedLanguage, mailAnswer } from './mail-answer.ts'
import { sentMail } from './sent-mail.ts'

/** A token with its name, and no more. */
const MAX_BYTES = 1_024
const PATH = '/unsubscribe'

/** Without cookies, without signing in: who has the mail may end it. Scanners open links, so GET and HEAD change nothing. */
export const unsubscribe = new Hono<AppEnv>()
  // Who reloads the page: its address holds no token any more.
  .get('/', (c) => lostPage(c, PATH))
  .get('/:token', async (c) => {
    const token = c.req.param('token')
    const found = await sentMail(c.env.DB, token, 'unsubscribe')
    return found ? page(c, found.mail, { step: 'ask', token }) : lostPage(c, PATH)
  })
  // Before the next, which would take it for a token.
  .post('/undo', async (c) => {
    const found = await sentMail(c.env.DB, await tokenOf(c), 'undo')
    const email = found?.mail.address
    if (!found || !email) return lostPage(c, PATH)
    const undone = await undoUnsubscription(c.env, { email, sendId: found.mail.sendId, index: found.index }, Date.now())
    return page(c, found.mail, { step: undone ? 'undone' : 'done', token: '' })
  })
  // A mail program: `List-Unsubscribe=One-Click`, in whatever encoding. Its answer is read by nobody.
  .post('/:token', async (c) => {
    const found = await sentMail(c.env.DB, c.req.param('token'), 'unsubscribe')
    if (!found) return lostPage(c, PATH)
    await end(c, found.mail, 'one_click')
    return page(c, found.mail, { step: 'done', token: '' })
  })
  .post('/', async (c) => {
    const found = await sentMail(c.env.DB, await tokenOf(c), 'unsubscribe')
    if (!found) return lostPage(c, PATH)
    const { address, sendId } = found.mail
    const hadEnded = await isUnsubscribed(c.env.DB, address ?? '').catch(() => true)
    const endedAt = await end(c, found.mail, 'page')
    // Who had unsubscribed before is not brought back by somebody who has one of their mails.
    const isNew = endedAt !== null && !hadEnded
    const token = isNew ? await (await openMailKeys(c.env.DB, endedAt)).sign(undoOf(sendId, endedAt)) : ''
    return page(c, found.mail, { step: 'done', token })
  })

const tokenOf = async (c: Context<AppEnv>): Promise<string> =>
  new URLSearchParams((await readBody(c.req.raw, MAX_BYTES)) ?? '').get('token') ?? ''

/** When it ended, ms UTC; null: the queue sees to it, or the address is forgotten: nobody writes there any more. */
async function end(
  c: Context<AppEnv>,
  { address, sendId, profileId }: SentMail,
  toldBy: 'one_click' | 'page',
): Promise<number | null> {
  if (address === null) return null
  const told: Suppression = {
    ...{ email: address, reason: 'unsubscribed', sinceAt: Date.now(), untilAt: null },
    ...{ toldBy, sendId, detail: null },
  }
  try {
    await suppressAddress(c.env, told, profileId)
    return told.sinceAt
  } catch (error) {
    console.error('an unsubscription is taken by the queue', sendId, error)
    await c.env.EVENTS.send({ kind: 'suppress', told, recipient: profileId })
    return null
  }
}

async function page(
  c: Context<AppEnv>,
  mail: SentMail,
  { step, token }: Pick<UnsubscribeShown, 'step' | 'token'>,
): Promise<Response> {
  const address = mail.address ?? ''
  const [wishes, preferences] = await Promise.all([
    readPreferences(c.env.DB, address),
    step === 'ask' ? preferencesPath(c.env.DB, mail.sendId) : null,
  ])
  const language = wishes?.language ?? acceptedLanguage(c)
  return mailAnswer(c, (drawn) =>
    unsubscribePage({ ...drawn, step, language, address: maskEmail(address), token, preferences }),
  )
}

async function preferencesPath(db: D1Database, sendId: string): Promise<string> {
  const keys = await openMailKeys(db, Date.now())
  return `/preferences/${await keys.sign({ purpose: 'preferences', sendId, index: 0 })}`
}
