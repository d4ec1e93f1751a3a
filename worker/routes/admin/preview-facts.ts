/** @module What a message is previewed with: a person's own facts, or samples of the shop's catalogue. */
import type { CouponPool } from '../../../contract/coupon.ts'
import type { Message } from '../../../contract/message/message.ts'
import type { MessageSettings } from '../../../contract/message/message-settings.ts'
import type { MessageFacts } from '../../core/message/message-facts.ts'
import { sampleCoupons, sampleFacts } from '../../core/message/sample-facts.ts'
import { slotTitle } from '../../core/recommend/slot-title.ts'
import { slotsOf } from '../../core/recommend/slots-of.ts'
import type { Env } from '../../env.ts'
import type { readMessageFacts } from '../../jobs/read-message-facts.ts'
import { readPools } from '../../store/coupon-pools.ts'
import { listProducts } from '../../store/list-products.ts'
import { listOrders } from '../../store/orders.ts'
import { readMembers, readProfile } from '../../store/person-row.ts'
import { readPublished } from '../../store/published-settings.ts'

/** `profileId` null: of nobody. `now` in ms UTC. */
interface Wanted {
  content: Message['content']
  language: string
  profileId: string | null
  settings: MessageSettings
  now: number
}

/** Null: there is no such person. */
export type PreviewFacts = (env: Env, wanted: Wanted) => Promise<MessageFacts | null>

/** `read` is what messages are really written with; here it gives no codes. */
export const previewFacts =
  (read: typeof readMessageFacts): PreviewFacts =>
  async (env, wanted) => {
    const blocks = 'blocks' in wanted.content ? wanted.content.blocks : []
    const stored = await readPools(
      env.DB,
      blocks.flatMap((block) => (block.kind === 'coupon' ? [block.poolId] : [])),
    )
    const pools = new Map([...stored].map(([poolId, { pool }]) => [poolId, pool]))
    return wanted.profileId === null ? samples(env, wanted, pools) : ofPerson(env, wanted, { pools, read })
  }

/** What they looked at last and ordered last stands for what a run would be about. */
async function ofPerson(
  env: Env,
  { profileId, ...wanted }: Wanted,
  { pools, read }: { pools: ReadonlyMap<string, CouponPool>; read: typeof readMessageFacts },
): Promise<MessageFacts | null> {
  const { rowId, profileIds } = await readMembers(env.DB, profileId ?? '')
  const [profile, [order], published] = await Promise.all([
    readProfile(env.DB, rowId),
    listOrders(env.DB, profileIds, 1),
    readPublished(env.SETTINGS, wanted.now),
  ])
  if (!profile) return null
  const productIds = profile.state.viewed.slice(0, 3).map((viewed) => viewed.productId)
  const subject = { productIds, ...(order && { transactionId: order.transactionId }) }
  const facts = await read(env, { ...wanted, profile, email: null, subject, isForAnother: false, published })
  return { ...facts, coupons: sampleCoupons(pools, wanted.now) }
}

async function samples(
  env: Env,
  { language, settings, now }: Wanted,
  pools: ReadonlyMap<string, CouponPool>,
): Promise<MessageFacts> {
  const [{ products }, published] = await Promise.all([
    listProducts(env.DB, { search: '', after: null, limit: 8, shelf: 'on' }),
    readPublished(env.SETTINGS, now),
  ])
  const slots = new Map([...slotsOf(published)].map(([slotId, slot]) => [slotId, slotTitle(slot, language)]))
  return sampleFacts({ products, pools, slots, stores: settings.stores, shop: published.shop, now })
}
