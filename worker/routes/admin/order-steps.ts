/** @module POST /v1/orders/steps: how far orders have come, from the shop's own server. */
import { Hono } from 'hono'
import { StepsSchema } from '../../../contract/order-steps.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'
import { readJson } from '../read-json.ts'

/** A hundred steps with their addresses, each of at most 2,048 characters. */
const MAX_BYTES = 256 * 1024
/** A message of the queue holds 128 KB. */
const PART = 20

export const orderSteps = new Hono<AppEnv>().post('/', async (c) => {
  const read = await readJson(c, StepsSchema, MAX_BYTES)
  if ('refusal' in read) return read.refusal
  const { steps } = read.value
  const receivedAt = Date.now()
  try {
    // The answer promises that they are kept, so it waits for the queue (safety rule 23).
    for (let from = 0; from < steps.length; from += PART)
      await c.env.EVENTS.send({ kind: 'steps', receivedAt, steps: steps.slice(from, from + PART) })
  } catch (error) {
    console.error('the queue did not take steps of orders', error)
    return problem(c, 'temporarily_unavailable', { detail: 'Send the same again: what arrived is not doubled.' })
  }
  return c.json({ accepted: steps.length }, 202)
})
