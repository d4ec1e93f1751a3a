/** @module What begins runs by itself, found slice by slice on the real tables. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ScenarioInput } from '../../contract/scenario/scenario.ts'
import { defaultModels } from '../../worker/core/nightly/customer-models.ts'
import { newProfile, type Profile, type ProfileState } from '../../worker/core/profile.ts'
import type { Happening } from '../../worker/core/scenario/happening.ts'
import { birthdaysSlice } from '../../worker/jobs/entries/birthdays.ts'
import { nextEntryAt, withDue } from '../../worker/jobs/entries/entries-due.ts'
import { type EntriesState, entriesSlice } from '../../worker/jobs/entries/entries-slice.ts'
import { productsSlice } from '../../worker/jobs/entries/products.ts'
import { type SlotsState, slotsSlice } from '../../worker/jobs/entries/slots.ts'
import { subscribedSlice } from '../../worker/jobs/entries/subscribed.ts'
import { putProfiles } from '../../worker/store/profiles-of-batch.ts'
import { listMissedSlots } from '../../worker/store/scenario-slots.ts'
import { storeProducts } from '../../worker/store/store-products.ts'
import { DAY, HOUR, MINUTE, sampleScenario } from '../core/scenario/sample-run.ts'
import { sampleProduct } from '../store/sample-product.ts'
import { openSqlite } from '../store/sqlite-d1.ts'

/** A Monday, 08:50 in Vilnius. */
const NOW = Date.UTC(2026, 10, 23, 6, 50)

const SOURCES = { subscribed: subscribedSlice, birthday: birthdaysSlice, schedule: slotsSlice, product: productsSlice }

const profile = (profileId: string, state: Partial<ProfileState> = {}): Profile => {
  const one = newProfile(profileId)
  return { ...one, firstSeenAt: 1, lastSeenAt: 1, state: { ...one.state, ...state } }
}

/** A shop with one scenario that went live at NOW; `until` works off all that is due by then and returns what it told. */
function shop(change: Partial<ScenarioInput>) {
  const { db, statements } = openSqlite()
  const scenario = sampleScenario({ wait: { kind: 'wait', minutes: 60, next: null } }, change)
  const live = [{ scenario, version: 1, liveAt: NOW }]
  let state: EntriesState = {}
  const until = async (now: number): Promise<Happening[]> => {
    const told: Happening[] = []
    for (let n = 0; n < 50 && (nextEntryAt(state, live) ?? Number.POSITIVE_INFINITY) <= now; n++) {
      const looking = { live, shopZone: 'Europe/Vilnius', models: defaultModels('EUR'), now, sources: SOURCES }
      // Cut off before it was kept how far it came: the same again.
      const first = await entriesSlice(db, state, looking)
      const again = await entriesSlice(db, state, looking)
      assert.deepEqual(again.happenings, first.happenings)
      told.push(...again.happenings)
      state = JSON.parse(JSON.stringify(again.state)) as EntriesState
    }
    return told
  }
  const tell = (...sources: Parameters<typeof withDue>[1]) => {
    state = withDue(state, sources)
  }
  return {
    db,
    statements,
    until,
    tell,
    nextAt: () => nextEntryAt(state, live),
    store: (...all: Profile[]) => db.batch(putProfiles(db, all)),
  }
}

const briefly = (told: Happening[]) => told.map(({ profileId, at }) => [profileId, at])

