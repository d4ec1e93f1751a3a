/** @module A segment by its id, ready-made or the owner's own. */
import type { Segment } from '../../contract/segment.ts'
import { readyMadeSegments } from '../core/segment/ready-made.ts'
import { readCustomerModels } from './customer-models.ts'
import { readSegment } from './segments.ts'

/** The ready-made segments of this shop, by its currency and its limits: set, learned, or the defaults. */
export async function listReadyMade(db: D1Database): Promise<Segment[]> {
  const { limits, currency } = await readCustomerModels(db)
  return readyMadeSegments({ ...limits, currency })
}

/** The segment, or null. A ready-made one goes first; no own one can have its id. */
export async function readAnySegment(db: D1Database, segmentId: string): Promise<Segment | null> {
  const ready = (await listReadyMade(db)).find((segment) => segment.segmentId === segmentId)
  return ready ?? readSegment(db, segmentId)
}
