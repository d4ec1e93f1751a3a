/** @module Believable interests: of a customer with everything, and of a stranger. */
import type { PersonInterests } from '../../../contract/person-interests.ts'
import { stranger } from './outlook-data.ts'
import { personId } from './people-data.ts'

const interests: PersonInterests = {
  currency: 'EUR',
  categories: [
    { name: 'Kitchen', share: 0.42 },
    { name: 'Table linen', share: 0.27 },
    { name: 'Baskets and everything else that is woven by hand', share: 0.11 },
  ],
  brands: [{ name: 'Linden & Loom', share: 0.71 }],
  price: { level: 'middle', usualMinor: 3640, limits: { lowMinor: 1900, highMinor: 5200 } },
  rhythm: { hour: 21, weekday: 7, days: 9, timeZone: 'Europe/Vilnius' },
  attention: { pages: 38, activeMs: 33_400, scrollShare: 0.63 },
  traits: [{ name: 'gender', value: 'female', at: 0 }],
}

const strangerInterests: PersonInterests = {
  currency: 'EUR',
  categories: [],
  brands: [],
  price: null,
  rhythm: { hour: null, weekday: null, days: 1, timeZone: 'Europe/Vilnius' },
  attention: null,
  traits: [],
}

/** Answers by path. */
export const interestsAnswers: Readonly<Record<string, unknown>> = {
  [`/v1/people/${personId}/interests`]: interests,
  [`/v1/people/${stranger.profileId}/interests`]: strangerInterests,
}
