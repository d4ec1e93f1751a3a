/** @module POST /v1/segments/count: how many pass a condition while it is edited. */
import { Hono } from 'hono'
import type { SegmentCount } from '../../../contract/segment.ts'
import { CountSchema } from '../../../contract/segment-count.ts'
import { effectiveCondition } from '../../core/segment/effective-condition.ts'
import { countMembers } from '../../store/count-members.ts'
import { readCustomerModels } from '../../store/customer-models.ts'
import type { AppEnv } from '../app-env.ts'
import { readDeepJson } from './read-deep-json.ts'

/** After this the count is given as it is, ms: with the slice under way, which is made to fit, it stays below a second. */
const MOST_MS = 700

export const segmentCount = new Hono<AppEnv>().post('/', async (c) => {
  const read = await readDeepJson(c, CountSchema)
  if ('refusal' in read) return read.refusal
  const now = Date.now()
  const leftMs = () => now + MOST_MS - Date.now()
  const models = await readCustomerModels(c.env.DB)
  const { count, isExact } = await countMembers(c.env.DB, effectiveCondition(read.value), { now, models, leftMs })
  return c.json<SegmentCount>({ count, isExact, tookMs: Date.now() - now })
})
