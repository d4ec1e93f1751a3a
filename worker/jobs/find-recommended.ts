/** @module The products that slots recommend in a message. */
import type { MailBlock } from '../../contract/message/mail-block.ts'
import type { RunSubject } from '../../contract/scenario/run.ts'
import { patiently } from '../channels/patiently.ts'
import { productOfCard } from '../core/message/facts-of.ts'
import type { MessageFacts } from '../core/message/message-facts.ts'
import type { Profile } from '../core/profile.ts'
import type { PublishedSettings } from '../core/published-settings.ts'
import { personAsks } from '../core/recommend/person-asks.ts'
import { askedSlot } from '../core/recommend/request.ts'
import { slotTitle } from '../core/recommend/slot-title.ts'
import { slotsOf } from '../core/recommend/slots-of.ts'
import type { Env } from '../env.ts'

/** Nobody is answered while the Recommender begins, which takes seconds where it knows much; a mail can wait. Ms. Our policy. */
const PATIENCE_MS = 10_000

type Products = Extract<MailBlock, { kind: 'products' }>

/**
 * One question for all slots; one that is paused or unknown finds nothing. Where the Recommender does not answer nothing is
 * found, unless a block cannot do without: then it throws, and the message is tried again.
 */
export async function findRecommended(
  recommender: Env['RECOMMENDER'],
  blocks: readonly Products[],
  asked: {
    profile: Profile
    subject: RunSubject
    bought: readonly string[]
    published: PublishedSettings
    language: string
    now: number
  },
): Promise<MessageFacts['recommended']> {
  const { profile, subject, bought, published, language, now } = asked
  const live = slotsOf(published)
  const slots = [...new Set(blocks.map(({ slotId }) => slotId))].flatMap((slotId) => {
    const slot = live.get(slotId)
    const count = Math.max(...blocks.filter((block) => block.slotId === slotId).map(({ most }) => most))
    return slot ? [{ ...slot, count, fewest: Math.min(slot.fewest, count) }] : []
  })
  if (slots.length === 0) return {}
  const lookingAt = subject.productIds?.[0] ?? null
  // As on the page of that category, its own products come first.
  const { category = null } = subject
  const place = { type: category === null ? ('other' as const) : ('list' as const), lookingAt, category }
  const page = { ...place, ...(bought.length > 0 && { inCart: bought }) }
  const request = { ...personAsks(profile, { page, shop: published.shop, now }), slots: slots.map(askedSlot) }
  try {
    const found = await patiently(PATIENCE_MS, recommender.getByName('shop').recommend(request))
    return Object.fromEntries(
      slots.map((slot) => [
        slot.slotId,
        { title: slotTitle(slot, language), products: (found[slot.slotId] ?? []).map(productOfCard) },
      ]),
    )
  } catch (error) {
    if (blocks.some(({ required }) => required)) throw error
    console.error('a message goes without recommendations', error)
    return {}
  }
}
