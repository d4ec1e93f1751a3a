/** @module Puts the products of visits under their own ids, and notes those that nobody told of. */
import type { ProductNames } from '../core/catalogue/product-names.ts'
import type { VisitMessage } from '../core/ingest-message.ts'
import type { Env } from '../env.ts'
import { keepSightings } from '../store/product-sightings.ts'
import { readPlaces, readSeen } from '../store/seen-ids.ts'

/** `hasSightings`: some of them saw products that nobody told of, and that were not noted within a day. */
export interface NamedVisits {
  visits: readonly VisitMessage[]
  hasSightings: boolean
}

/**
 * One read where all products are known; mostly nothing is written. By what is known when they come: delivered again after
 * more became known, events that are stored already are not stored again, under whatever id.
 */
export async function nameProducts(
  visits: readonly VisitMessage[],
  env: Env,
  names: ProductNames,
): Promise<NamedVisits> {
  if (visits.length === 0) return { visits, hasSightings: false }
  const known = await readSeen(env.DB, names.idsNamed(visits))
  const paths = names.pathsUnknown(visits, known)
  const sighted = paths && names.sightings(visits, { ...known, ...(await readPlaces(env.DB, paths)) })
  const hasSightings = sighted !== null && (await keepSightings(env.DB, sighted))
  return { visits: names.byOwnIds(visits, known.aliases), hasSightings }
}
