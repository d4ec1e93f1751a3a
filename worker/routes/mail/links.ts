/** @module GET /l/TOKEN: a link of a mail leads to where its message says, and to nowhere else. */
import { Hono } from 'hono'
import { TRAP_LINK } from '../../core/message/mail-addresses.ts'
import type { AppEnv } from '../app-env.ts'
import { lostPage } from './lost-page.ts'
import { MAIL_HEADERS } from './mail-answer.ts'
import { noteReaction } from './note-reaction.ts'
import { sentMail } from './sent-mail.ts'

/** A click proves nobody's identity: mails are forwarded (safety.md D06). */
export const links = new Hono<AppEnv>().get('/:token', async (c) => {
  const found = await sentMail(c.env.DB, c.req.param('token'), 'link')
  if (!found) return lostPage(c, '/l')
  const { mail, index } = found
  const target = mail.links[index]
  if (index !== TRAP_LINK && target?.kind !== 'page') return lostPage(c, '/l')
  await noteReaction(c, mail.sendId, { reaction: 'click', link: index })
  return c.body(null, target?.kind === 'page' ? 302 : 204, {
    ...MAIL_HEADERS,
    ...(target?.kind === 'page' ? { location: target.url } : {}),
  })
})
