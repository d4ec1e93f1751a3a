/** @module The model of the cart series: what is known of people, what they were sent, and what must never be. */
import { random } from '../../bench/segments/population.ts'
import { breakAt } from '../../worker/core/failpoint.ts'
import type { SendRequest } from '../../worker/core/message/send-request.ts'
import { DAY, HOUR, MINUTE } from '../core/scenario/sample-run.ts'
import { type CartShop, Crash, crashEvery, openCartShop } from './cart-shop.ts'
import {
  addressOf,
  browserOf,
  customerOf,
  type Deed,
  type Delivery,
  deliveriesOf,
  messageOf,
  proofOf,
  type Story,
} from './cart-story.ts'

/** Messages that the queue hands over together. */
const BATCH = 100
/** What happens within so long is worked off together. */
const TICK = HOUR
/** After the last deed all stay away so long: everybody with a cart is due a reminder by then. */
const QUIET = 4 * DAY

/** Each finding names a person by the place of their story. */
export interface Findings {
  messages: number
  crashes: number
  afterOrder: number[]
  afterUnsubscribing: number[]
  doubled: number[]
  forgotten: number[]
}

interface Known {
  deeds: { deed: Deed; at: number }[]
  sent: { at: number; request: SendRequest }[]
}

/** Lets all stories happen in one shop. `setClock` is told how late it is, ms UTC. */
export async function playStories(
  stories: readonly Story[],
  {
    beginsAt,
    crashPlaces,
    seed,
    setClock,
  }: { beginsAt: number; crashPlaces: number; seed: number; setClock: (at: number) => void },
): Promise<Findings> {
  let now = beginsAt
  const known: Known[] = stories.map(() => ({ deeds: [], sent: [] }))
  const findings: Findings = {
    messages: 0,
    crashes: 0,
    afterOrder: [],
    afterUnsubscribing: [],
    doubled: [],
    forgotten: [],
  }
  const personOf = new Map(
    stories.flatMap(
      (_, n) =>
        [
          [browserOf(n, 0), n],
          [browserOf(n, 1), n],
        ] as [string, number][],
    ),
  )
  const shop = await openCartShop(sent, () => now)
  await permitAll(shop, stories.length, now)
  const deliveries = deliveriesOf(stories, beginsAt)
  crashEvery(crashPlaces, random(seed), () => findings.crashes++)
  const endsAt = (deliveries.at(-1)?.toldAt ?? now) + QUIET
  while (now < endsAt) {
    const next = Math.min(deliveries[0]?.toldAt ?? endsAt, (await shop.nextAt()) ?? endsAt)
    now = Math.min(endsAt, Math.max(now, Math.ceil(next / TICK) * TICK))
    setClock(now)
    await hear(takeDue(deliveries, now))
    await survive(() => shop.workOff())
  }
  breakAt(null)
  for (const [n, each] of known.entries()) if (isForgotten(each)) findings.forgotten.push(n)
  return findings

  async function hear(due: Delivery[]): Promise<void> {
    for (let from = 0; from < due.length; from += BATCH) {
      const batch = due.slice(from, from + BATCH)
      const bodies = batch.flatMap((each) => messageOf(each) ?? [])
      while (bodies.length > 0 && !(await survive(() => shop.deliver(structuredClone(bodies)))));
      for (const { person, deed, at } of batch) {
        if (deed.kind === 'unsubscribe') await shop.unsubscribe(addressOf(person))
        known[person]?.deeds.push({ deed, at })
      }
    }
  }

  /** Does it; false: the process ended in between. */
  async function survive(work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      if (!(error instanceof Crash)) throw error
      return false
    }
  }

  function sent(request: SendRequest): void {
    const n = personOf.get(request.profileId.replace(/^person:/, '')) ?? -1
    const each = known[n]
    if (!each) throw new Error(`a message to nobody: ${request.profileId}`)
    findings.messages++
    if (hasOrderedSince(each, request)) findings.afterOrder.push(n)
    if (each.deeds.some(({ deed }) => deed.kind === 'unsubscribe')) findings.afterUnsubscribing.push(n)
    const isSame = (other: Known['sent'][number]) =>
      other.request.sendId === request.sendId ||
      (other.request.stepId === request.stepId && now - other.at < DAY - HOUR)
    if (each.sent.some(isSame)) findings.doubled.push(n)
    each.sent.push({ at: now, request })
  }
}

function takeDue(deliveries: Delivery[], now: number): Delivery[] {
  const end = deliveries.findIndex(({ toldAt }) => toldAt > now)
  return deliveries.splice(0, end === -1 ? deliveries.length : end)
}

/** The shop's server says whose the first browser is, their address, and that they subscribed. */
export async function permitAll({ db, deliver }: CartShop, people: number, now: number): Promise<void> {
  const everybody = Array.from({ length: people }, (_, n) => n)
  const named = everybody.map((n) => ({ customerId: customerOf(n), email: addressOf(n), traits: {} }))
  const proofs = everybody.map((n) => proofOf(n, 0, now))
  await deliver([{ kind: 'traits', receivedAt: now, people: named }, ...proofs])
  await db
    .prepare(
      `INSERT INTO shop_permissions (email, subscribed, since_at, told_at, told_by, profile_id)
       SELECT value->>1, 1, 1, 1, 'api', value->>0 FROM json_each(?1)`,
    )
    .bind(JSON.stringify(everybody.map((n) => [`customer:${customerOf(n)}`, addressOf(n)])))
    .run()
}

const isOrder = ({ kind }: Deed): boolean => kind === 'buy' || kind === 'order'

/** Both browsers are one person once the second one was proven to be theirs, too. */
const isOne = ({ deeds }: Known): boolean => deeds.some(({ deed }) => deed.kind === 'prove' && deed.browser === 1)

const deedsOf = (known: Known, browser: 0 | 1) =>
  known.deeds.filter(({ deed }) => isOne(known) || deed.browser === browser)

/** An order is known that was placed since the run of this message began. */
function hasOrderedSince(known: Known, request: SendRequest): boolean {
  const own = request.profileId.replace(/^person:/, '').startsWith('00000001') ? 1 : 0
  return deedsOf(known, own).some(({ deed, at }) => isOrder(deed) && at >= request.enteredAt)
}

/** In the end something lies in the cart of whoever has the address, and nobody reminded them since it was begun. */
function isForgotten(known: Known): boolean {
  if (known.deeds.some(({ deed }) => deed.kind === 'unsubscribe')) return false
  const own = deedsOf(known, 0).toSorted((a, b) => a.at - b.at)
  const ends = own.filter(({ deed }) => isOrder(deed) || deed.kind === 'empty')
  const endedAt = ends.at(-1)?.at ?? 0
  const since = own.filter(({ deed, at }) => deed.kind === 'fill' && at > endedAt)
  const [begun] = since
  const last = since.at(-1)
  // Of what was bought just before a shop tells on for a while (ending-of.ts).
  const isBought = own.some(
    ({ deed, at }) => isOrder(deed) && deed.product === last?.deed.product && (last?.at ?? 0) - at < HOUR,
  )
  if (isBought) return false
  // Who got the whole series is not reminded of the same things again (may-begin-again.ts).
  const isOver = ({ request }: Known['sent'][number]) =>
    request.stepId === 'send-72h' && request.subject.productIds?.includes(`product-${last?.deed.product}`)
  if (known.sent.some(isOver)) return false
  // Within five minutes of an order a cart counts as bought with it: clocks differ (end-runs-by-order.ts).
  if (!begun || !last || begun.at - endedAt <= 5 * MINUTE) return false
  return !known.sent.some(({ at }) => at > begun.at)
}
