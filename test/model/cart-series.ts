/** @module The model of the cart series: what is known of people, what they were sent, and what must never be. */
import { random } from '../../bench/segments/population.ts'
import { breakAt } from '../../worker/core/failpoint.ts'
import type { SendRequest } from '../../worker/core/message/send-request.ts'
import { LATE_MS } from '../../worker/core/scenario/late.ts'
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

type Sent = Pick<SendRequest, 'sendId' | 'stepId' | 'enteredAt' | 'subject'>

interface Known {
  deeds: { deed: Deed; at: number }[]
  sent: { at: number; request: Sent }[]
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
  for (const { at, profileId, request } of await listUnknown(shop.db))
    known[personOf.get(profileId) ?? -1]?.sent.push({ at, request })
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

/** What a crash left between the call of the provider and its answer: it may have gone, and is not sent again. */
async function listUnknown(db: D1Database): Promise<{ profileId: string; at: number; request: Sent }[]> {
  const { results } = await db
    .prepare(
      `SELECT m.profile_id AS profileId, m.sent_at AS at, m.send_id AS sendId, m.step_id AS stepId,
         r.entered_at AS enteredAt, r.subject
       FROM messages AS m JOIN scenario_runs AS r ON r.run_id = m.run_id WHERE m.state = 'unknown'`,
    )
    .all<Omit<Sent, 'subject'> & { profileId: string; at: number; subject: string }>()
  return results.map(({ profileId, at, subject, ...request }) => ({
    ...{ profileId, at, request: { ...request, subject: JSON.parse(subject) } },
  }))
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

/**
 * In the end something lies in the cart of whoever has the address, and no mail went since it was put there last. Excused is
 * what the shop could not know, or knows to be no other cart.
 */
function isForgotten(known: Known): boolean {
  if (known.deeds.some(({ deed }) => deed.kind === 'unsubscribe')) return false
  const own = deedsOf(known, 0).toSorted((a, b) => a.at - b.at)
  const ends = own.filter(({ deed }) => isOrder(deed) || deed.kind === 'empty')
  const endedAt = ends.at(-1)?.at ?? 0
  const since = own.filter(({ deed, at }) => deed.kind === 'fill' && at > endedAt)
  const last = since.at(-1)
  // Within five minutes of an order a cart counts as bought with it: clocks differ (end-runs-by-order.ts).
  if (!last || since[0]!.at - endedAt <= 5 * MINUTE) return false
  const { product } = last.deed
  // Of what was bought just before a shop tells on for a while (ending-of.ts).
  if (own.some(({ deed, at }) => isOrder(deed) && deed.product === product && last.at - at <= HOUR)) return false
  const [begun] = since.filter(({ deed }) => deed.product === product)
  // Nobody knew whose the second browser is, and where they are written to, until its last reminder was due.
  const isSecond = begun!.deed.browser === 1 && last.deed.browser === 1
  if (isSecond && provenAt(known) - begun!.at >= 72 * HOUR) return false
  // The same where an order in the first browser ended its run as both became one: what was filled after that order is
  // heard of then, and what is older than two days begins nothing (late.ts).
  if (isSecond && own.some(({ deed }) => isOrder(deed)) && provenAt(known) - last.at > LATE_MS) return false
  // Who was written all of a series about these things, since the cart was bought or emptied last, is not reminded of them
  // again: they were only told once more, and of the same reminder there is one a cart (may-begin-again.ts). A series from
  // before that order or emptying excuses nothing, and neither does one about other things.
  const isOver = ({ request }: Known['sent'][number]) =>
    request.enteredAt > endedAt &&
    request.stepId === 'send-72h' &&
    request.subject.productIds?.includes(`product-${product}`)
  // What happened by a moment is heard of before a mail of that moment is written.
  return !known.sent.some((each) => each.at >= last.at || isOver(each))
}

/** When the shop heard that the second browser is theirs, too; Infinity: never. */
const provenAt = ({ deeds }: Known): number =>
  Math.min(
    ...deeds
      .filter(({ deed }) => deed.kind === 'prove' && deed.browser === 1)
      .map(({ deed, at }) => at + deed.lateMinutes * MINUTE),
  )
