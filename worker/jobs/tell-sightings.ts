/** @module Tells the Catalogue that visitors saw products on pages that nobody told of. */
import type { Env } from '../env.ts'

/** Nights go on with what waits so often. Our policy: 60 pages a night. */
const NIGHT_ROUNDS = 5

/** Waits for no page. Never throws: what was seen is noted, and the next who sees something brings it up again. */
export async function tellSightings(env: Env): Promise<void> {
  try {
    await env.CATALOGUE.getByName('shop').learnSoon()
  } catch (error) {
    console.error('the Catalogue could not be told of products seen on pages', error)
  }
}

/** By night: what waits although nobody came by again. */
export async function learnWaiting(env: Env): Promise<void> {
  for (let round = 0; round < NIGHT_ROUNDS; round++) await env.CATALOGUE.getByName('shop').learn()
}
