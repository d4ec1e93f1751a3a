/** @module Addresses left in forms and the mails about them, for pictures of the Sign-ups screen. */
import type { MailList, SignUpList } from '../../../contract/mailbox.ts'
import { personId } from './people-data.ts'
import { DAY_MS, MINUTE_MS, NOW } from './shop-data.ts'

type SignUp = SignUpList['signUps'][number]
type Mail = MailList['mails'][number]

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

const text = (link: string) =>
  `Hello\n\nSomebody, hopefully you, left this address at Linen & Oak. Is it yours, and do you want our e-mails?\n\n${link}\n\nIf not, do nothing: you will hear nothing more.\n`

const mail = (n: number, origin: string, change: Partial<Mail>): Mail => ({
  mailId: `mail-${n}`,
  writtenAt: NOW - n * 47 * MINUTE_MS,
  email: `visitor-${n}@example.com`,
  subject: 'Is this your address?',
  text: text(`${origin}/confirm/${'Ab3-_'.repeat(8)}xyz`),
  html: '',
  state: 'sent',
  detail: null,
  sentAt: NOW - n * 47 * MINUTE_MS,
  ...change,
})

const mails = (origin: string): MailList => ({
  mails: [
    mail(1, origin, { email: 'ona.petraityte@example.com', state: 'kept', sentAt: null }),
    mail(2, origin, {}),
    mail(4, origin, { state: 'failed', sentAt: null, detail: '550 no such mailbox' }),
  ],
  next: null,
})

/** Undefined: about something else. `origin`: where the dashboard is served, whose links alone are offered. */
export function signUpsAnswer(path: string, origin: string, isEmpty: boolean): SignUpList | MailList | undefined {
  if (path === '/v1/sign-ups') return isEmpty ? { signUps: [], next: null } : signUps
  if (path === '/v1/mails') return isEmpty ? { mails: [], next: null } : mails(origin)
  return undefined
}
