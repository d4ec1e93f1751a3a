/** @module /v1/recommendation-slots: all of them, keeping one, taking one away or setting it back. */
import { type Context, Hono } from 'hono'
import { type RecommendationSlot, RecommendationSlotSchema } from '../../../contract/recommend/slot.ts'
import { slotCampaignId } from '../../../contract/recommend/slot-campaign-id.ts'
import type { ListedSlot, RecommendationSlots } from '../../../contract/recommend/slot-list.ts'
import { MOST_LIVE_CAMPAIGNS } from '../../core/publication.ts'
import { allSlots, readyMadeSlots } from '../../core/recommend/all-slots.ts'
import { slotsNamed } from '../../core/recommend/slots-named.ts'
import { countOtherLive, listCampaigns } from '../../store/campaigns.ts'
import { deleteSlot, listStoredSlots, MOST_SLOTS, putSlot } from '../../store/recommendation-slots.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'
import { readDeepJson } from './read-deep-json.ts'

/** 200 products by ids of 128, in a body with its titles. */
const LIMITS = { maxBytes: 131_072, maxDepth: 8, maxKeys: 50, maxString: 400 }

/** To be mounted behind publishAfter. */
export const recommendationSlots = new Hono<AppEnv>()
  .get('/', async (c) => c.json<RecommendationSlots>({ slots: allSlots(await listStoredSlots(c.env.DB)) }))

  .put('/:id', async (c) => {
    const read = await readDeepJson(c, RecommendationSlotSchema, LIMITS)
    if ('refusal' in read) return read.refusal
    const slot = read.value
    if (slot.slotId !== c.req.param('id'))
      return requestInvalid(c, [{ field: 'slotId', message: 'is another than that of the address' }])
    if (await isOneTooMany(c, slot))
      return requestInvalid(c, [
        {
          field: 'place',
          message: `is one more than the ${MOST_LIVE_CAMPAIGNS} campaigns and placed slots that may be live: pause one first`,
        },
      ])
    const updatedAt = Date.now()
    if (!(await putSlot(c.env.DB, slot, updatedAt)))
      return requestInvalid(c, [{ field: 'slotId', message: `is one more than the ${MOST_SLOTS} there may be` }])
    return c.json<ListedSlot>({ ...slot, isReadyMade: isReadyMade(slot.slotId), updatedAt })
  })

  .delete('/:id', async (c) => {
    const slotId = c.req.param('id')
    const namedBy = isReadyMade(slotId) ? [] : await liveWith(c, slotId)
    if (namedBy[0] !== undefined) {
      const message = `is shown by the campaign “${namedBy[0]}”, which is live: take it out there or pause that first`
      return requestInvalid(c, [{ field: 'slotId', message }])
    }
    return (await deleteSlot(c.env.DB, slotId))
      ? c.body(null, 204)
      : problem(c, 'not_found', {
          detail: 'There is no slot of your own, and no changed one, with this id (any more).',
        })
  })

const isReadyMade = (slotId: string) => readyMadeSlots().some((ready) => ready.slotId === slotId)

const isOneTooMany = async (c: Context<AppEnv>, { slotId, place, status }: RecommendationSlot): Promise<boolean> =>
  place !== undefined &&
  status === 'live' &&
  (await countOtherLive(c.env.DB, slotCampaignId(slotId))) >= MOST_LIVE_CAMPAIGNS

/** Names of the live campaigns that show it. */
async function liveWith(c: Context<AppEnv>, slotId: string): Promise<string[]> {
  const campaigns = await listCampaigns(c.env.DB)
  return campaigns
    .filter((campaign) => campaign.status === 'live' && slotsNamed(campaign).has(slotId))
    .map(({ name }) => name)
}
