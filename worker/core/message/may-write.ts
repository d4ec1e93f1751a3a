/** @module May a person be written to, at which address, in which language, by which proof. Pure. */
import type { MessageChannel } from '../../../contract/message/message.ts'
import type { WhyNot } from '../../../contract/message/send-state.ts'
import type { SuppressionReason } from '../../../contract/message/suppression.ts'
import type { Purpose } from '../../../contract/purpose.ts'
import type { RunSubject } from '../../../contract/scenario/run.ts'
import type { ScenarioKind } from '../../../contract/scenario/scenario.ts'
import { DAY_MS } from '../activity.ts'
import type { MailPreferences } from './mail-preferences.ts'

/** What is known of one address. Times in ms UTC. */
export interface AddressFacts {
  email: string
  /** What a form left and a person confirmed; null: no form left it. */
  subscription: {
    state: 'pending' | 'confirmed' | 'unproven'
    campaignId: string | null
    leftAt: number
    confirmedAt: number | null
    language: string | null
  } | null
  /** The shop's word; `sinceAt` 0: it did not say since when, so it never outweighs an unsubscription. */
  shop: { subscribed: boolean; sinceAt: number } | null
  suppressed: { reason: SuppressionReason; sinceAt: number; untilAt: number | null }[]
  /** `wishedAt`: when the page was saved last, ms UTC. */
  preferences: (MailPreferences & { wishedAt: number }) | null
}

/** Why an address is thought to be this person's. */
export interface OwnAddress {
  email: string
  /**
   * `verified`: the shop says so. `signed_up`: the sign-up by which the address is subscribed was left by a profile of
   * this person. `told`: the shop named the address together with this person when it said that they subscribed. `ordered`:
   * it was given with the orders of this guest.
   */
  by: 'verified' | 'signed_up' | 'told' | 'ordered'
  at: number
}

/** Everything that is asked of one person before a message. Of a person who is not known every list is empty. */
export interface RecipientFacts {
  profileId: string
  /** As a browser last reported it; null: nothing is known, as of people whom only the shop named. */
  consent: readonly Purpose[] | null
  language: string | null
  /** Confirmed orders of the shop's server. */
  orders: number
  own: readonly OwnAddress[]
  /** Of `own` that are only `signed_up`, those that may be somebody else's (worker/store/recipients.ts). */
  ofOthers: ReadonlySet<string>
  /** Of `own` and of the address that was asked about. */
  addresses: ReadonlyMap<string, AddressFacts>
}

/** What is to be sent. */
export interface WriteAsked {
  kind: ScenarioKind
  channel: MessageChannel
  subject: Pick<RunSubject, 'email' | 'campaignId' | 'transactionId'>
  topic?: string | undefined
  softOptIn: boolean
  /** ms UTC. */
  now: number
}

/** By what a message may go; kept with it. */
export type PermissionProof = 'transaction' | 'confirmed' | 'shop' | 'soft_opt_in' | 'form' | 'push'

/**
 * `email`: null of a push. `capFactor`: what the person's cap is multiplied by. `untilAt`: from when on it may be asked
 * again, ms UTC; null: waiting changes nothing.
 */
export type Permission =
  | { may: true; email: string | null; language: string | null; proof: PermissionProof; capFactor: 1 | 0.5 }
  | { may: false; why: WhyNot; untilAt: number | null }

/** How long after it was left a form that asks for no confirmation may answer. Our policy. */
const FORM_ANSWER_MS = 7 * DAY_MS

/** Every rule with its reason: docs/reference/addresses.md. Cost: one pass over the person's few addresses. */
export function mayWrite(facts: RecipientFacts, asked: WriteAsked): Permission {
  if (asked.kind === 'transactional') return mayAnswer(facts, asked)
  const isAllowed = facts.consent === null || facts.consent.includes('message')
  if (asked.channel === 'push') return isAllowed ? push(facts) : not('no_permission')
  if (!isAllowed && !isAnswerToForm(asked)) return not('no_permission')
  const found = proven(facts, asked)
  if ('why' in found) return found
  if (!isAllowed && !isOfForm(found.address, asked)) return not('no_permission')
  return wished(facts, found, asked)
}

const not = (why: WhyNot, untilAt: number | null = null): Permission & { may: false } => ({ may: false, why, untilAt })

const push = ({ language }: RecipientFacts): Permission => ({
  ...{ may: true, email: null, language, proof: 'push', capFactor: 1 },
})

/** What a person is owed is about an order. It goes to the order's own address, else to one that the shop says is theirs. */
function mayAnswer(facts: RecipientFacts, { channel, subject }: WriteAsked): Permission {
  if (subject.transactionId === undefined) return not('no_permission')
  if (channel === 'push') return push(facts)
  const email = subject.email ?? facts.own.find(({ by }) => by === 'verified')?.email
  if (email === undefined) return not('no_address')
  const address = facts.addresses.get(email)
  const why = address && stops(address)
  if (why) return not(why)
  return { may: true, email, language: languageFor(facts, address), proof: 'transaction', capFactor: 1 }
}

/** Why nothing at all may go to an address; null: something may. */
function stops({ suppressed }: AddressFacts): WhyNot | null {
  for (const why of ['complained', 'bounced', 'blocked'] as const)
    if (suppressed.some(({ reason }) => reason === why)) return why
  return null
}

interface Proven {
  address: AddressFacts
  proof: PermissionProof
  yesAt: number
}

/** Is this the answer that a form promised to whoever left an address in it? */
const isAnswerToForm = ({ kind, subject }: WriteAsked): boolean =>
  kind === 'triggered' && subject.campaignId !== undefined

