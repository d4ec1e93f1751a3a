/** @module Who opened and clicked: persons, proxies, machines (E12 of features.md, E13 of safety.md). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agentClass } from '../../../worker/core/message/agent-class.ts'
import { judgedOf } from '../../../worker/core/message/judged-of.ts'
import { judgeReactions, type Reaction } from '../../../worker/core/message/machine-reactions.ts'
import { TRAP_LINK } from '../../../worker/core/message/mail-addresses.ts'

const SENT = Date.UTC(2026, 10, 23, 9)

const agents: [name: string, userAgent: string | null, isBot: boolean, expected: string][] = [
  // As Mailgun names it in “bot detection”.
  ["Apple's privacy proxy", 'Mozilla/5.0', false, 'machine'],
  [
    'Gmail as the mail is opened',
    'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
    false,
    'proxy',
  ],
  [
    'Gmail before the mail is seen (bird.com)',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0',
    false,
    'machine',
  ],
  ['Yahoo', 'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html', true, 'proxy'],
  ['a scanner that says its name', 'Barracuda Sentinel (EE)', false, 'machine'],
  ['a library', 'python-requests/2.32', true, 'machine'],
  ['nobody', null, true, 'machine'],
  ['an empty name', ' ', false, 'machine'],
  [
    'Apple Mail without the proxy',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)',
    false,
    'person',
  ],
  [
    'a telephone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    false,
    'person',
  ],
]
for (const [name, userAgent, isBot, expected] of agents)
  test(`agent: ${name}`, () => assert.equal(agentClass(userAgent, isBot), expected))

const click = (seconds: number, link: number, more: Partial<Reaction> = {}): Reaction => ({
  ...{ at: SENT + seconds * 1000, reaction: 'click', link, agent: 'person', method: 'GET' },
  ...more,
})
const open = (seconds: number, agent: Reaction['agent'] = 'person'): Reaction =>
  click(seconds, -1, { reaction: 'open', agent })

const cases: [name: string, reactions: Reaction[], links: number, expected: string[]][] = [
  ['one click, a minute after', [click(60, 0)], 5, ['person']],
  ['the same link twice', [click(60, 0), click(61, 0)], 5, ['person', 'person']],
  [
    'all links within two seconds',
    [click(60, 0), click(60.5, 1), click(61, 2), click(62, 3)],
    4,
    Array(4).fill('machine'),
  ],
  ['two links within two seconds', [click(60, 0), click(62, 1)], 9, ['machine', 'machine']],
  ['two links with 2.001 s between', [click(60, 0), click(62.001, 1)], 9, ['person', 'person']],
  ['both links of two, ten seconds apart', [click(60, 0), click(70, 1)], 2, ['machine', 'machine']],
  ['both links of two, later', [click(60, 0), click(70.001, 1)], 2, ['person', 'person']],
  [
    'three links one by one within ten seconds',
    [click(60, 0), click(64, 1), click(68, 2)],
    9,
    Array(3).fill('machine'),
  ],
  ['three links within a minute', [click(60, 0), click(80, 1), click(100, 2)], 9, Array(3).fill('person')],
  ['1.999 s after sending', [click(1.999, 0), open(1.5)], 5, ['machine', 'machine']],
  ['two seconds after sending', [click(2, 0)], 5, ['person']],
  ['HEAD', [click(600, 0, { method: 'HEAD' })], 5, ['machine']],
  ['HEAD and then a person', [click(600, 0, { method: 'HEAD' }), click(900, 0)], 5, ['machine', 'person']],
  ['the hidden link', [click(60, 0), click(119, TRAP_LINK)], 5, ['machine', 'machine']],
  ['the hidden link, and a person the day after', [click(60, TRAP_LINK), click(86_460, 0)], 5, ['machine', 'person']],
  ['a machine that is named', [click(60, 0, { agent: 'machine' }), open(60, 'machine')], 5, ['machine', 'machine']],
  ['openings', [open(60), open(70, 'proxy'), open(80, 'machine')], 5, ['person', 'proxy', 'machine']],
  [
    'a scanner at delivery, a person at noon',
    [click(3, 0), click(3.4, 1), click(10_800, 1)],
    2,
    ['machine', 'machine', 'person'],
  ],
]
for (const [name, reactions, links, expected] of cases)
  test(`reactions: ${name}`, () => {
    const judging = { sentAt: SENT, links, trapLink: TRAP_LINK, now: SENT + 86_400_000 * 2 }
    assert.deepEqual(judgeReactions(reactions, judging), expected)
    // In whatever order they were written down.
    assert.deepEqual(judgeReactions(reactions.toReversed(), judging), expected.toReversed())
  })

test('a click waits ten seconds for what gives it away, and counts for nothing until then', () => {
  const judging = (seconds: number) => ({ sentAt: SENT, links: 5, now: SENT + seconds * 1000 })
  const early = judgedOf([click(60, 0)], judging(69.9))
  assert.deepEqual([early.isWaiting, early.amounts.personClickedAt], [true, null])
  const late = judgedOf([click(60, 0)], judging(70))
  assert.deepEqual([late.isWaiting, late.amounts.personClickedAt], [false, SENT + 60_000])
  const given = judgedOf([click(60, 0), click(61, 1)], judging(70))
  assert.deepEqual([given.amounts.personClickedAt, given.amounts.machineClickedAt], [null, SENT + 60_000])
})

test("a person's click is an opening, a machine's is none", () => {
  const judging = { sentAt: SENT, links: 5, now: SENT + 86_400_000 }
  assert.equal(judgedOf([click(60, 0)], judging).amounts.personOpenedAt, SENT + 60_000)
  assert.equal(judgedOf([click(60, 0, { method: 'HEAD' })], judging).amounts.personOpenedAt, null)
})