test('entries: birthdays by the clock of each, once', async () => {
  const { store, until } = shop({ entry: { on: 'birthday', daysBefore: 3 } })
  const born = (monthDay: string, timeZone: string | null = null): Partial<ProfileState> => ({
    traits: { birthday: { value: monthDay, at: 1, key: 'k' } },
    timeZone: timeZone === null ? null : { value: timeZone, at: 1, key: 'k' },
  })
  await store(
    profile('ann', born('11-26')),
    profile('ben', born('11-26', 'Asia/Kathmandu')),
    profile('cat', born('11-27')),
    profile('dan', { traits: { birthday: { value: null, at: 1, key: 'k' } } }),
    profile('eva'),
  )
  assert.deepEqual(await until(NOW), [])
  // Nine in Vilnius is 07:00 UTC; in Nepal it was 03:15, before the scenario went live.
  assert.deepEqual(briefly(await until(NOW + 5 * MINUTE)), [])
  assert.deepEqual(briefly(await until(NOW + 10 * MINUTE)), [['ann', NOW + 10 * MINUTE]])
  assert.deepEqual(briefly(await until(NOW + 30 * MINUTE)), [])
  assert.deepEqual(briefly(await until(NOW + DAY)), [])
  assert.deepEqual(briefly(await until(NOW + DAY + 10 * MINUTE)), [['cat', NOW + DAY + 10 * MINUTE]])
})

test('entries: birthdays are found by an index', async () => {
  const { store, until, statements, db } = shop({ entry: { on: 'birthday' } })
  await store(profile('ann'))
  await until(NOW)
  await until(NOW + 15 * MINUTE)
  const { sql, values } = statements.findLast((each) => each.sql.includes('traits.birthday'))!
  const plan = await db
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...values)
    .all<{ detail: string }>()
  assert.match(plan.results.map(({ detail }) => detail).join('\n'), /SEARCH profiles USING INDEX profiles_by_birthday/)
})

/** When, what became of it, and how many were asked. */
async function slotsOf(db: D1Database): Promise<unknown[][]> {
  const { results } = await db
    .prepare('SELECT slot_at, state, people FROM scenario_slots ORDER BY slot_at')
    .all<{ slot_at: number; state: string; people: number }>()
  return results.map(({ slot_at, state, people }) => [slot_at, state, people])
}

test('entries: a slot asks everybody in the audience once, in slices', async () => {
  const audience = { kind: 'text', field: 'consent', isOneOf: ['message'] } as const
  const { db, store, until } = shop({
    entry: { on: 'schedule', at: { kind: 'weekly', weekday: 'mon', hour: 9 } },
    audience,
  })
  const agreed = { consent: { value: ['message' as const], at: 1, key: 'k' } }
  const ids = Array.from({ length: 450 }, (_, n) => `p${String(n).padStart(4, '0')}`)
  await store(...ids.map((id, n) => profile(id, n % 2 === 0 ? agreed : {})))
  assert.deepEqual(await until(NOW), [])
  const slotAt = NOW + 10 * MINUTE
  const told = await until(slotAt)
  assert.deepEqual(
    briefly(told),
    ids.filter((_, n) => n % 2 === 0).map((id) => [id, slotAt]),
  )
  assert.deepEqual(await until(slotAt + HOUR), [])
  assert.deepEqual(await slotsOf(db), [[slotAt, 'done', 225]])
})

test('entries: a slot that is late by more than a day is skipped, and said so', async () => {
  const { db, store, until } = shop({ entry: { on: 'schedule', at: { kind: 'weekly', weekday: 'mon', hour: 9 } } })
  await store(profile('ann'))
  await until(NOW)
  const slotAt = NOW + 10 * MINUTE
  const later = slotAt + 7 * DAY + HOUR
  assert.deepEqual(briefly(await until(later)), [['ann', slotAt + 7 * DAY]])
  assert.deepEqual(await slotsOf(db), [
    [slotAt, 'missed', 0],
    [slotAt + 7 * DAY, 'done', 1],
  ])
  assert.deepEqual(await listMissedSlots(db, 'welcome', slotAt), [slotAt])
  assert.deepEqual(await listMissedSlots(db, 'welcome', slotAt + 1), [])
})

