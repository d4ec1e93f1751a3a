/** @module GET /v1/people?email=…: looks somebody up by what a help desk knows of them. */
import { Hono } from 'hono'
import { FOUND_BY, type FoundPeople } from '../../../contract/found-person.ts'
import { parse } from '../../../contract/parse.ts'
import { IDENTITY_KINDS } from '../../core/identity/identity-link.ts'
import type { AppEnv } from '../app-env.ts'
import { foundPeople } from '../found-people.ts'
import { requestInvalid } from '../problem.ts'

/** Stands before the list of people at the same address, and takes what asks for somebody. */
export const peopleFound = new Hono<AppEnv>().get('/', async (c, next) => {
  const kind = IDENTITY_KINDS.find((each) => c.req.query(each) !== undefined)
  if (kind === undefined) return next()
  const parsed = parse<string>(FOUND_BY[kind], c.req.query(kind))
  if (!parsed.ok)
    return requestInvalid(
      c,
      parsed.errors.map(({ message }) => ({ field: kind, message })),
    )
  return c.json<FoundPeople>(await foundPeople(c.env.DB, { kind, value: parsed.value }))
})
