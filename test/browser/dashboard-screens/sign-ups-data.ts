/** @module Addresses left in forms, for pictures of the Sign-ups screen. */
import type { SignUpList } from '../../../contract/mailbox.ts'
import { personId } from './people-data.ts'
import { DAY_MS, MINUTE_MS, NOW } from './shop-data.ts'

type SignUp = SignUpList['signUps'][number]

const AGREED = 'Write to me about news and offers. I can end this at any time, by a link in every e-mail.'

const signUp = (n: number, change: Partial<SignUp>): SignUp => ({
  signUpId: `sign-up-${n}`,
  leftAt: NOW - n * 47 * MINUTE_MS,
  profileId: null,
  campaignId: 'exit-offer',
  version: 4,
  variant: null,
  language: 'en',
  page: '/p/teapot',
  email: `visitor-${n}@example.com`,
  phone: null,
  filled: {},
  agreement: AGREED,
  agreementVersion: '2',
  state: 'confirmed',
  confirmedAt: NOW - n * 46 * MINUTE_MS,
  ...change,
})

const signUps: SignUpList = {
  signUps: [
    signUp(1, { email: 'ona.petraityte@example.com', state: 'pending', confirmedAt: null, profileId: personId }),
    signUp(2, { filled: { first_name: 'Jonas', birthday: '04-23', traits: { favourite_tea: 'green' } } }),
    signUp(3, { email: null, phone: '+370 600 00000', state: null, agreement: null, agreementVersion: null }),
    signUp(4, { campaignId: 'gone', email: 'a-very-long-address-of-somebody.else+shop@subdomain.example.org' }),
    signUp(5, { state: 'unproven', confirmedAt: null, leftAt: NOW - 3 * DAY_MS }),
  ],
  next: 'earlier',
}

/** Undefined: about something else. */
export function signUpsAnswer(path: string, isEmpty: boolean): SignUpList | undefined {
  if (path !== '/v1/sign-ups') return undefined
  return isEmpty ? { signUps: [], next: null } : signUps
}