test('entries: confirmed addresses, told at once or found later', async () => {
  const { db, until, tell, nextAt } = shop({ entry: { on: 'subscribed' } })
  const confirm = (email: string, at: number, profileId: string | null) =>
    db.batch([
      db
        .prepare(
          `INSERT INTO sign_ups (sign_up_id, left_at, profile_id, campaign_id, version, email, filled) VALUES (?1, 1, ?2, 'c', 1, ?1, '{}')`,
        )
        .bind(email, profileId),
      db
        .prepare(`INSERT INTO subscriptions (email, state, sign_up_id, confirmed_at) VALUES (?1, 'confirmed', ?1, ?2)`)
        .bind(email, at),
    ])
  await confirm('old@shop.example', NOW - DAY, 'old')
  assert.deepEqual(await until(NOW), [])
  await confirm('ann@shop.example', NOW + MINUTE, 'ann')
  assert.deepEqual(await until(NOW + 2 * MINUTE), [])
  assert.equal(nextAt(), NOW + 10 * MINUTE)
  tell('subscribed')
  assert.deepEqual(briefly(await until(NOW + 3 * MINUTE)), [['ann', NOW + MINUTE]])
  await confirm('ben@shop.example', NOW + 5 * MINUTE, null)
  // Every ten minutes it goes back an hour: the queue may not have made a profile of who permits no measuring.
  const found = await until(NOW + 13 * MINUTE)
  assert.deepEqual(
    found.map(({ at }) => at),
    [NOW + MINUTE, NOW + 5 * MINUTE],
  )
  // Such a person is known by the address alone.
  assert.match(found.at(-1)?.profileId ?? '', /^email:[0-9a-f]{32}$/)
  tell('subscribed')
  assert.deepEqual(await until(NOW + 14 * MINUTE), [])
})

test('entries: a price that fell is told to those with an address who showed interest', async () => {
  const { db, store, until } = shop({ entry: { on: 'product', change: 'price_drop' } })
  const viewed = [{ productId: 'mug', at: NOW - DAY }]
  await store(
    profile('ann', { viewed }),
    profile('ben', { wished: viewed }),
    profile('cat', { viewed: [{ productId: 'pot', at: NOW }] }),
    profile('dan', { viewed }),
  )
  const link = (profileId: string) =>
    db
      .prepare(
        `INSERT INTO identity_links (profile_id, kind, value, level, linked_at) VALUES (?1, 'email', ?2, 'verified', 1)`,
      )
      .bind(profileId, `${profileId}@shop.example`)
  // Nobody knows an address of Dan's.
  await db.batch(['ann', 'ben', 'cat'].map(link))
  const tellPrice = (priceMinor: number, now: number) =>
    storeProducts(db, [sampleProduct('mug', { priceMinor }), sampleProduct('pot')], { source: 'api', now })
  await tellPrice(1000, NOW - DAY)
  assert.deepEqual(await until(NOW), [])
  await tellPrice(800, NOW + MINUTE)
  const told = await until(NOW + 10 * MINUTE)
  assert.deepEqual(
    told.map((each) => [each.profileId, each.kind === 'product' && [each.productId, each.interest, each.priceWas]]),
    [
      ['ann', ['mug', 'viewed', { minor: 1000, nowMinor: 800, currency: 'EUR' }]],
      ['ben', ['mug', 'wished', { minor: 1000, nowMinor: 800, currency: 'EUR' }]],
    ],
  )
  await tellPrice(900, NOW + 11 * MINUTE)
  assert.deepEqual(await until(NOW + 30 * MINUTE), [])
})

test('entries: who changes the hour of a schedule after it was begins nobody twice that day', async () => {
  const { db, store } = shop({})
  await store(profile('ann'))
  const tell = async (hour: number, now: number, state: SlotsState | undefined) => {
    const entry = { on: 'schedule', at: { kind: 'weekly', weekday: 'mon', hour } } as const
    const scenario = sampleScenario({ wait: { kind: 'wait', minutes: 60, next: null } }, { entry })
    const live = [{ scenario, version: 1, liveAt: NOW }] as never
    return slotsSlice(db, state, { live, shopZone: 'Europe/Vilnius', models: defaultModels('EUR'), now })
  }
  const nine = NOW + 10 * MINUTE
  const first = await tell(9, nine, undefined)
  assert.deepEqual(briefly(first.happenings), [['ann', nine]])
  const later = await tell(15, nine + HOUR, first.state)
  assert.deepEqual([later.happenings, later.dueAt], [[], nine + 7 * DAY + 6 * HOUR])
})
