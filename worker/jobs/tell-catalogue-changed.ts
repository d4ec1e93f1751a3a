/** @module Tells the Recommender that products or aliases changed; it reads them by itself. */
import type { Env } from '../env.ts'

/** Never throws: what is stored is stored, and the Recommender looks again by itself. */
export async function tellCatalogueChanged(env: Env): Promise<void> {
  try {
    await env.RECOMMENDER.getByName('shop').catalogueChanged()
  } catch (error) {
    console.error('the Recommender could not be told of the catalogue', error)
  }
}
