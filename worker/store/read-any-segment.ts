/** @module A segment by its id, ready-made or the owner's own. */
import type { Segment } from '../../contract/segment.ts'
import { DEFAULT_SEGMENT_LIMITS, readyMadeSegments } from '../core/segment/ready-made.ts'
import { readSegment } from './segments.ts'
import { readShopSettings } from './shop-settings.ts'

/** The ready-made segments of this shop, by its currency. */
export async function listReadyMade(db: D1Database): Promise<Segment[]> {
  const { shop } = await readShopSettings(db)
  return readyMadeSegments({ ...DEFAULT_SEGMENT_LIMITS, currency: shop.currency })
}

/** The segment, or null. A ready-made one goes first; no own one can have its id. */
export async function readAnySegment(db: D1Database, segmentId: string): Promise<Segment | null> {
  const ready = (await listReadyMade(db)).find((segment) => segment.segmentId === segmentId)
  return ready ?? readSegment(db, segmentId)
}
