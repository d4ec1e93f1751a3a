/** @module Messages, mails, a month ahead and how the shop writes, for pictures of their screens. */
import * as v from 'valibot'
import type { Channels } from '../../../contract/channels.ts'
import type { KeptMail, MailList, MailSource } from '../../../contract/mailbox.ts'
import type { CalendarDay, CalendarEntry, MessageCalendar } from '../../../contract/message/calendar.ts'
import type { ListedMessage, MessageList } from '../../../contract/message/message-list.ts'
import type { MessageReport } from '../../../contract/message/message-report.ts'
import { type MessageSettings, MessageSettingsSchema } from '../../../contract/message/message-settings.ts'
import type { ShopAddress } from '../../../contract/message/shop-address.ts'
import { personId } from './people-data.ts'
import { DAY_MS, MINUTE_MS, NOW } from './shop-data.ts'

/** Of a shop whose products say it, and of a new one. */
const learnedAddress: ShopAddress = { known: { url: 'https://heronandkettle.example', from: 'products' }, seen: null }
const askedAddress: ShopAddress = {
  known: null,
  seen: { origin: 'https://heronandkettle.example', visitors: 12, of: 14 },
}

const message = (n: number, change: Partial<ListedMessage>): ListedMessage => ({
  sendId: `run-${n}.reminder.1`,
  profileId: personId,
  runId: `run-${n}`,
  ...{ scenarioId: 'cart-left', version: 3, stepId: 'reminder', messageId: 'reminder', kind: 'triggered' },
  ...{ channel: 'email', purpose: 'informative', address: `visitor-${n}@example.com` },
  subject: 'Ona, you left these behind',
  ...{ state: 'sent', why: null, detail: null },
  askedAt: NOW - n * 41 * MINUTE_MS,
  expiresAt: NOW + 3 * DAY_MS,
  untilAt: null,
  sentAt: NOW - n * 41 * MINUTE_MS,
  deliveredAt: NOW - n * 40 * MINUTE_MS,
  ...{ openedAt: null, clickedAt: null, machineOpenedAt: null, machineClickedAt: null },
  ...{ bouncedAt: null, complainedAt: null, unsubscribedAt: null },
  ...change,
})

const UNSENT = { sentAt: null, deliveredAt: null } as const

const messages: ListedMessage[] = [
  message(1, { clickedAt: NOW - 12 * MINUTE_MS, openedAt: NOW - 13 * MINUTE_MS }),
  message(2, { ...UNSENT, state: 'deferred', why: 'quiet_hours', untilAt: NOW + 17 * 60 * MINUTE_MS }),
  message(3, { ...UNSENT, state: 'suppressed', why: 'goal_reached', subject: null }),
  message(4, { machineOpenedAt: NOW - 100 * MINUTE_MS }),
  message(5, {
    ...{ ...UNSENT, state: 'capped', why: 'cap', untilAt: NOW + 2 * DAY_MS, kind: 'marketing', purpose: 'commercial' },
    ...{ scenarioId: 'weekly-picks', messageId: 'picks', subject: 'Four things picked for you' },
  }),
  message(6, {
    bouncedAt: NOW - 200 * MINUTE_MS,
    address: 'a-very-long-address.of-somebody+shop@subdomain.example.org',
  }),
  message(7, { ...UNSENT, state: 'failed', why: 'provider_refused', detail: '550 5.1.1 no such mailbox here' }),
  message(8, { channel: 'push', address: null, subject: 'The teapot you looked at costs less now', deliveredAt: null }),
]

const unknown: ListedMessage[] = [
  message(21, { ...UNSENT, state: 'unknown', why: 'answer_lost', detail: 'The mail server hung up.' }),
]

