/** @module A process that ends between any two steps of a send: nothing goes twice, nothing is lost unseen. */
import assert from 'node:assert/strict'
import { after, afterEach, mock, test } from 'node:test'
import fc from 'fast-check'
import type { Suppression } from '../../contract/message/suppression.ts'
import { askProvider } from '../../worker/channels/mail/ask-provider.ts'
import { resend } from '../../worker/channels/mail/resend.ts'
import { smtpLine } from '../../worker/channels/mail/smtp-line.ts'
import { breakAt, FAILPOINTS, type Failpoint } from '../../worker/core/failpoint.ts'
import type { SendMail } from '../../worker/core/message/delivery.ts'
import { addressHash } from '../../worker/store/address-hash.ts'
import { putMessageSettings, readMessageSettings } from '../../worker/store/message-settings.ts'
import { putSuppressions } from '../../worker/store/suppressions.ts'
import { nodeDial } from '../channels/node-dial.ts'
import { NOON } from '../objects/sample-request.ts'
import { fakeProvider, type ProviderMood } from './fake-provider.ts'
import { fakeSmtp, type SmtpMood } from './fake-smtp.ts'
import { KINDS, openWorld, type World } from './send-world.ts'

// What is logged of crashes is what they are for.
mock.method(console, 'error', () => {})

const smtp = await fakeSmtp()
const provider = await fakeProvider()
const bySmtp = smtpLine({ url: smtp.url, returnTo: undefined }, nodeDial)
const ways = {
  smtp: { send: bySmtp.send, arrived: smtp.arrived, moods: smtp.moods as string[], knowsKeys: false },
  http: {
    // Whoever says nothing is waited for as long as it must be, but in a test.
    send: (mail) =>
      askProvider(
        ...([resend, { secret: 're_key', apiUrl: provider.url }, mail] as const),
        provider.moods[0] === 'taken_silent' ? 100 : undefined,
      ),
    arrived: provider.arrived,
    moods: provider.moods as string[],
    knowsKeys: true,
  },
} satisfies Record<string, { send: SendMail; arrived: string[]; moods: string[]; knowsKeys: boolean }>
type Way = keyof typeof ways

after(async () => {
  await bySmtp.close()
  await Promise.all([smtp.close(), provider.close()])
})
afterEach(() => {
  breakAt(null)
  for (const { arrived, moods } of Object.values(ways)) arrived.length = moods.length = 0
})

/**
 * What is promised: nobody gets marketing twice, and what is owed comes twice only under the same key; what is said to be
 * sent arrived, and what arrived is said to be sent, or unknown.
 */
async function keepsItsWord(world: World, way: Pick<(typeof ways)[Way], 'arrived' | 'knowsKeys'>): Promise<void> {
  for (const { who, kind, state, why, sendId } of await world.ended()) {
    const count = way.arrived.filter((id) => id === sendId || id.startsWith(`${sendId}@`)).length
    const what = `${kind} to ${who} arrived ${count} times and is ${state} ${why}`
    if (kind !== 'transactional' || way.knowsKeys) assert.ok(count <= 1, what)
    if (state === 'sent') assert.ok(count >= 1, what)
    if (count > 0) assert.ok(state === 'sent' || state === 'unknown', what)
    // Overlays keep quiet after what may have arrived, unless it was owed.
    const hasAsked = kind !== 'transactional' && (state === 'sent' || state === 'unknown')
    assert.equal(world.asked.includes(sendId), hasAsked, `${what}: has it asked for attention?`)
    assert.ok(['sent', 'unknown', 'failed', 'suppressed'].includes(state), what)
  }
  const { results } = await world.db.prepare('SELECT run_id FROM scenario_runs WHERE ended_at IS NULL').all()
  assert.deepEqual(results, [], 'runs that were never told')
  assert.deepEqual([world.ledger.untold(10), world.ledger.nextDueAt()], [[], null])
}

/** Of one person whose only message it is; fails where it is lost. */
const stateOf = async (world: World, person: string): Promise<string> => {
  const ended = (await world.ended()).filter(({ who }) => who === person)
  assert.equal(ended.length, 1, `the message to ${person} is lost`)
  return ended[0]?.state ?? ''
}

