/** @module How addresses are made alike for ad platforms, and who may be told to them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AdPlatform } from '../../contract/ads/ad-audience.ts'
import type { Purpose } from '../../contract/purpose.ts'
import { adEmail, adPhone } from '../../worker/core/ads/ad-form.ts'
import { mayBeTold } from '../../worker/core/ads/may-be-told.ts'
import type { AddressFacts, RecipientFacts } from '../../worker/core/message/may-write.ts'

// The first four are the examples of Google's page on formatting (see ad-form.ts).
const EMAILS: [email: string, platform: AdPlatform, expected: string][] = [
  ['cloudy.sanfrancisco+shopping@gmail.com', 'google', 'cloudysanfrancisco@gmail.com'],
  ['user.name+NYC@Example.com', 'google', 'user.name+nyc@example.com'],
  ['baklavainthebalkans@gmail.com  ', 'google', 'baklavainthebalkans@gmail.com'],
  ['cloudySanFrancisco@GMAIL.com', 'google', 'cloudysanfrancisco@gmail.com'],
  ['J.D@googlemail.com', 'google', 'jd@googlemail.com'],
  ['j.d@gmail.com.example', 'google', 'j.d@gmail.com.example'],
  ['J.D+x@gmail.com', 'meta', 'j.d+x@gmail.com'],
  ['J.D+x@gmail.com', 'other', 'j.d+x@gmail.com'],
]

for (const [email, platform, expected] of EMAILS)
  test(`an address for ${platform}: ${email}`, () => assert.equal(adEmail(email, platform), expected))

const PHONES: [phone: string, platform: AdPlatform, expected: string][] = [
  // Google's example.
  ['+1 (800) 555-0100', 'google', '+18005550100'],
  ['+37060000000', 'other', '+37060000000'],
  ['+37060000000', 'meta', '37060000000'],
]

for (const [phone, platform, expected] of PHONES)
  test(`a number for ${platform}: ${phone}`, () => assert.equal(adPhone(phone, platform), expected))

const NOW = Date.UTC(2026, 6, 1)
const ONA = 'ona@example.lt'

/** Ona confirmed her address and permits everything; `change`: what is otherwise. */
function ona(
  change: { consent?: Purpose[] | null; address?: Partial<AddressFacts>; ofOthers?: Set<string> } = {},
): RecipientFacts {
  const subscription = { campaignId: 'on-the-list', leftAt: NOW - 9, confirmedAt: NOW - 8, language: null } as const
  const address: AddressFacts = {
    ...{
      email: ONA,
      subscription: { ...subscription, state: 'confirmed' },
      shop: null,
      suppressed: [],
      preferences: null,
    },
    ...change.address,
  }
  const { consent = ['measure', 'personalise', 'message'], ofOthers = new Set() } = change
  return {
    ...{ profileId: 'ona', language: null, orders: 1, consent, ofOthers },
    own: [{ email: ONA, by: 'signed_up', at: NOW - 9 }],
    addresses: new Map([[ONA, address]]),
  }
}

const pending = { campaignId: null, leftAt: 1, confirmedAt: null, language: null, state: 'pending' } as const
const since = { sinceAt: NOW - 1, untilAt: null }

const PEOPLE: [name: string, facts: RecipientFacts, told: string | null][] = [
  ['confirmed, and everything is permitted', ona(), ONA],
  ['nothing is known of what she permits', ona({ consent: null }), null],
  ['no personalising', ona({ consent: ['measure', 'message'] }), null],
  ['no messages', ona({ consent: ['measure', 'personalise'] }), null],
  ['not confirmed', ona({ address: { subscription: pending } }), null],
  ['only the shop says so', ona({ address: { subscription: null, shop: { subscribed: true, sinceAt: 1 } } }), null],
  ['unsubscribed', ona({ address: { suppressed: [{ reason: 'unsubscribed', ...since }] } }), null],
  ['complained', ona({ address: { suppressed: [{ reason: 'complained', ...since }] } }), null],
  ['bounced', ona({ address: { suppressed: [{ reason: 'bounced', ...since }] } }), null],
  ['the shop unsubscribed her', ona({ address: { shop: { subscribed: false, sinceAt: NOW - 1 } } }), null],
  ["the shop says that it is somebody else's address", ona({ ofOthers: new Set([ONA]) }), null],
]

for (const [name, facts, told] of PEOPLE)
  test(`told to ad platforms: ${name}`, () => assert.equal(mayBeTold(facts, NOW), told))
