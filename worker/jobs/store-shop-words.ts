/** @module Stores what the shop's server says of who may be written to. */
import type { OrdersMessage, TraitsMessage } from '../core/ingest-message.ts'
import { type ShopWord, shopWords } from '../core/message/shop-words.ts'
import type { Env } from '../env.ts'
import { endRunsByUnsubscribing } from '../store/end-runs-by-unsubscribing.ts'
import { profilesOfAddresses } from '../store/profiles-of-address.ts'
import { listResubscribed, putShopWords } from '../store/shop-permissions.ts'
import { endSuppression } from '../store/suppressions.ts'
import { namedIds } from './named-ids.ts'
import { liftInLedger } from './suppress-address.ts'

/** Done twice it is the same as once. Who subscribed anew is let go by the ledger, who does not want it any more is left alone. */
export async function storeShopWords(
  { traits, orders }: { traits: readonly TraitsMessage[]; orders: readonly OrdersMessage[] },
  env: Pick<Env, 'DB' | 'SCHEDULER'>,
  now: number,
): Promise<void> {
  const named = [...traits.flatMap(({ people }) => people), ...orders.flatMap((message) => message.orders)]
  const said = named.filter(({ email, subscribed }) => email !== undefined && subscribed !== undefined)
  if (said.length === 0) return
  const words = shopWords({ traits, orders }, await namedIds(said))
  await env.DB.batch([...putShopWords(env.DB, words), ...(await endings(env.DB, words, now))])
  const yes = words.flatMap(({ email, subscribed }) => (subscribed ? [email] : []))
  for (const email of await listResubscribed(env.DB, yes)) {
    await liftInLedger(env, email, 'unsubscribed')
    await endSuppression(env.DB, { email, reason: 'unsubscribed', until: now }).run()
  }
}

/** Statements that end what would only write to those who want nothing. */
async function endings(db: D1Database, words: readonly ShopWord[], now: number): Promise<D1PreparedStatement[]> {
  const no = [...new Set(words.flatMap(({ email, subscribed }) => (subscribed ? [] : [email])))]
  const profileIds = await profilesOfAddresses(db, no)
  return profileIds.length === 0 ? [] : [endRunsByUnsubscribing(db, profileIds, now)]
}