/** Where a crash leaves marketing unknown: it was handed over, and the answer was not noted. */
const UNSURE: readonly Failpoint[] = ['started', 'called']

for (const way of ['smtp', 'http'] as const)
  for (const kind of ['transactional', 'marketing'] as const)
    test(`${kind} by ${way}: a crash between any two steps makes no double and no loss`, async () => {
      const world = await openWorld(ways[way].send)
      for (const at of FAILPOINTS) {
        const hasCrashed = world.crashAt(at)
        await world.enter([at], kind)
        await world.untilQuiet()
        assert.equal(hasCrashed(), true, `nobody came by ${at}`)
        const isUnsure = kind === 'marketing' && UNSURE.includes(at)
        assert.equal(await stateOf(world, at), isUnsure ? 'unknown' : 'sent', at)
      }
      await keepsItsWord(world, ways[way])
    })

test('a message whose run was not stored waits until it is, and never makes a run wait in vain', async () => {
  for (const lateMs of [5 * 60_000, 2 * 3_600_000]) {
    const { send, arrived } = moody([])
    const world = await openWorld(send)
    world.crashAt('claimed')
    await world.enter(['ann'], 'transactional', () => world.untilQuiet(lateMs))
    await world.untilQuiet()
    assert.equal(await stateOf(world, 'ann'), 'sent', `${lateMs} ms later`)
    await keepsItsWord(world, { arrived, knowsKeys: false })
  }
})

const moods: [way: Way, mood: SmtpMood | ProviderMood, marketing: string][] = [
  ['smtp', 'later', 'sent'],
  ['smtp', 'refused', 'failed'],
  ['smtp', 'hung_up', 'unknown'],
  ['smtp', 'taken_hung_up', 'unknown'],
  ['smtp', 'taken_nonsense', 'unknown'],
  ['http', 'busy', 'sent'],
  ['http', 'refused', 'failed'],
  ['http', 'taken_500', 'unknown'],
  ['http', 'taken_hung_up', 'unknown'],
  ['http', 'taken_silent', 'unknown'],
  ['http', 'taken_nonsense', 'unknown'],
]

test('a provider that breaks: marketing ends as far as is known, what is owed goes again under its key', async () => {
  const worlds = { smtp: await openWorld(ways.smtp.send), http: await openWorld(ways.http.send) }
  for (const [way, mood, marketing] of moods)
    for (const kind of ['transactional', 'marketing'] as const) {
      const [world, person] = [worlds[way], `${mood}-${kind}`]
      ways[way].moods.push(mood)
      await world.enter([person], kind)
      await world.untilQuiet()
      const expected = kind === 'transactional' && marketing === 'unknown' ? 'sent' : marketing
      assert.equal(await stateOf(world, person), expected, `${way} that is ${mood}: ${kind}`)
    }
  for (const way of ['smtp', 'http'] as const) await keepsItsWord(worlds[way], ways[way])
})

test('who unsubscribes between claim and call is not written to, wherever that is known (E10)', async () => {
  const { send, arrived } = moody([])
  const world = await openWorld(send)
  const people = Array.from({ length: 60 }, (_, n) => `p${n}`)
  await world.enter(people, 'marketing')
  for (const [n, who] of people.entries()) {
    const email = `${who}@example.com`
    // A third in D1, a third in the ledger alone, as after a restore of D1.
    if (n % 3 === 0) await world.db.batch(putSuppressions(world.db, [{ ...LEFT, email }]))
    if (n % 3 === 1) world.ledger.suppress(await addressHash(email), 'unsubscribed', world.now())
  }
  await world.untilQuiet()
  const ended = await world.ended()
  assert.equal(arrived.length, 20)
  assert.equal(ended.filter(({ state, why }) => state === 'suppressed' && why === 'unsubscribed').length, 40)
})

test('what was checked too long ago is checked again, right before the call', async () => {
  const { send, arrived } = moody([])
  const world = await openWorld(send)
  // While ann and bob are written the hour goes on by 4 seconds, and bob unsubscribes.
  world.whileWritten(async () => {
    await world.db.batch(putSuppressions(world.db, [{ ...LEFT, email: 'bob@example.com' }]))
    return 4000
  })
  await world.enter(['ann', 'bob'], 'marketing')
  await world.untilQuiet()
  assert.deepEqual([await stateOf(world, 'ann'), await stateOf(world, 'bob')], ['sent', 'suppressed'])
  assert.equal(arrived.length, 1)
})

