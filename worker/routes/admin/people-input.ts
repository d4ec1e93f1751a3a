/** @module POST /v1/people: what the shop itself says of its customers. */
import { Hono } from 'hono'
import { PeopleInputSchema } from '../../../contract/person-input.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'
import { readJson } from '../read-json.ts'
import { sendPeople } from '../send-people.ts'

const MAX_BYTES = 1024 * 1024

export const peopleInput = new Hono<AppEnv>().post('/', async (c) => {
  const read = await readJson(c, PeopleInputSchema, MAX_BYTES)
  if ('refusal' in read) return read.refusal
  const { people } = read.value
  if (!(await sendPeople(c.env.EVENTS, people, Date.now())))
    return problem(c, 'temporarily_unavailable', {
      detail: 'Send the same people again: those that arrived are not doubled.',
    })
  return c.json({ accepted: people.length }, 202)
})
