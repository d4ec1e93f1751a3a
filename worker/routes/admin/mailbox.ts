/** @module GET /v1/sign-ups and /v1/mails: what was left in forms, and the mails that were written. */
import { Hono } from 'hono'
import type { MailList, MailSource, SignUpList } from '../../../contract/mailbox.ts'
import { mimeOf } from '../../channels/mime.ts'
import { listMails } from '../../store/listed-mails.ts'
import { readMail } from '../../store/mails.ts'
import { readShopName } from '../../store/shop-name.ts'
import { listSignUps } from '../../store/sign-ups.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'

/** The sender of mails that go nowhere, where MAIL_FROM is not set. */
const NOBODY = 'nobody@mailbox.invalid'

/** Rows of one answer. */
const PAGE = 50

export const signUps = new Hono<AppEnv>().get('/', async (c) => {
  const rows = await listSignUps(c.env.DB, c.req.query('cursor') ?? null, PAGE)
  const list = rows.map((row) => ({ ...row, filled: JSON.parse(row.filled) }))
  return c.json<SignUpList>({
    signUps: list as SignUpList['signUps'],
    next: rows.length === PAGE ? rows.at(-1)!.signUpId : null,
  })
})

export const mails = new Hono<AppEnv>()
  .get('/', async (c) => {
    const rows = await listMails(c.env.DB, c.req.query('cursor') ?? null, PAGE)
    return c.json<MailList>({ mails: rows, next: rows.length === PAGE ? rows.at(-1)!.mailId : null })
  })

  .get('/:id', async (c) => {
    const mail = await readMail(c.env.DB, c.req.param('id'))
    if (!mail) return problem(c, 'not_found', { detail: 'There is no such mail, or it is older than 30 days.' })
    const { mailId, writtenAt: at, email: to, subject, text, html, headers, replyTo } = mail
    const from = mail.from ?? { name: await readShopName(c.env.DB), email: c.env.MAIL_FROM ?? NOBODY }
    const sendId = mail.sendId ?? mailId
    const source = mimeOf({ sendId, stream: 'transactional', at, from, to, replyTo, subject, text, html, headers })
    return c.json<MailSource>({ mail, source })
  })
