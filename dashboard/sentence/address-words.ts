/** @module How an address of a person stands, and whether they may be written to, in words. */
import type { PersonAddresses } from '../../contract/message/person-addresses.ts'
import type { SuppressionReason } from '../../contract/message/suppression.ts'
import { whyNotWords } from '../scenarios/words/why-not-words.ts'

type Address = PersonAddresses['addresses'][number]

/** What happened with it and when, ms UTC; 0: nobody said when. */
export interface AddressFact {
  words: string
  at: number
}

const BY: Record<Address['by'], string> = {
  verified: 'E-mail, named by your shop',
  signed_up: 'E-mail, left in a form',
  told: 'E-mail, subscribed by your shop’s word',
}

/** Stands above it. */
export const byWords = (by: Address['by']): string => BY[by] ?? 'E-mail'

const SUPPRESSED: Record<SuppressionReason, { word: string; happened: string }> = {
  complained: { word: 'Called it spam', happened: 'called a message spam' },
  blocked: { word: 'On your list', happened: 'put on your list of those not to be written to' },
  bounced: { word: 'Does not exist', happened: 'came back: there is no such mailbox' },
  unsubscribed: { word: 'Unsubscribed', happened: 'unsubscribed' },
  paused: { word: 'Rests', happened: 'came back several times' },
}

/** These stand above any yes: order mails stop, too. */
const HARD = ['complained', 'blocked', 'bounced'] as const

/** One word, and whether mail goes there by it. What was said last counts; who was asked anew is to confirm. */
export function addressState(address: Address, now: number): { word: string; isGood: boolean } {
  const { state, shopSays, suppressed } = address
  const bad = (word: string) => ({ word, isGood: false })
  const hard = HARD.find((why) => suppressed.some(({ reason }) => reason === why))
  if (hard) return bad(SUPPRESSED[hard].word)
  if (state === 'pending') return bad('To be confirmed')
  if (noAt(address) >= yesAt(address) && noAt(address) >= 0) return bad(SUPPRESSED.unsubscribed.word)
  if (suppressed.some(({ reason, untilAt }) => reason === 'paused' && (untilAt ?? now + 1) > now))
    return bad(SUPPRESSED.paused.word)
  if (state === 'confirmed') return { word: 'Confirmed', isGood: true }
  if (shopSays?.subscribed) return { word: 'Subscribed', isGood: true }
  return bad(state === 'unproven' ? 'Not confirmed' : 'Not asked')
}

const yesAt = ({ confirmedAt, shopSays }: Address): number =>
  Math.max(confirmedAt ?? -1, shopSays?.subscribed ? shopSays.sinceAt : -1)

const noAt = ({ shopSays, suppressed }: Address): number =>
  Math.max(
    -1,
    shopSays && !shopSays.subscribed ? shopSays.sinceAt : -1,
    ...suppressed.flatMap(({ reason, sinceAt }) => (reason === 'unsubscribed' ? [sinceAt] : [])),
  )

/** All that is known of it, oldest first. */
export function addressFacts({ confirmedAt, shopSays, suppressed }: Address): AddressFact[] {
  const said = shopSays?.subscribed ? 'subscribed, your shop says' : 'unsubscribed, your shop says'
  return [
    ...(confirmedAt === null ? [] : [{ words: 'confirmed', at: confirmedAt }]),
    ...(shopSays === null ? [] : [{ words: said, at: shopSays.sinceAt }]),
    ...suppressed.map(({ reason, sinceAt }) => ({ words: SUPPRESSED[reason]?.happened ?? reason, at: sinceAt })),
  ].sort((one, other) => one.at - other.at)
}

const PROOFS: Record<string, string> = {
  confirmed: 'they confirmed it',
  shop: 'your shop says that they subscribed',
  soft_opt_in: 'they are a customer, and you permitted that',
}

/** Of marketing; a mail about an order goes to the order's address. */
export function mayWords(may: PersonAddresses['may']): string {
  if ('why' in may) return `News and offers do not go to them: ${whyNotWords(may.why)}.`
  const proof = PROOFS[may.proof]
  return `News and offers go to ${may.email}${proof === undefined ? '' : `: ${proof}`}.`
}
