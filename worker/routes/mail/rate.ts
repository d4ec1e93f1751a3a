/** @module /rate: an answer that was pressed in a mail, and sent by a second press on the page. */
import { Hono } from 'hono'
import { ratingPage, SCALES } from '../../core/mail-page/rating-page.ts'
import type { LinkTarget } from '../../core/message/link-target.ts'
import { putRating } from '../../store/message-results.ts'
import type { SentMail } from '../../store/sent-mails.ts'
import type { AppEnv } from '../app-env.ts'
import { readBody } from '../read-body.ts'
import { lostPage } from './lost-page.ts'
import { acceptedLanguage, mailAnswer } from './mail-answer.ts'
import { noteReaction } from './note-reaction.ts'
import { sentMail } from './sent-mail.ts'

/** A token and a number. */
const MAX_BYTES = 1_024

type Answer = Extract<LinkTarget, { kind: 'answer' }>

export const rate = new Hono<AppEnv>()
  .get('/', (c) => lostPage(c, '/rate'))
  .get('/:token', async (c) => {
    const token = c.req.param('token')
    const found = await answerOf(c.env.DB, token)
    if (!found) return lostPage(c, '/rate')
    await noteReaction(c, found.mail.sendId, { reaction: 'click', link: found.index })
    const { scale, score } = found.answer
    const language = acceptedLanguage(c)
    return mailAnswer(c, (drawn) => ratingPage({ ...drawn, step: 'ask', language, scale, score, token }))
  })
  .post('/', async (c) => {
    const form = new URLSearchParams((await readBody(c.req.raw, MAX_BYTES)) ?? '')
    const found = await answerOf(c.env.DB, form.get('token') ?? '')
    if (!found) return lostPage(c, '/rate')
    const { mail, answer } = found
    const score = scoreOf(form.get('score'), answer)
    await putRating(c.env.DB, { sendId: mail.sendId, questionId: answer.questionId, score, now: Date.now() })
    await c.env.EVENTS.send({ kind: 'reaction', sendId: mail.sendId })
    const shown = { language: acceptedLanguage(c), scale: answer.scale, score, token: '' }
    return mailAnswer(c, (drawn) => ratingPage({ ...drawn, ...shown, step: 'thanks' }))
  })

async function answerOf(
  db: D1Database,
  token: string,
): Promise<{ mail: SentMail; answer: Answer; index: number } | null> {
  const found = await sentMail(db, token, 'rating')
  const answer = found?.mail.links[found.index]
  return found && answer?.kind === 'answer' ? { ...found, answer } : null
}

/** What was chosen on the page; the number that was pressed in the mail where the page says none of the scale. */
function scoreOf(text: string | null, { scale, score }: Answer): number {
  const [least, most] = SCALES[scale]
  const chosen = text !== null && /^\d{1,2}$/.test(text) ? Number(text) : score
  return chosen >= least && chosen <= most ? chosen : score
}
