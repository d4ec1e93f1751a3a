/** @module Puts the products of visits under their own ids, and notes those that nobody told of. */
import type { ProductNames } from '../core/catalogue/product-names.ts'
import type { VisitMessage } from '../core/ingest-message.ts'
import type { Env } from '../env.ts'
import { putSightings } from '../store/product-sightings.ts'
import { readSeen } from '../store/seen-ids.ts'

/** `hasSightings`: some of them saw products that nobody told of. */
export interface NamedVisits {
  visits: readonly VisitMessage[]
  hasSightings: boolean
}

/**
 * One read; mostly nothing is written. By what is known when they come: delivered again after more became known, events
 * that are stored already are not stored again, under whatever id.
 */
export async function nameProducts(
  visits: readonly VisitMessage[],
  env: Env,
  names: ProductNames,
): Promise<NamedVisits> {
  if (visits.length === 0) return { visits, hasSightings: false }
  const named = [...names.idsNamed(visits), ...names.pathsSeen(visits)]
  const known = await readSeen(env.DB, named, names.idsSeen(visits))
  const sighted = names.sightings(visits, known)
  if (sighted.length > 0) await env.DB.batch(putSightings(env.DB, sighted))
  return { visits: names.byOwnIds(visits, known.aliases), hasSightings: sighted.length > 0 }
}