test('what gives a code is written only when the cap lets it go, for its time runs from then on', async () => {
  const writtenAts: number[] = []
  const { send, arrived } = moody([])
  const onWrite = () => void writtenAts.push(world.now())
  const world = await openWorld(send, { blocks: [{ kind: 'coupon', poolId: 'ten', text: '{code}' }], onWrite })
  const cap = { most: 1, days: 1 }
  const settings = await readMessageSettings(world.db)
  await putMessageSettings(world.db, { ...settings, cap: { marketing: cap, triggered: cap, adapts: false } })
  // Both of ann are due at once, and lie in one batch of the queue.
  await world.enter(['ann'], 'triggered')
  await world.enter(['bob', 'ann'], 'marketing')
  await world.untilQuiet()
  assert.equal(arrived.length, 3)
  assert.deepEqual(writtenAts, [NOON, NOON, NOON + 86_400_000])
})

test('one that cannot be written holds no other up', async () => {
  const { send, arrived } = moody([])
  let tries = 0
  const onWrite = (email: string) => {
    if (email.startsWith('ann') && ++tries < 4) throw new Error('no recommendations')
  }
  const world = await openWorld(send, { onWrite })
  await world.enter(['ann', 'bob', 'cem'], 'marketing')
  await world.untilQuiet()
  assert.equal(tries, 4)
  assert.deepEqual(
    (await world.ended()).map(({ state }) => state),
    ['sent', 'sent', 'sent'],
  )
  const who = new Map((await world.ended()).map(({ sendId, who }) => [sendId, who]))
  assert.deepEqual(
    arrived.map((sendId) => who.get(sendId)),
    ['bob', 'cem', 'ann'],
  )
})

const LEFT: Omit<Suppression, 'email'> = {
  ...{ reason: 'unsubscribed' as const, sinceAt: NOON, untilAt: null, toldBy: 'one_click', sendId: null, detail: null },
}

/** Sequences of the property below; `RUNS=2000` for more. */
const RUNS = Number(process.env.RUNS ?? 12)

/** A provider in this process, by the same moods: it takes a mail or not, and then says what it says. */
function moody(moods: readonly ('ok' | 'lost' | 'taken_lost' | 'later' | 'refused')[]) {
  const arrived: string[] = []
  let calls = 0
  const send: SendMail = async ({ sendId }) => {
    const mood = moods[calls++] ?? 'ok'
    await Promise.resolve()
    if (mood === 'ok' || mood === 'taken_lost') arrived.push(sendId)
    if (mood === 'ok') return { kind: 'sent', providerId: null }
    if (mood === 'later') return { kind: 'later', detail: '', waitMs: 1000 }
    if (mood === 'refused') return { kind: 'refused', detail: '', isAddressBad: false }
    return { kind: 'unknown', detail: '' }
  }
  return { send, arrived, knowsKeys: false }
}

test(`${RUNS} random sequences of crashes and moods: no double, no loss`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 3 }),
      fc.array(fc.constantFrom('ok', 'lost', 'taken_lost', 'later', 'refused'), { maxLength: 5 }),
      fc.array(fc.tuple(fc.constantFrom(...FAILPOINTS), fc.integer({ min: 1, max: 4 })), { maxLength: 5 }),
      async (kinds, moods, crashes) => {
        const provider = moody(moods)
        const world = await openWorld(provider.send)
        for (const [n, kind] of kinds.entries()) {
          const [at, nth] = crashes[n] ?? []
          if (at) world.crashAt(at, nth)
          await world.enter([`ann-${n}`, `bob-${n}`], kind)
        }
        for (const [at, nth] of crashes.slice(kinds.length)) {
          world.crashAt(at, nth)
          await world.untilQuiet()
        }
        await world.untilQuiet()
        assert.equal((await world.ended()).length, 2 * kinds.length, 'a message is lost')
        await keepsItsWord(world, provider)
      },
    ),
    { numRuns: RUNS },
  )
})
