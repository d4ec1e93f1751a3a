/** @module Middleware of the doors that the script reports to: reads a visit, and tells which of its events are taken. */
import { createMiddleware } from 'hono/factory'
import { uuidv7 } from 'uuidv7'
import { DebugVisitSchema } from '../../contract/debug.ts'
import type { Schema } from '../../contract/parse.ts'
import { MAX_BODY_BYTES, type Visit, VisitSchema } from '../../contract/visit.ts'
import { acceptEvents } from '../core/accept-events.ts'
import type { AppEnv } from './app-env.ts'
import { readJson } from './read-json.ts'

/** Sets `arrival`, or answers what is wrong with the whole. */
export const takeVisit = visitTaker(VisitSchema)

/** The same, and sets `debugKey`, which a page that is debugged may bring. */
export const takeDebugVisit = visitTaker(DebugVisitSchema)

function visitTaker(schema: Schema<Visit & { key?: string | undefined }>) {
  return createMiddleware<AppEnv>(async function takeVisit(c, next) {
    const read = await readJson(c, schema, MAX_BODY_BYTES)
    if ('refusal' in read) return read.refusal
    const { key, ...visit } = read.value
    const [visitId, receivedAt] = [uuidv7(), Date.now()]
    const { visitor, sentAt, events } = visit
    const accepted = acceptEvents(events, { visitId, hasVisitor: visitor !== null, sentAt, receivedAt })
    c.set('arrival', { visit, visitId, receivedAt, ...accepted })
    if (key !== undefined) c.set('debugKey', key)
    await next()
  })
}
