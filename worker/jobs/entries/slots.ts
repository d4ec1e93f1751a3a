/** @module Begins scenarios with a schedule: everybody in the audience, slice by slice, once a slot. */
import { MISSED_MS, nextSlot } from '../../core/scenario/schedule-slots.ts'
import { listAudienceAfter } from '../../store/audience-after.ts'
import { putSlot } from '../../store/scenario-slots.ts'
import { SLICE } from '../slice-of-people.ts'
import type { EntryLook, LiveOn, SourceSlice } from './entry-source.ts'

/** `doneAt`: by scenario the last slot that is over, ms UTC. `walk`: the one under way, behind this profile. */
export interface SlotsState {
  doneAt: Record<string, number>
  walk?: { scenarioId: string; slotAt: number; after: string; people: number }
}

/**
 * A slot that is late by more than a day is skipped, and said so. Cut off in the middle it goes on where it was; a slice
 * that is told twice begins nobody twice, for the slot is the key of the run.
 */
export async function slotsSlice(
  db: D1Database,
  state: SlotsState | undefined,
  look: EntryLook<'schedule'>,
): Promise<SourceSlice<SlotsState>> {
  const { live, now } = look
  const known = state ?? { doneAt: {} }
  const next = known.walk ?? firstDue(known, look)
  const isLive = (scenarioId: string) => live.some(({ scenario }) => scenario.scenarioId === scenarioId)
  const doneAt = Object.fromEntries(Object.entries(known.doneAt).filter(([scenarioId]) => isLive(scenarioId)))
  if (!next) return { happenings: [], state: { doneAt }, dueAt: nextDueAt({ doneAt }, look) }
  const { scenarioId, slotAt } = next
  const over = { doneAt: { ...doneAt, [scenarioId]: slotAt } }
  const of = live.find(({ scenario }) => scenario.scenarioId === scenarioId)
  // Stopped meanwhile: nobody more begins.
  if (!of) return { happenings: [], state: { doneAt }, dueAt: now }
  const slot = { scenarioId, slotAt, toldAt: now }
  if (!known.walk && now - slotAt > MISSED_MS) {
    await putSlot(db, { ...slot, state: 'missed', people: 0 })
    return { happenings: [], state: over, dueAt: now }
  }
  const { after, people } = known.walk ?? { after: '', people: 0 }
  const { models } = look
  const page = await listAudienceAfter(db, of.scenario.audience, { after, limit: SLICE, now, models })
  const asked = people + page.profileIds.length
  await putSlot(db, { ...slot, state: page.next === null ? 'done' : 'begun', people: asked })
  const happenings = page.profileIds.map((profileId) => ({
    ...{ id: `slot:${scenarioId}:${slotAt}`, at: slotAt, profileId },
    ...{ kind: 'scheduled' as const, scenarioId, slotAt },
  }))
  const walk = page.next === null ? undefined : { scenarioId, slotAt, after: page.next, people: asked }
  return { happenings, state: walk ? { doneAt, walk } : over, dueAt: now }
}

/** The slot that is due longest. */
function firstDue(state: SlotsState, look: EntryLook<'schedule'>): { scenarioId: string; slotAt: number } | null {
  const due = look.live
    .flatMap((each) => {
      const slotAt = slotOf(each, state, look.shopZone)
      return slotAt === null ? [] : [{ scenarioId: each.scenario.scenarioId, slotAt }]
    })
    .filter(({ slotAt }) => slotAt <= look.now)
    .sort((a, b) => a.slotAt - b.slotAt)
  return due[0] ?? null
}

/** Who changes the hour of a weekly or monthly scenario, or the shop's zone, sends nothing a second time on that day. */
const APART_MS = 20 * 3_600_000

function slotOf({ scenario, liveAt }: LiveOn<'schedule'>, { doneAt }: SlotsState, shopZone: string): number | null {
  const { at } = scenario.entry
  const lastAt = doneAt[scenario.scenarioId] ?? 0
  return nextSlot(at, shopZone, Math.max(at.kind === 'once' ? lastAt : lastAt + APART_MS, liveAt - 1))
}

/** Null: there will be none. */
function nextDueAt(state: SlotsState, { live, shopZone }: EntryLook<'schedule'>): number | null {
  const slots = live.flatMap((each) => slotOf(each, state, shopZone) ?? [])
  return slots.length === 0 ? null : Math.min(...slots)
}