const counts = (sent: number, share: number): MessageReport['rows'][number] => {
  const clicked = Math.round(sent * share)
  return {
    ...{ scenarioId: 'cart-left', messageId: 'reminder', channel: 'email', kind: 'triggered' },
    ...{ sent, delivered: sent - 3, opened: { person: clicked * 3, proxy: 40, machine: 61 } },
    ...{ clicked: { person: clicked, machine: 12 }, converted: Math.round(clicked / 4) },
    ...{ unsubscribed: 2, bounced: 3, complained: 0, revenueMinor: { EUR: clicked * 1_100 } },
    rates: {
      ...{ delivered: (sent - 3) / sent, opened: share * 3, clicked: share, converted: share / 4 },
      ...{ unsubscribed: 2 / sent, bounced: 3 / sent, complained: 0 },
    },
    perRecipientMinor: { EUR: Math.round((clicked * 1_100) / sent) },
  }
}

const report: MessageReport = {
  fromDay: 20_392,
  toDay: 20_419,
  rows: [
    counts(412, 0.11),
    { ...counts(288, 0.08), messageId: 'pictures' },
    { ...counts(1_940, 0.03), scenarioId: 'weekly-picks', messageId: 'picks', kind: 'marketing' },
  ],
  total: { ...counts(2_640, 0.05), complained: 4, rates: { ...counts(2_640, 0.05).rates, complained: 4 / 2_640 } },
}

const html = `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;background:#f4f4f2;font:16px/1.5 Georgia,serif"><div style="max-width:600px;margin:0 auto;padding:32px;background:#fff">
<h1 style="font-size:24px">You left these behind</h1><p>They are still there, at the same price.</p>
<p><a href="https://shop.example/cart" style="display:inline-block;padding:14px 28px;background:#1f6f5c;color:#fff">Back to my cart</a></p></div></body></html>`

