/** @module Facts of recipients, for tests of who may be written to. */
import type { SuppressionReason } from '../../../contract/message/suppression.ts'
import { type MailPreferences, NO_WISHES } from '../../../worker/core/message/mail-preferences.ts'
import type { AddressFacts, OwnAddress, RecipientFacts } from '../../../worker/core/message/may-write.ts'

export const DAY = 86_400_000
export const NOW = Date.UTC(2026, 10, 23)

export const confirmed = (daysAgo: number, more: Partial<AddressFacts['subscription'] & object> = {}) => ({
  ...{ state: 'confirmed' as const, campaignId: 'on-the-list', leftAt: NOW - (daysAgo + 1) * DAY },
  ...{ confirmedAt: NOW - daysAgo * DAY, language: 'lt' },
  ...more,
})
export const address = (email: string, more: Partial<AddressFacts> = {}): AddressFacts => ({
  ...{ email, subscription: null, shop: null, suppressed: [], preferences: null },
  ...more,
})
export const stop = (reason: SuppressionReason, daysAgo: number, untilAt: number | null = null) => ({
  ...{ reason, sinceAt: NOW - daysAgo * DAY, untilAt },
})
export const facts = (own: [string, OwnAddress['by']][], all: AddressFacts[], more: Partial<RecipientFacts> = {}) => ({
  ...{ profileId: 'p', consent: null, language: null, orders: 0, ofOthers: new Set<string>() },
  own: own.map(([email, by]) => ({ email, by, at: NOW - 90 * DAY })),
  addresses: new Map(all.map((each) => [each.email, each])),
  ...more,
})
export const wishes = (more: Partial<MailPreferences>, wishedAt = 1) => ({
  preferences: { ...NO_WISHES, wishedAt, ...more },
})
export const ONA = 'ona@example.lt'
export const JONAS = 'jonas@example.lt'
export const signedUp = (more: Partial<AddressFacts> = {}, person: Partial<RecipientFacts> = {}) =>
  facts([[ONA, 'signed_up']], [address(ONA, { subscription: confirmed(30), ...more })], person)
export const verified = (more: Partial<AddressFacts> = {}, person: Partial<RecipientFacts> = {}) =>
  facts([[ONA, 'verified']], [address(ONA, more)], person)
export const both = (ona: Partial<AddressFacts>, jonas: Partial<AddressFacts>) =>
  facts(
    [
      [ONA, 'signed_up'],
      [JONAS, 'signed_up'],
    ],
    [address(ONA, ona), address(JONAS, jonas)],
  )
export const unproven = { subscription: confirmed(0, { state: 'unproven', confirmedAt: null, leftAt: NOW - DAY }) }
export const shopSays = (subscribed: boolean, daysAgo: number | null) => ({
  shop: { subscribed, sinceAt: daysAgo === null ? 0 : NOW - daysAgo * DAY },
})
