/** @module Carts that begin runs and carts that do not: a part of the table of begin-runs.test.ts. */
import type { Run } from '../../../contract/scenario/run.ts'
import type { ScenarioInput } from '../../../contract/scenario/scenario.ts'
import type { ProfileState } from '../../../worker/core/profile.ts'
import type { Happening } from '../../../worker/core/scenario/happening.ts'
import { NOW } from '../sample-event.ts'
import { filled, happening, liveOf } from './sample-happening.ts'
import { DAY, HOUR, MINUTE, sampleRun } from './sample-run.ts'

/** What happens, to whom, and which runs begin. */
export interface Case {
  name: string
  scenario: Partial<ScenarioInput>
  told: Happening[]
  state?: Partial<ProfileState>
  runs?: Run[]
  liveAt?: number
  /** Keys of the runs that begin. */
  keys: string[]
}

/** Re-entry after so many days. */
export const after = (days: number) => ({ reentry: { kind: 'after', days } }) as const
const onCart = { entry: { on: 'cart' } } as const

/** A run that is over. */
export const before = (change: Partial<Run>): Run =>
  sampleRun(liveOf({}).scenario, NOW - DAY, { outcome: 'finished', endedAt: NOW - HOUR, stepId: null, ...change })

/** What is told of carts. */
export const cartCases: Case[] = [
  { name: 'a filled cart', scenario: onCart, told: [happening('cart', {})], state: filled(NOW, 'mug'), keys: [''] },
  {
    name: 'a cart that is empty by now',
    scenario: onCart,
    told: [happening('cart', {})],
    state: filled(NOW),
    keys: [],
  },
  {
    name: 'a cart that was ordered by now, told late',
    scenario: onCart,
    told: [happening('cart', {}, NOW - HOUR)],
    state: { ...filled(NOW - HOUR, 'mug'), orderedAts: [NOW - MINUTE] },
    keys: [],
  },
  {
    name: 'a cart that was filled after the order',
    scenario: onCart,
    told: [happening('cart', {}, NOW - HOUR), happening('cart', {}, NOW)],
    state: { ...filled(NOW, 'mug'), orderedAts: [NOW - MINUTE] },
    runs: [before({ subject: { productIds: ['mug'] } })],
    keys: [''],
  },
  {
    name: 'the same cart, after its run is over',
    scenario: onCart,
    told: [happening('cart', {})],
    state: filled(NOW, 'mug', 'pot'),
    runs: [before({ subject: { productIds: ['mug'] } })],
    keys: [],
  },
  {
    name: 'a cart of other things',
    scenario: onCart,
    told: [happening('cart', {})],
    state: filled(NOW, 'pot'),
    runs: [before({ subject: { productIds: ['mug'] } })],
    keys: [''],
  },
  {
    name: 'the same things a month later',
    scenario: onCart,
    told: [happening('cart', {})],
    state: filled(NOW, 'mug'),
    runs: [before({ subject: { productIds: ['mug'] }, enteredAt: NOW - 30 * DAY })],
    keys: [''],
  },
  {
    name: 'another cart too soon for its re-entry',
    scenario: { ...onCart, ...after(7) },
    told: [happening('cart', {})],
    state: filled(NOW, 'pot'),
    runs: [before({ subject: { productIds: ['mug'] } })],
    keys: [],
  },
]
