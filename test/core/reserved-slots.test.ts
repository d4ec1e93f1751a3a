/** @module Which room is kept free in every page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CampaignInput } from '../../contract/campaign.ts'
import { reservedSlots } from '../../worker/core/reserved-slots.ts'
import { sampleCampaign } from './sample-campaign.ts'

const NOW = Date.UTC(2026, 10, 22, 12)

const inline = (slot: CampaignInput['slot'], change: Partial<CampaignInput> = {}) =>
  sampleCampaign({ layout: 'inline', slot, ...change })
const room = (phone: number, desktop: number) => ({ phone, desktop })
const TOP = '[data-vitrine-slot="top"]'

const cases: [name: string, campaigns: ReturnType<typeof sampleCampaign>[], kept: object[]][] = [
  ['none for a modal', [sampleCampaign()], []],
  ['none without a height', [inline({ name: 'top' })], []],
  ['by name', [inline({ name: 'top', height: room(200, 300) })], [{ selector: TOP, ...room(200, 300) }]],
  ['by selector', [inline({ selector: 'main > p', height: room(0, 9) })], [{ selector: 'main > p', ...room(0, 9) }]],
  [
    'once a selector, the highest',
    [inline({ name: 'top', height: room(200, 100) }), inline({ name: 'top', height: room(150, 300) })],
    [{ selector: TOP, ...room(200, 300) }],
  ],
  ['none beside an element', [inline({ name: 'top', place: 'after', height: room(1, 1) })], []],
  ['none for what is paused', [inline({ name: 'top', height: room(1, 1) }, { status: 'paused' })], []],
  [
    'none for what has ended everywhere',
    [inline({ name: 'top', height: room(1, 1) }, { schedule: { endsAt: '2026-11-20T11:00' } })],
    [],
  ],
  [
    'still where it may go on',
    [inline({ name: 'top', height: room(1, 1) }, { schedule: { endsAt: '2026-11-22T01:00' } })],
    [{ selector: TOP, ...room(1, 1) }],
  ],
  [
    'none for what begins in three days',
    [inline({ name: 'top', height: room(1, 1) }, { schedule: { startsAt: '2026-11-25T12:00' } })],
    [],
  ],
  [
    'already for what begins tomorrow',
    [inline({ name: 'top', height: room(1, 1) }, { schedule: { startsAt: '2026-11-23T12:00' } })],
    [{ selector: TOP, ...room(1, 1) }],
  ],
]

for (const [name, campaigns, kept] of cases)
  test(`room kept free: ${name}`, () => assert.deepEqual(reservedSlots(campaigns, NOW), kept))
