/** @module A full withdrawal as it is folded: nothing is permitted any more, and nobody begins with it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StoredEvent } from '../../worker/core/ingest-message.ts'
import { ingestVisits } from '../../worker/core/ingest-visits.ts'
import { withdrawalMessage } from '../../worker/core/withdrawal-message.ts'
import { eventId, NOW } from './sample-event.ts'
import { visitMessage } from './sample-message.ts'

const known = () => ({
  ...{ profiles: new Map(), eventIds: new Set<string>() },
  shop: { timeZone: 'Europe/Vilnius', currency: 'EUR' },
})
const said = {
  ...{ id: eventId(1), at: NOW - 60_000, name: 'user_properties', consent: ['measure', 'personalise', 'message'] },
  params: { traits: { style: 'boho' } },
} as StoredEvent
const withdrawal = withdrawalMessage({ visitor: 'ann', source: 'call' }, { id: eventId(2), now: NOW })

test('nothing that was measured before is permitted to be used, and what the visitor said is forgotten', () => {
  const { profiles, packs } = ingestVisits([visitMessage([said]), withdrawal], known())
  const [ann] = profiles
  assert.deepEqual([ann?.state.consent?.value, ann?.state.traits], [[], {}])
  // What is known of the device stays as it was told.
  assert.deepEqual([ann?.state.device?.value, ann?.state.language?.value], ['phone', 'lt'])
  assert.equal(packs.length, 2)
})

test('of whom nothing is known nothing begins, and nothing is counted', () => {
  const { profiles, packs, tally } = ingestVisits([withdrawal], known())
  assert.deepEqual([profiles, packs, tally.counters()], [[], [], []])
})
