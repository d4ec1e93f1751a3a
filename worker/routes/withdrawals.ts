/** @module POST /v1/withdrawals: nothing that was measured of a visitor is used any more. The same answer whoever it is. */
import { Hono } from 'hono'
import { uuidv7 } from 'uuidv7'
import { WithdrawalSchema } from '../../contract/withdrawal.ts'
import { withdrawalMessage } from '../core/withdrawal-message.ts'
import type { AppEnv } from './app-env.ts'
import { problem } from './problem.ts'
import { readJson } from './read-json.ts'

const MAX_BYTES = 1024

export const withdrawals = new Hono<AppEnv>().post('/', async (c) => {
  const read = await readJson(c, WithdrawalSchema, MAX_BYTES)
  if ('refusal' in read) return read.refusal
  try {
    await c.env.EVENTS.send(withdrawalMessage(read.value, { id: uuidv7(), now: Date.now() }))
  } catch (error) {
    console.error('the queue did not take a withdrawal', error)
    return problem(c, 'temporarily_unavailable', { detail: 'Tell it again later.' })
  }
  return c.json({ taken: true }, 202)
})
