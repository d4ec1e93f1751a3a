/** @module What tells of the products that visits name, handed to worker/jobs/name-products.ts. */
import { byOwnIds, idsNamed } from './by-own-ids.ts'
import { pathsUnknown, sightings } from './sightings.ts'

/** All of it. */
export const productNames = { byOwnIds, idsNamed, pathsUnknown, sightings }

/** What is handed over. */
export type ProductNames = typeof productNames
