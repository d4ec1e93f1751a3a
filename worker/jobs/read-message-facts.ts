/** @module Reads what a message may say of one person, as it stands now. */
import type { MailBlock } from '../../contract/message/mail-block.ts'
import type { Message } from '../../contract/message/message.ts'
import type { MessageSettings } from '../../contract/message/message-settings.ts'
import type { RunSubject } from '../../contract/scenario/run.ts'
import { factsOf } from '../core/message/facts-of.ts'
import type { MessageFacts } from '../core/message/message-facts.ts'
import { nearestStore } from '../core/message/nearest-store.ts'
import type { Profile } from '../core/profile.ts'
import type { PublishedSettings } from '../core/published-settings.ts'
import type { Env } from '../env.ts'
import { readLastStore } from '../store/last-store.ts'
import { selectOrders, toOrders } from '../store/orders.ts'
import { readMembers } from '../store/person-row.ts'
import { readProductsNamed } from '../store/products-named.ts'
import { readLeftNames } from '../store/sign-ups.ts'
import { findRecommended } from './find-recommended.ts'

/** `content`: only what it needs is read. `email`: to which it goes, for the name that was left with it; null: a push. */
export interface WantedFacts {
  content: Message['content']
  language: string
  /** The person's row, or a profile that stands alone. */
  profile: Profile
  email: string | null
  subject: RunSubject
  /** The reader may be another than the person: order and store are left out; `profile` has none of the shop's word. */
  isForAnother: boolean
  settings: Pick<MessageSettings, 'stores'>
  published: PublishedSettings
  /** ms UTC. */
  now: number
}

/**
 * A failure of the database is thrown, and so is one of the Recommender where a block cannot do without it.
 */
export async function readMessageFacts(
  env: Pick<Env, 'DB' | 'RECOMMENDER'>,
  wanted: WantedFacts,
): Promise<Omit<MessageFacts, 'coupons'>> {
  const { profile, email, published, isForAnother, now } = wanted
  const { transactionId, ...rest } = wanted.subject
  const subject = isForAnother ? rest : wanted.subject
  const blocks = 'blocks' in wanted.content ? wanted.content.blocks : []
  const order = isForAnother ? null : await readOrder(env.DB, transactionId)
  const inOrder = order?.items.map(({ productId }) => productId) ?? []
  const [products, left, recommended, boughtAt] = await Promise.all([
    readProductsNamed(env.DB, [...namedBy({ profile, subject }, blocks), ...inOrder]),
    profile.state.traits.first_name?.value || email === null ? NO_NAMES : readLeftNames(env.DB, email),
    findRecommended(env.RECOMMENDER, blocks.filter(isProducts), { ...wanted, profile, subject, bought: inOrder }),
    isForAnother ? null : lastStore(env.DB, wanted),
  ])
  const facts = factsOf({ profile, subject, order, products, left, shop: published.shop, now })
  const country = profile.state.country?.value ?? null
  const store = nearestStore(wanted.settings.stores, { boughtAt, city: facts.person.city, country })
  return { ...facts, recommended, store }
}

const NO_NAMES = { firstName: null, lastName: null }

const isProducts = (block: MailBlock) => block.kind === 'products'

async function readOrder(db: D1Database, transactionId: string | undefined) {
  if (transactionId === undefined) return null
  return toOrders(await selectOrders(db, [transactionId]).all())[0] ?? null
}

/** Products that the cart, the run and earlier orders name. */
function namedBy(
  { profile, subject }: Pick<WantedFacts, 'profile' | 'subject'>,
  blocks: readonly MailBlock[],
): string[] {
  const { cart, bought } = profile.state
  const wantsBought = blocks.some(({ kind }) => kind === 'bought')
  return [
    ...(cart?.value.items ?? []).map(({ productId }) => productId),
    ...(subject.productIds ?? []),
    ...(wantsBought ? bought.map(({ productId }) => productId) : []),
  ]
}

async function lastStore(db: D1Database, { profile, settings }: WantedFacts): Promise<string | null> {
  if (settings.stores.length === 0) return null
  const { profileIds } = await readMembers(db, profile.profileId)
  return readLastStore(db, profileIds)
}
