/** @module GET /o/TOKEN.gif: the picture of one pixel in a mail, which counts that it was opened. */
import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { MAIL_HEADERS } from './mail-answer.ts'
import { noteReaction } from './note-reaction.ts'
import { sentMail } from './sent-mail.ts'

/** A transparent GIF of one pixel, 43 bytes. */
const PIXEL = Uint8Array.from(atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'), (letter) =>
  letter.charCodeAt(0),
)

export const opens = new Hono<AppEnv>().get('/:file{[\\w-]+\\.gif}', async (c) => {
  const found = await sentMail(c.env.DB, c.req.param('file').slice(0, -4), 'open')
  if (!found) return c.body(null, 404, MAIL_HEADERS)
  await noteReaction(c, found.mail.sendId, { reaction: 'open', link: -1 })
  return c.body(PIXEL, 200, { ...MAIL_HEADERS, 'content-type': 'image/gif' })
})
