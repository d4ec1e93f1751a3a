/** @module Lets campaigns contend for the moments and places at which they would open. */
import type { Outcome } from '../../../contract/decision.ts'
import { isInterrupting } from '../../../contract/layout.ts'
import { type Contender, layoutOf } from './offer.ts'
import { placeOf } from './place-of.ts'
import type { Ranking } from './ranking.ts'
import { type ReadySet, readySets } from './ready-sets.ts'

/** Offers in one slot of the page. Our policy. */
const MOST_IN_SLOT = 6

type Outranked = Extract<Outcome, { kind: 'outranked' }>

/** `winners`: the first first. `outranked`: by campaign id. */
export interface Arbitration {
  winners: Contender[]
  outranked: Map<string, Outranked>
}

/**
 * What interrupts contends for the moment: at most one campaign a trigger, and one that waits for several triggers loses
 * to any that needs no more than some of them. What is quiet contends for the place where it stands; in a slot there is
 * room for six. Cost: contenders times triggers held, both few.
 */
export function arbitrate(contenders: readonly Contender[], ranking: Ranking): Arbitration {
  const arbitration: Arbitration = { winners: [], outranked: new Map() }
  const floating = ranking.ordered(contenders.filter((contender) => layoutOf(contender) !== 'inline'))
  const held: Held = { moments: [], places: new Map() }
  for (const contender of floating) {
    const won = isInterrupting(layoutOf(contender)) ? momentsWon(contender, held) : placeWon(contender, held)
    if ('rival' in won) outrank(contender, won.rival)
    else arbitration.winners.push(won)
  }
  for (const inSlot of bySlot(contenders)) {
    const ordered = ranking.orderedInSlot(inSlot)
    arbitration.winners.push(...ordered.slice(0, MOST_IN_SLOT))
    for (const contender of ordered.slice(MOST_IN_SLOT)) outrank(contender, ordered[MOST_IN_SLOT - 1] ?? contender)
  }
  return arbitration

  function outrank(contender: Contender, rival: Contender): void {
    const because = ranking.because(rival, contender)
    const by = rival.campaign.campaignId
    arbitration.outranked.set(contender.campaign.campaignId, { kind: 'outranked', by, because })
  }
}

function bySlot(contenders: readonly Contender[]): Iterable<Contender[]> {
  const slots = new Map<string, Contender[]>()
  for (const contender of contenders)
    if (layoutOf(contender) === 'inline')
      slots.set(placeOf(contender), [...(slots.get(placeOf(contender)) ?? []), contender])
  return slots.values()
}

/** Taken so far. */
interface Held {
  moments: { keys: readonly string[]; by: Contender }[]
  places: Map<string, Contender>
}

/** The contender with the triggers that are left to it, or who has the first of them. */
function momentsWon(contender: Contender, { moments }: Held): Contender | { rival: Contender } {
  const free: ReadySet[] = []
  let rival: Contender | undefined
  for (const set of readySets(contender)) {
    const holder = moments.find(({ keys }) => keys.every((key) => set.keys.includes(key)))
    if (holder) rival ??= holder.by
    else free.push(set)
  }
  if (free.length === 0 && rival) return { rival }
  moments.push(...free.map(({ keys }) => ({ keys, by: contender })))
  return { ...contender, triggers: free.flatMap(({ triggers }) => triggers) }
}

function placeWon(contender: Contender, { places }: Held): Contender | { rival: Contender } {
  const rival = places.get(placeOf(contender))
  if (rival) return { rival }
  places.set(placeOf(contender), contender)
  return contender
}
