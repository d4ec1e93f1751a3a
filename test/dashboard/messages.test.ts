/** @module The words of the screens about messages. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CalendarEntry } from '../../contract/message/calendar.ts'
import type { ListedMessage } from '../../contract/message/message-list.ts'
import type { MessageReport } from '../../contract/message/message-report.ts'
import { withoutPixel } from '../../dashboard/mail/without-pixel.ts'
import {
  collisionWords,
  daysBefore,
  dayWords,
  entryWords,
  expectedWords,
  mixWords,
  momentsWords,
} from '../../dashboard/messages/calendar/calendar-words.ts'
import { figureWarnings, moneyWords, rateWords } from '../../dashboard/messages/sent/figures.ts'
import { reactionWords } from '../../dashboard/messages/sent/reaction-words.ts'
import { topicsOf } from '../../dashboard/messages/writing/writing-draft.ts'
import { money } from '../../dashboard/sentence/money.ts'

test('what is expected is said as exactly as it is known', () => {
  assert.equal(expectedWords({ expected: 1204, basis: 'scheduled' }), '1,204')
  assert.equal(expectedWords({ expected: 12.4, basis: 'usual' }), 'about 12')
  assert.equal(expectedWords({ expected: 0.3, basis: 'waiting' }), 'fewer than one')
  const entry: CalendarEntry = {
    ...{ scenarioId: 'news', scenarioName: 'News', kind: 'marketing', stepId: 'a', messageId: 'a', messageName: 'A' },
    ...{ channel: 'email', purpose: 'commercial', expected: 861, basis: 'scheduled', at: Date.UTC(2026, 11, 3, 7) },
  }
  assert.equal(entryWords(entry, 'Europe/Vilnius'), 'News: 861 at 09:00, everybody in its audience')
})

test('days stand below each other by their weekday, Monday first', () => {
  assert.deepEqual(dayWords('2026-12-07'), { weekday: 'Mon', date: '7 Dec' })
  assert.deepEqual(['2026-12-07', '2026-12-10', '2026-12-13'].map(daysBefore), [0, 3, 6])
})

test('the mix and collisions', () => {
  assert.equal(mixWords({ informative: 0.41, educational: 0.12, commercial: 0.47 }), '53% useful, 47% commercial')
  assert.equal(mixWords(null), null)
  const sides = [0, 1].map((at) => ({ scenarioId: `s${at}`, moments: [at] }))
  assert.match(collisionWords({ sides, people: 1 }), /^1 person is in both/)
  assert.match(collisionWords({ sides, people: null }), /^More people than could be counted are in both/)
  assert.match(collisionWords({ sides: sides.slice(1), people: 2 }), /^2 people are in its audience/)
})

test('moments in words, what comes back on its weekday', () => {
  const zone = 'Europe/Vilnius'
  const now = Date.UTC(2026, 10, 24, 8)
  const thursdays = [0, 7, 14].map((day) => Date.UTC(2026, 10, 26 + day, 14))
  assert.equal(momentsWords(thursdays.slice(0, 1), zone, now), '26 November, 16:00')
  assert.equal(momentsWords(thursdays, zone, now), 'Thursdays, 16:00: 26 November, 3 and 10 December')
  // A month apart: no weekday in common, and another year.
  const firsts = [Date.UTC(2026, 11, 1, 7), Date.UTC(2027, 0, 1, 7)]
  assert.equal(momentsWords(firsts, zone, now), '09:00: 1 December and 1 January 2027')
})

const NOTHING: ListedMessage = {
  ...{ sendId: 's', profileId: 'p', runId: 'r', scenarioId: 'c', version: 1, stepId: 'a', messageId: 'm' },
  ...{ kind: 'marketing', channel: 'email', purpose: null, address: null, subject: null, state: 'sent', why: null },
  ...{ detail: null, askedAt: 0, expiresAt: 1, untilAt: null, sentAt: 0, deliveredAt: null, openedAt: null },
  ...{ clickedAt: null, machineOpenedAt: null, machineClickedAt: null, bouncedAt: null, complainedAt: null },
  unsubscribedAt: null,
}
const reactions: [Partial<ListedMessage>, string][] = [
  [{}, ''],
  [{ deliveredAt: 1 }, 'delivered'],
  [{ deliveredAt: 1, openedAt: 2 }, 'opened'],
  [{ openedAt: 2, clickedAt: 3 }, 'clicked'],
  [{ clickedAt: 3, unsubscribedAt: 4 }, 'unsubscribed, clicked'],
  [{ machineOpenedAt: 2 }, 'looked at by a machine alone'],
  [{ machineClickedAt: 2, openedAt: 3 }, 'opened'],
  [{ bouncedAt: 2, deliveredAt: 1 }, 'came back'],
  [{ complainedAt: 2, clickedAt: 1 }, 'called spam'],
]
for (const [change, words] of reactions)
  test(`reactions: ${Object.keys(change).join(' ') || 'none'}`, () =>
    assert.equal(reactionWords({ ...NOTHING, ...change }), words))

test('rates and money, and a dash where there is nothing', () => {
  assert.deepEqual([rateWords(0.0421), rateWords(0), rateWords(null)], ['4.2%', '0.0%', '–'])
  assert.equal(moneyWords({ EUR: 42, USD: 0 }, money), '€0.42')
  assert.equal(moneyWords({}, money), '–')
})

test('too many complaints or bounces are said', () => {
  const total = (change: Partial<MessageReport['total']>) => ({ sent: 1000, bounced: 0, complained: 0, ...change })
  const warnings = (change: Partial<MessageReport['total']>) =>
    figureWarnings({ rates: { complained: (change.complained ?? 0) / 1000 }, ...total(change) } as never).length
  assert.deepEqual([warnings({}), warnings({ complained: 2 }), warnings({ bounced: 21 })], [0, 1, 1])
})

test('a topic keeps its id, a new one gets its own', () => {
  const known = { arrivals: 'New arrivals', offers: 'Offers' }
  assert.deepEqual(topicsOf(['Offers', 'New arrivals'], known), { offers: 'Offers', arrivals: 'New arrivals' })
  assert.deepEqual(topicsOf(['Offers', 'Recipes'], known), { offers: 'Offers', recipes: 'Recipes' })
  assert.equal(Object.keys(topicsOf(['Offers!', 'Offers'], known)).length, 2)
})

test('the owner who looks at a mail does not open it', () => {
  const html = '<p>Hi</p><img src="https://shop.example/a.png"><img src="https://edge.example/o/k1-Ab_9.gif" width="1">'
  assert.equal(withoutPixel(html), '<p>Hi</p><img src="https://shop.example/a.png">')
})
