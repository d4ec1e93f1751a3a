/** @module POST /v1/recommendations/try: what a slot would show to somebody, what else was found, and why that is left out. */
import { Hono } from 'hono'
import {
  type TriedRecommendations,
  type TryRecommendations,
  TryRecommendationsSchema,
} from '../../../contract/recommend/tried.ts'
import { allSlots } from '../../core/recommend/all-slots.ts'
import { personAsks } from '../../core/recommend/person-asks.ts'
import { askedSlot } from '../../core/recommend/request.ts'
import { slotTitle } from '../../core/recommend/slot-title.ts'
import { readMembers, readProfile } from '../../store/person-row.ts'
import { listStoredSlots } from '../../store/recommendation-slots.ts'
import { readShopSettings } from '../../store/shop-settings.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'
import { readJson } from '../read-json.ts'

const MAX_BYTES = 65_536

/** Also of a slot that is paused, or is being written. Nothing of it is counted. */
export const tryRecommendations = new Hono<AppEnv>().post('/try', async (c) => {
  const read = await readJson(c, TryRecommendationsSchema, MAX_BYTES)
  if ('refusal' in read) return read.refusal
  const { page, profileId, recent, inCart, language = null } = read.value
  const slot = await slotOf(c.env.DB, read.value.slot)
  if (!slot) return problem(c, 'not_found', { detail: 'There is no slot with this id (any more).' })
  const profile = profileId === undefined ? null : await readPerson(c.env.DB, profileId)
  if (profileId !== undefined && profile === null)
    return problem(c, 'not_found', { detail: 'There is nobody with this id (any more).' })
  const { shop } = await readShopSettings(c.env.DB)
  const asked = personAsks(profile, {
    page: { type: page.type, lookingAt: page.productId ?? null, category: null, inCart },
    recent,
    shop,
    now: Date.now(),
  })
  try {
    const tried = await c.env.RECOMMENDER.getByName('shop').explain({ ...asked, slots: [askedSlot(slot)] })
    return c.json<TriedRecommendations>({ title: slotTitle(slot, language), ...tried })
  } catch (error) {
    console.error('recommendations could not be tried', error)
    return problem(c, 'temporarily_unavailable', { detail: 'The Recommender does not answer. Try again in a moment.' })
  }
})

async function slotOf(db: D1Database, slot: TryRecommendations['slot']) {
  if ('chain' in slot) return slot
  return allSlots(await listStoredSlots(db)).find(({ slotId }) => slotId === slot.slotId)
}

async function readPerson(db: D1Database, id: string) {
  const { rowId } = await readMembers(db, id)
  return readProfile(db, rowId)
}
