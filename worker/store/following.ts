/** @module Reads what people are asked, and by what. */
import type { Segment } from '../../contract/segment.ts'
import type { CustomerModels } from '../core/nightly/customer-models.ts'
import type { Asked } from '../core/segment/followed-segments.ts'
import { readyMadeSegments } from '../core/segment/ready-made.ts'
import { readCustomerModels } from './customer-models.ts'
import { listFollows } from './segment-follows.ts'
import { listSegments } from './segments.ts'

/** `segments`: all there are, the ready-made ones first. */
export interface Following {
  segments: Segment[]
  asked: Asked
  models: CustomerModels
}

/** As it stands now. Reads a row for each segment, and the models. */
export async function readFollowing(db: D1Database): Promise<Following> {
  const [own, asked, models] = await Promise.all([listSegments(db), listFollows(db), readCustomerModels(db)])
  return { segments: [...readyMadeSegments({ ...models.limits, currency: models.currency }), ...own], asked, models }
}
