/** @module Addresses of a customer who is written to, and of somebody who confirmed one and unsubscribed. */
import type { PersonAddresses } from '../../../contract/message/person-addresses.ts'
import { stranger } from './outlook-data.ts'
import { personId } from './people-data.ts'
import { DAY_MS, MINUTE_MS, NOW } from './shop-data.ts'

const customer: PersonAddresses = {
  addresses: [
    {
      ...{ email: 'ona.kazlauskiene@example.com', by: 'verified', state: 'confirmed', confirmedAt: NOW - 90 * DAY_MS },
      ...{ shopSays: null, suppressed: [], wishes: null },
    },
  ],
  may: { email: 'ona.kazlauskiene@example.com', proof: 'confirmed' },
}

const gone: PersonAddresses = {
  addresses: [
    {
      ...{ email: 'reader@example.com', by: 'signed_up', state: 'confirmed', confirmedAt: NOW - 3 * DAY_MS },
      suppressed: [{ reason: 'unsubscribed', sinceAt: NOW - 40 * MINUTE_MS, untilAt: null }],
      ...{ shopSays: null, wishes: null },
    },
  ],
  may: { why: 'unsubscribed', untilAt: null },
}

/** Answers by path. */
export const addressAnswers: Record<string, PersonAddresses> = {
  [`/v1/people/${personId}/addresses`]: customer,
  [`/v1/people/${stranger.profileId}/addresses`]: gone,
}
