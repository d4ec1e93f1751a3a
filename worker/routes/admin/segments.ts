/** @module /v1/segments: the list, keeping one, taking one away. */
import { Hono } from 'hono'
import { parse } from '../../../contract/parse.ts'
import { type Segment, SegmentIdSchema, type SegmentList, SegmentSchema } from '../../../contract/segment.ts'
import { deleteSegment, putSegment } from '../../store/put-segment.ts'
import { listReadyMade, readAnySegment } from '../../store/read-any-segment.ts'
import { listSegments } from '../../store/segments.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'
import { readDeepJson } from './read-deep-json.ts'

/** `GET /v1/segments/figures` is another door. */
const FIGURES = 'figures'
const NOT_FOUND = { detail: 'There is no segment with this id (any more).' }

export const segments = new Hono<AppEnv>()
  .get('/', async (c) => {
    const [ready, own] = await Promise.all([listReadyMade(c.env.DB), listSegments(c.env.DB)])
    return c.json<SegmentList>({ segments: [...ready, ...own] })
  })

  .get('/:id', async (c) => {
    const segment = await readAnySegment(c.env.DB, c.req.param('id'))
    return segment ? c.json<Segment>(segment) : problem(c, 'not_found', NOT_FOUND)
  })

  .put('/:id', async (c) => {
    const read = await readDeepJson(c, SegmentSchema)
    if ('refusal' in read) return read.refusal
    const refuse = (message: string) => requestInvalid(c, [{ field: 'segmentId', message }])
    const id = parse(SegmentIdSchema, c.req.param('id'))
    if (!id.ok) return refuse(id.errors[0]?.message ?? 'is not an id')
    if ((await listReadyMade(c.env.DB)).some(({ segmentId }) => segmentId === id.value))
      return refuse('is that of a ready-made segment; take another')
    if (id.value === FIGURES) return refuse('is the name of a door; take another')
    const segment = await putSegment(c.env.DB, { segmentId: id.value, input: read.value, now: Date.now() })
    if (!segment) return refuse('is one more than the 500 there may be; delete one first')
    await c.env.SCHEDULER.getByName('shop').lookAgain()
    return c.json<Segment>(segment)
  })

  .delete('/:id', async (c) => {
    const isGone = await deleteSegment(c.env.DB, c.req.param('id'))
    return isGone
      ? c.body(null, 204)
      : problem(c, 'not_found', { detail: 'There is no segment of your own with this id (any more).' })
  })