const mail = (n: number, change: Partial<KeptMail>): KeptMail => ({
  mailId: `mail-${n}`,
  writtenAt: NOW - n * 47 * MINUTE_MS,
  email: `visitor-${n}@example.com`,
  subject: 'You left these behind',
  text: 'You left these behind\n\nThey are still there, at the same price.\n\nBack to my cart: https://shop.example/cart\n',
  html,
  ...{ state: 'kept', detail: null, sentAt: null, sendId: `run-${n}.reminder.1`, replyTo: null },
  from: { name: 'Linden & Loom', email: 'hello@linden.example' },
  headers: {
    'List-Unsubscribe': '<https://edge.linden.example/unsubscribe/k1.4f7dQm2>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
  ...change,
})

const mails = [
  mail(1, {}),
  mail(2, { state: 'sent', sentAt: NOW, subject: 'Ačiū už užsakymą 10231, ruošiame jį išsiųsti šiandien' }),
  mail(3, { sendId: null, subject: 'Is this your address?', headers: {} }),
]

const entry = (change: Partial<CalendarEntry>): CalendarEntry => ({
  ...{ scenarioId: 'cart-left', scenarioName: 'A cart left behind', kind: 'triggered', stepId: 'reminder' },
  ...{ messageId: 'reminder', messageName: 'Reminder', channel: 'email', purpose: 'informative' },
  ...{ expected: 12.4, basis: 'usual', at: null },
  ...change,
})

const picks: Partial<CalendarEntry> = {
  ...{ scenarioId: 'weekly-picks', scenarioName: 'Picks of the week', kind: 'marketing', stepId: 'picks' },
  ...{ messageName: 'Four things for you', purpose: 'commercial', expected: 1_204, basis: 'scheduled' },
}

const notes: Partial<CalendarEntry> = {
  ...{ scenarioId: 'tea-notes', scenarioName: 'Notes on tea', kind: 'marketing', stepId: 'notes' },
  ...{ messageName: 'A leaf a week', purpose: 'educational', expected: 902, basis: 'scheduled' },
}

const days: CalendarDay[] = Array.from({ length: 31 }, (_, n) => {
  const at = NOW + n * DAY_MS
  const weekday = new Date(at).getUTCDay()
  const sale =
    n === 9 ? [entry({ ...picks, scenarioId: 'winter', scenarioName: 'Winter sale', messageName: 'Winter sale' })] : []
  const waiting =
    n < 3 ? [entry({ stepId: 'pictures', messageName: 'With pictures', basis: 'waiting', expected: 7 })] : []
  return {
    day: new Date(at).toISOString().slice(0, 10),
    entries: [
      ...(weekday === 4 ? [entry({ ...picks, at })] : []),
      ...(weekday === 6 ? [entry({ ...notes, at })] : []),
      ...sale,
      ...waiting,
      entry({}),
    ],
  }
})

const calendar: MessageCalendar = {
  timeZone: 'Europe/Vilnius',
  days,
  collisions: [
    {
      sides: [
        { scenarioId: 'weekly-picks', moments: [0, 7, 14, 21, 28].map((n) => NOW + n * DAY_MS) },
        { scenarioId: 'tea-notes', moments: [2, 9, 16, 23, 30].map((n) => NOW + n * DAY_MS) },
      ],
      people: 861,
    },
    {
      sides: [
        { scenarioId: 'weekly-picks', moments: [NOW + 7 * DAY_MS] },
        { scenarioId: 'winter', moments: [NOW + 9 * DAY_MS] },
      ],
      people: null,
    },
  ],
  shares: { informative: 0.41, educational: 0.12, commercial: 0.47 },
  uncounted: [],
}

const settings: MessageSettings = v.parse(MessageSettingsSchema, {
  postalAddress: 'Linden & Loom, Pilies 12, Vilnius',
  stores: [
    { name: 'Senamiestis', address: 'Pilies 12', city: 'Vilnius', country: 'LT', offer: 'Tea tasting on Saturday' },
  ],
  topics: { 'new-arrivals': 'New arrivals', offers: 'Offers' },
})

const channels: Channels = {
  mail: { way: 'mailbox', from: null, missing: ['mail_from', 'way', 'public_url'], lastError: null, returns: null },
  push: { browsers: 12, troubled: 1, lastError: null },
}

const ownServer: Channels = {
  mail: {
    ...{ way: 'smtp', from: 'hello@news.linden.example', missing: [], lastError: null },
    returns: { to: 'returned@bounce.linden.example', lastAt: NOW - 40 * 60_000 },
  },
  push: { browsers: 12, troubled: 0, lastError: null },
}

type Answer =
  | ShopAddress
  | Channels
  | MessageList
  | MessageReport
  | MailList
  | MailSource
  | MessageCalendar
  | MessageSettings

/** Undefined: about something else. */
export function messagesAnswer(url: URL, isEmpty: boolean): Answer | undefined {
  const path = url.pathname
  if (path === '/v1/messages') return { messages: listed(url.searchParams.get('state'), isEmpty), next: null }
  if (path === '/v1/reports/messages')
    return isEmpty ? { ...report, rows: [], total: { ...report.total, sent: 0 } } : report
  if (path === '/v1/mails') return { mails: isEmpty ? [] : mails.map(named), next: null }
  if (path.startsWith('/v1/mails/')) return opened(path.slice('/v1/mails/'.length))
  if (path === '/v1/calendar')
    return isEmpty
      ? { ...calendar, days: days.map((day) => ({ ...day, entries: [] })), collisions: [], shares: null }
      : calendar
  if (path === '/v1/channels') return isEmpty ? channels : ownServer
  if (path === '/v1/shop-address') return isEmpty ? askedAddress : learnedAddress
  return path === '/v1/message-settings' ? settings : undefined
}

function listed(state: string | null, isEmpty: boolean): ListedMessage[] {
  if (isEmpty) return []
  return state === 'unknown' ? unknown : messages.filter((each) => state === null || each.state === state)
}

/** As a list names it. */
const named = ({ text: _text, html: _html, headers: _headers, replyTo: _replyTo, from: _from, ...rest }: KeptMail) =>
  rest

function opened(mailId: string): MailSource | undefined {
  const found = mails.find((each) => each.mailId === mailId)
  const head =
    'Date: Thu, 26 Nov 2026 13:55:10 +0000\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b1'
  return found && { mail: found, source: `From: Linden & Loom <hello@linden.example>\n${head}\n\n${found.text}` }
}
