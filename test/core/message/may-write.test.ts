/** @module Who may be written to, at which address, by which proof. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayWrite, type RecipientFacts, type WriteAsked } from '../../../worker/core/message/may-write.ts'
import {
  address,
  both,
  confirmed,
  DAY,
  facts,
  JONAS,
  NOW,
  ONA,
  shopSays,
  signedUp,
  stop,
  unproven,
  verified,
  wishes,
} from './some-recipient.ts'

const cases: [name: string, facts: RecipientFacts, asked: Partial<WriteAsked>, expected: string][] = [
  ['a confirmed sign-up of their own', signedUp(), {}, `${ONA} confirmed`],
  ['nobody', facts([], []), {}, 'no_address'],
  [
    'a typed address, confirmed by another sign-up',
    facts([], [address(ONA, { subscription: confirmed(3) })]),
    {},
    'no_address',
  ],
  [
    'not confirmed yet',
    signedUp({ subscription: confirmed(0, { state: 'pending', confirmedAt: null }) }),
    {},
    'no_permission',
  ],
  ["the shop says it is somebody else's", signedUp({}, { ofOthers: new Set([ONA]) }), {}, 'no_address'],
  ['the shop says it is theirs, and it is confirmed', verified({ subscription: confirmed(3) }), {}, `${ONA} confirmed`],
  ['the shop says it is theirs, and no more', verified(), {}, 'no_permission'],
  ['the shop says subscribed', verified(shopSays(true, 5)), {}, `${ONA} shop`],
  ['the shop says subscribed, since when it does not know', verified(shopSays(true, null)), {}, `${ONA} shop`],
  [
    "the shop's word does not make an address of a form theirs",
    signedUp({ subscription: null, ...shopSays(true, 5) }),
    {},
    'no_permission',
  ],
  [
    'the shop named it together with them',
    facts([[ONA, 'told']], [address(ONA, shopSays(true, 5))]),
    {},
    `${ONA} shop`,
  ],
  [
    'named with them, confirmed by whoever',
    facts([[ONA, 'told']], [address(ONA, { subscription: confirmed(3), ...shopSays(false, 9) })]),
    {},
    'unsubscribed',
  ],
  // Soft opt-in, only where the owner said so, of customers only.
  ['a customer, soft opt-in off', verified({}, { orders: 2 }), {}, 'no_permission'],
  ['a customer, soft opt-in on', verified({}, { orders: 2 }), { softOptIn: true }, `${ONA} soft_opt_in`],
  ['no customer yet, soft opt-in on', verified(), { softOptIn: true }, 'no_permission'],
  [
    'a customer who unsubscribed, soft opt-in on',
    verified({ suppressed: [stop('unsubscribed', 400)] }, { orders: 2 }),
    { softOptIn: true },
    'unsubscribed',
  ],
  // Who says no, and who says yes afterwards.
  ['unsubscribed', signedUp({ suppressed: [stop('unsubscribed', 1)] }), {}, 'unsubscribed'],
  ['unsubscribed, confirmed anew', signedUp({ suppressed: [stop('unsubscribed', 40)] }), {}, `${ONA} confirmed`],
  [
    'unsubscribed, older word of the shop',
    verified({ ...shopSays(true, 5), suppressed: [stop('unsubscribed', 4)] }),
    {},
    'unsubscribed',
  ],
  [
    'unsubscribed, word of the shop without a date',
    verified({ ...shopSays(true, null), suppressed: [stop('unsubscribed', 4)] }),
    {},
    'unsubscribed',
  ],
  [
    'unsubscribed, later word of the shop',
    verified({ ...shopSays(true, 3), suppressed: [stop('unsubscribed', 4)] }),
    {},
    `${ONA} shop`,
  ],
  ['at the same moment no wins', signedUp({ suppressed: [stop('unsubscribed', 30)] }), {}, 'unsubscribed'],
  [
    'the shop says no after the confirmation',
    verified({ subscription: confirmed(9), ...shopSays(false, 8) }),
    {},
    'unsubscribed',
  ],
  [
    'confirmed after the shop said no',
    verified({ subscription: confirmed(7), ...shopSays(false, 8) }),
    {},
    `${ONA} confirmed`,
  ],
  [
    'unsubscribed at one address, confirmed before at another',
    both({ subscription: confirmed(9), suppressed: [stop('unsubscribed', 2)] }, { subscription: confirmed(5) }),
    {},
    'unsubscribed',
  ],
  [
    'unsubscribed at one address, confirmed later at another',
    both({ subscription: confirmed(9), suppressed: [stop('unsubscribed', 6)] }, { subscription: confirmed(5) }),
    {},
    `${JONAS} confirmed`,
  ],
  [
    'two addresses: where one is dead the other',
    both({ subscription: confirmed(2), suppressed: [stop('bounced', 1)] }, { subscription: confirmed(5) }),
    {},
    `${JONAS} confirmed`,
  ],
  // A complaint and the owner's list mean the person, too.
  [
    'called spam at one address, confirmed before at another',
    both({ subscription: confirmed(9), suppressed: [stop('complained', 2)] }, { subscription: confirmed(5) }),
    {},
    'complained',
  ],
  [
    'called spam at one address, confirmed later at another',
    both({ subscription: confirmed(9), suppressed: [stop('complained', 6)] }, { subscription: confirmed(5) }),
    {},
    `${JONAS} confirmed`,
  ],
  [
    "on the owner's list by one address",
    both({ suppressed: [stop('blocked', 2)] }, { subscription: confirmed(5) }),
    {},
    'blocked',
  ],
  // What they wished last counts, at whichever address.
  [
    'a rest wished at the other address',
    both({ subscription: confirmed(9), ...wishes({ pausedUntilAt: NOW + 2 * DAY }) }, { subscription: confirmed(5) }),
    {},
    'pause_wished until 2',
  ],
  [
    'wished otherwise later',
    both(
      { subscription: confirmed(9), ...wishes({ declined: ['tea'] }, 1) },
      { subscription: confirmed(5), ...wishes({}, 2) },
    ),
    { topic: 'tea' },
    `${JONAS} confirmed`,
  ],
  // E11.
  ['hard bounce', signedUp({ suppressed: [stop('bounced', 1)] }), {}, 'bounced'],
  ['complaint', signedUp({ suppressed: [stop('complained', 1)] }), {}, 'complained'],
  ["the owner's list", signedUp({ suppressed: [stop('blocked', 1)] }), {}, 'blocked'],
  ['a complaint outlives a later confirmation', signedUp({ suppressed: [stop('complained', 40)] }), {}, 'complained'],
  ['paused by soft bounces', signedUp({ suppressed: [stop('paused', 1, NOW + 6 * DAY)] }), {}, 'bounced until 6'],
  ['a pause that is over', signedUp({ suppressed: [stop('paused', 8, NOW - DAY)] }), {}, `${ONA} confirmed`],
  // Consent in the shop.
  ['message withdrawn in the shop', signedUp({}, { consent: ['measure', 'personalise'] }), {}, 'no_permission'],
  ['message granted in the shop', signedUp({}, { consent: ['measure', 'message'] }), {}, `${ONA} confirmed`],
  ['withdrawn, and triggered', signedUp({}, { consent: [] }), { kind: 'triggered' }, 'no_permission'],
  [
    'withdrawn, what the form promised',
    signedUp({ subscription: confirmed(3) }, { consent: [] }),
    { kind: 'triggered', subject: { campaignId: 'on-the-list' } },
    `${ONA} confirmed`,
  ],
  [
    'withdrawn, triggered by another campaign',
    signedUp({ subscription: confirmed(3) }, { consent: [] }),
    { kind: 'triggered', subject: { campaignId: 'survey' } },
    'no_permission',
  ],
  [
    'withdrawn, long after the form',
    signedUp({}, { consent: [] }),
    { kind: 'triggered', subject: { campaignId: 'on-the-list' } },
    'no_permission',
  ],
  // What the person wishes.
  ['a topic they do not want', signedUp(wishes({ declined: ['news'] })), { topic: 'news' }, 'topic_declined'],
  ['another topic', signedUp(wishes({ declined: ['news'] })), { topic: 'tea' }, `${ONA} confirmed`],
  ['a rest', signedUp(wishes({ pausedUntilAt: NOW + 3 * DAY })), {}, 'pause_wished until 3'],
  ['a rest that is over', signedUp(wishes({ pausedUntilAt: NOW })), {}, `${ONA} confirmed`],
  // A form that asks for no confirmation gets its own answer for a week, and nothing else.
  ['unproven, marketing', signedUp(unproven), {}, 'no_permission'],
  [
    'unproven, the answer of its form',
    signedUp(unproven),
    { kind: 'triggered', subject: { campaignId: 'on-the-list' } },
    `${ONA} form`,
  ],
  [
    'unproven, another form',
    signedUp(unproven),
    { kind: 'triggered', subject: { campaignId: 'wheel' } },
    'no_permission',
  ],
  [
    'unproven, a week later',
    signedUp({ subscription: { ...unproven.subscription, leftAt: NOW - 7 * DAY - 1 } }),
    { kind: 'triggered', subject: { campaignId: 'on-the-list' } },
    'no_permission',
  ],
  [
    'unproven, unsubscribed',
    signedUp({ ...unproven, suppressed: [stop('unsubscribed', 0)] }),
    { kind: 'triggered', subject: { campaignId: 'on-the-list' } },
    'unsubscribed',
  ],
  // What is owed.
  [
    "an order's mail goes to the order's address",
    facts([], [address(ONA)]),
    { kind: 'transactional', subject: { transactionId: '7', email: ONA } },
    `${ONA} transaction`,
  ],
  [
    'to an address that nobody knows anything of',
    facts([], []),
    { kind: 'transactional', subject: { transactionId: '7', email: ONA } },
    `${ONA} transaction`,
  ],
  [
    'also after unsubscribing, without consent, at rest',
    signedUp({ suppressed: [stop('unsubscribed', 1)], ...wishes({ pausedUntilAt: NOW + DAY }) }, { consent: [] }),
    { kind: 'transactional', subject: { transactionId: '7', email: ONA } },
    `${ONA} transaction`,
  ],
  [
    'also while it is paused',
    verified({ suppressed: [stop('paused', 1, NOW + DAY)] }),
    { kind: 'transactional', subject: { transactionId: '7' } },
    `${ONA} transaction`,
  ],
  [
    'not to a dead address',
    verified({ suppressed: [stop('bounced', 1)] }),
    { kind: 'transactional', subject: { transactionId: '7' } },
    'bounced',
  ],
  [
    'not after a complaint',
    verified({ suppressed: [stop('complained', 1)] }),
    { kind: 'transactional', subject: { transactionId: '7' } },
    'complained',
  ],
  [
    'without an address of its own to one that is proven',
    verified(),
    { kind: 'transactional', subject: { transactionId: '7' } },
    `${ONA} transaction`,
  ],
  ['never to one of a form', signedUp(), { kind: 'transactional', subject: { transactionId: '7' } }, 'no_address'],
  [
    'nothing is owed but what is about an order',
    verified({ suppressed: [stop('unsubscribed', 1)] }),
    { kind: 'transactional', subject: { email: ONA } },
    'no_permission',
  ],
  // Web push is permitted by the device.
  ['push', facts([], []), { channel: 'push' }, 'push'],
  ['push without consent', facts([], [], { consent: ['measure'] }), { channel: 'push' }, 'no_permission'],
]

for (const [name, given, more, expected] of cases)
  test(`may write: ${name}`, () => {
    const asked: WriteAsked = { kind: 'marketing', channel: 'email', subject: {}, softOptIn: false, now: NOW, ...more }
    const answer = mayWrite(given, asked)
    const said = answer.may
      ? `${answer.email ?? ''} ${answer.proof}`.trim()
      : `${answer.why}${answer.untilAt === null ? '' : ` until ${(answer.untilAt - NOW) / DAY}`}`
    assert.equal(said, expected)
  })

test('less often halves the cap; the language is what they wished, else what is known, else that of the form', () => {
  const write = (given: RecipientFacts) =>
    mayWrite(given, { kind: 'marketing', channel: 'email', subject: {}, softOptIn: false, now: NOW })
  const of = (answer: ReturnType<typeof mayWrite>) => (answer.may ? [answer.capFactor, answer.language] : answer.why)
  assert.deepEqual(of(write(signedUp())), [1, 'lt'])
  assert.deepEqual(of(write(signedUp({}, { language: 'kk' }))), [1, 'kk'])
  const less = wishes({ isLessOften: true, language: 'pl' })
  assert.deepEqual(of(write(signedUp(less, { language: 'kk' }))), [0.5, 'pl'])
})
