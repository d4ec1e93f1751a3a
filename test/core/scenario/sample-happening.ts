/** @module What happens to people, and whom it happens to, for tests of what begins runs. */
import type { ScenarioInput } from '../../../contract/scenario/scenario.ts'
import { defaultModels } from '../../../worker/core/nightly/customer-models.ts'
import { newProfile, type ProfileState } from '../../../worker/core/profile.ts'
import type { LiveScenario } from '../../../worker/core/scenario/begin-runs.ts'
import type { Happening } from '../../../worker/core/scenario/happening.ts'
import { runPersonOf } from '../../../worker/core/scenario/run-person-of.ts'
import { NOW } from '../sample-event.ts'
import { DAY, sampleScenario } from './sample-run.ts'

const cartOf = (...ids: string[]) => ({
  items: ids.map((productId) => ({ productId })),
  valueMinor: 100,
  currency: 'EUR',
})

export const personOf = (state: Partial<ProfileState> = {}) => {
  const profile = newProfile('ann')
  const subject = { ...profile, lastSeenAt: NOW, state: { ...profile.state, ...state } }
  return runPersonOf(subject, { shopZone: 'Europe/Vilnius', models: defaultModels('EUR') })
}

export const filled = (at: number, ...ids: string[]): Partial<ProfileState> => ({
  cart: { value: cartOf(...ids), at, key: 'k' },
})

export const liveOf = (change: Partial<ScenarioInput>, liveAt = NOW - 30 * DAY): LiveScenario => ({
  scenario: sampleScenario({ wait: { kind: 'wait', minutes: 60, next: null } }, change),
  version: 3,
  liveAt,
})

export type Told<Kind extends Happening['kind']> = Omit<
  Extract<Happening, { kind: Kind }>,
  'id' | 'at' | 'profileId' | 'kind'
>

export const happening = <Kind extends Happening['kind']>(kind: Kind, about: Told<Kind>, at = NOW): Happening =>
  ({ id: `${kind}:${at}`, at, profileId: 'ann', kind, ...about }) as unknown as Happening

export const looked = (productIds: string[], categories: string[] = [], at = NOW) =>
  happening('event', { event: 'view_item', productIds, categories }, at)
export const order = (change: Partial<Told<'order'>> = {}) =>
  happening('order', { step: 'paid', transactionId: 'T-1', ...change })
export const fell = (
  productId: string,
  minor: number,
  nowMinor: number,
  interest: Told<'product'>['interest'] = 'viewed',
) => happening('product', { change: 'price_drop', productId, interest, priceWas: { minor, nowMinor, currency: 'EUR' } })
