/** @module Caps hold over devices: what two browsers saw is, for one person, what one browser would have seen. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldEvents } from '../../../worker/core/fold-events.ts'
import { mergeProfiles } from '../../../worker/core/identity/merge-profiles.ts'
import type { StoredEvent } from '../../../worker/core/ingest-message.ts'
import { newProfile, type ProfileState } from '../../../worker/core/profile.ts'
import { SAMPLE_PARAMS } from '../../contract/sample-params.ts'
import { someEvents } from '../some-events.ts'

const PHONE = { device: 'phone', language: 'lt', country: 'LT' }

const fold = (profileId: string, events: readonly StoredEvent[]) => foldEvents(newProfile(profileId), events, PHONE)

/** All that caps, attention and audiences of campaigns ask. */
const shown = ({ campaigns, interrupted, utm, asked, orderedAts, cartEmptiedAt, signedUpAt }: ProfileState) => ({
  ...{ campaigns, interrupted, utm, asked, orderedAts, cartEmptiedAt, signedUpAt },
})

test('a person of two browsers is asked, shown and left in peace as one', () => {
  const events = someEvents({ firstId: 1, most: 60, purchases: [SAMPLE_PARAMS.purchase] })
  fc.assert(
    fc.property(events, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (all, isOnPhone) => {
      const [phone, desktop] = [true, false].map((isPhone) => all.filter((_, n) => isOnPhone[n] === isPhone))
      const members = [fold('phone', phone ?? []), fold('desktop', desktop ?? [])]
      const once = shown(fold('person', all).state)
      assert.deepEqual(shown(mergeProfiles('person', members).state), once)
      assert.deepEqual(shown(mergeProfiles('person', members.toReversed()).state), once)
    }),
    { numRuns: 200 },
  )
})
