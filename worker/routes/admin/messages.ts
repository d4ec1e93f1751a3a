/** @module GET /v1/messages, and POST /v1/messages/:id/settle: what became of messages, and the owner's word on it. */
import { Hono } from 'hono'
import { type ListedMessage, MessageQuerySchema, SettleMessageSchema } from '../../../contract/message/message-list.ts'
import { parse } from '../../../contract/parse.ts'
import { listMessages, noteMessages, readMessage } from '../../store/messages.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'
import { readJson } from '../read-json.ts'
import { messagePage } from './message-page.ts'

/** Rows of one answer. */
const PAGE = 50

export const messages = new Hono<AppEnv>()
  .get('/', async (c) => {
    const asked = parse(MessageQuerySchema, c.req.query())
    if (!asked.ok) return requestInvalid(c, asked.errors)
    return c.json(await messagePage(c.env.DB, await listMessages(c.env.DB, asked.value, PAGE), PAGE))
  })

  .post('/:id/settle', async (c) => {
    const read = await readJson(c, SettleMessageSchema, 1024)
    if ('refusal' in read) return read.refusal
    const sendId = c.req.param('id')
    const noted = await c.env.SCHEDULER.getByName('shop').resolveSend(sendId, read.value.as)
    if (noted) await c.env.DB.batch(noteMessages(c.env.DB, [noted]))
    const message = noted && (await readMessage(c.env.DB, sendId))
    if (message) return c.json<ListedMessage>(message)
    return problem(c, 'not_found', { detail: 'No message of this id waits to be settled.' })
  })
