/** @module GET /v1/sign-ups and /v1/mails: what was left in forms, and the mails that were written. */
import { Hono } from 'hono'
import type { MailList, SignUpList } from '../../../contract/mailbox.ts'
import { listMails } from '../../store/mails.ts'
import { listSignUps } from '../../store/sign-ups.ts'
import type { AppEnv } from '../app-env.ts'

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

export const mails = new Hono<AppEnv>().get('/', async (c) => {
  const rows = await listMails(c.env.DB, c.req.query('cursor') ?? null, PAGE)
  return c.json<MailList>({ mails: rows, next: rows.length === PAGE ? rows.at(-1)!.mailId : null })
})
