/** @module GET /v1/people/:id/messages: what one person was sent, and was not. */
import { Hono } from 'hono'
import { MessageQuerySchema } from '../../../contract/message/message-list.ts'
import { parse } from '../../../contract/parse.ts'
import { listMessagesOf } from '../../store/messages.ts'
import { readMembers } from '../../store/person-row.ts'
import type { AppEnv } from '../app-env.ts'
import { requestInvalid } from '../problem.ts'
import { messagePage } from './message-page.ts'

const PAGE = 50

export const personMessages = new Hono<AppEnv>().get('/:id/messages', async (c) => {
  const asked = parse(MessageQuerySchema, c.req.query())
  if (!asked.ok) return requestInvalid(c, asked.errors)
  const { profileIds } = await readMembers(c.env.DB, c.req.param('id'))
  const { cursor } = asked.value
  const messages = await listMessagesOf(c.env.DB, profileIds, { cursor, most: PAGE })
  return c.json(await messagePage(c.env.DB, messages, PAGE))
})