/** Without those that may be somebody else's. A guest's is only asked about what was ordered with it. */
const ownOf = ({ own, ofOthers }: RecipientFacts, { subject }: WriteAsked): OwnAddress[] =>
  own.filter(({ email, by }) =>
    by === 'ordered' ? subject.transactionId !== undefined : by !== 'signed_up' || !ofOthers.has(email),
  )

/** The address with the newest permission; else why there is none, the nearest reason first. */
function proven(facts: RecipientFacts, asked: WriteAsked): Proven | (Permission & { may: false }) {
  const own = ownOf(facts, asked)
  const all = own.flatMap((each) => yesOf(facts, each, asked) ?? [])
  // A person who said no at one of their addresses meant the shop, not the address.
  const noAt = Math.max(-1, ...own.map(({ email }) => noOf(facts.addresses.get(email))))
  const standing = all.filter(({ yesAt }) => yesAt > noAt).sort((a, b) => b.yesAt - a.yesAt)
  const free = standing.find(({ address }) => !stops(address) && !pausedUntil(address, asked.now))
  if (free) return free
  for (const { address } of standing) {
    const until = pausedUntil(address, asked.now)
    const why = stops(address) ?? (until ? 'bounced' : null)
    if (why) return not(why, stops(address) ? null : until)
  }
  if (noAt >= 0) return not(own.map(({ email }) => saidNo(facts.addresses.get(email))).find(Boolean) ?? 'unsubscribed')
  return not(own.length > 0 ? 'no_permission' : 'no_address')
}

/** By which of the stronger words: it was called spam, or the owner forbids it. */
const saidNo = (address: AddressFacts | undefined): WhyNot | undefined =>
  (['complained', 'blocked'] as const).find((why) => address?.suppressed.some(({ reason }) => reason === why))

/** By what one address of the person may be written to, and since when; null: by nothing. */
function yesOf(facts: RecipientFacts, own: OwnAddress, asked: WriteAsked): Proven | null {
  const address = facts.addresses.get(own.email)
  if (!address) return null
  const { subscription, shop } = address
  const yes: Omit<Proven, 'address'>[] = []
  if (own.by !== 'told' && subscription?.state === 'confirmed')
    yes.push({ proof: 'confirmed', yesAt: subscription.confirmedAt ?? subscription.leftAt })
  if (own.by !== 'signed_up' && shop?.subscribed) yes.push({ proof: 'shop', yesAt: shop.sinceAt })
  if (own.by === 'verified' && asked.softOptIn && facts.orders > 0) yes.push({ proof: 'soft_opt_in', yesAt: 0 })
  if (own.by === 'signed_up' && isPromised(address, asked)) yes.push({ proof: 'form', yesAt: 0 })
  const best = yes.sort((a, b) => b.yesAt - a.yesAt)[0]
  return best ? { address, ...best } : null
}

/** What an unproven form promised: its own answer, within days. Nothing else, ever, and nothing to who ever said no. */
const isPromised = (address: AddressFacts, asked: WriteAsked): boolean =>
  address.subscription?.state === 'unproven' && isOfForm(address, asked)

/** Is it asked about the very form in which this address was left, within days of that or of its confirmation? */
const isOfForm = ({ subscription: left }: AddressFacts, asked: WriteAsked): boolean =>
  left !== null &&
  isAnswerToForm(asked) &&
  left.campaignId === asked.subject.campaignId &&
  asked.now - Math.max(left.leftAt, left.confirmedAt ?? 0) <= FORM_ANSWER_MS

/** What a person, or the owner for them, says at one address and means of all. */
const SAYS_NO: ReadonlySet<SuppressionReason> = new Set(['unsubscribed', 'complained', 'blocked'])

/** When somebody last said no at this address: the person, the owner, or the shop for them; -1: never. */
function noOf(address: AddressFacts | undefined): number {
  const own = address?.suppressed.filter(({ reason }) => SAYS_NO.has(reason)).map(({ sinceAt }) => sinceAt) ?? []
  return Math.max(-1, ...own, address?.shop && !address.shop.subscribed ? address.shop.sinceAt : -1)
}

/** Until when soft bounces keep marketing away; null: they do not. */
function pausedUntil({ suppressed }: AddressFacts, now: number): number | null {
  const ends = suppressed.filter(({ reason }) => reason === 'paused').map(({ untilAt }) => untilAt ?? Infinity)
  const until = Math.max(0, ...ends)
  return until > now ? until : null
}

/** What the person wishes of their mails: topics, a rest, less. What they said last counts, at whichever address. */
function wished(facts: RecipientFacts, { address, proof }: Proven, asked: WriteAsked): Permission {
  const { topic, now } = asked
  const preferences = ownOf(facts, asked)
    .flatMap(({ email }) => facts.addresses.get(email)?.preferences ?? [])
    .reduce<AddressFacts['preferences']>((a, b) => (a && a.wishedAt >= b.wishedAt ? a : b), null)
  if (topic !== undefined && preferences?.declined.includes(topic)) return not('topic_declined')
  const until = preferences?.pausedUntilAt ?? 0
  if (until > now) return not('pause_wished', until)
  const capFactor = preferences?.isLessOften ? 0.5 : 1
  const language = preferences?.language ?? languageFor(facts, address)
  return { may: true, email: address.email, language, proof, capFactor }
}

const languageFor = (facts: RecipientFacts, address: AddressFacts | undefined): string | null =>
  address?.preferences?.language ?? facts.language ?? address?.subscription?.language ?? null
