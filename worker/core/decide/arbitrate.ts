/** @module Lets campaigns contend for the moments and places at which they would open. */

import type { Outcome } from '../../../contract/decision.ts'
import { isInterrupting } from '../../../contract/layout.ts'
import { layoutOf, type Offer } from './offer.ts'
import { placeOf } from './place-of.ts'
import type { Ranking } from './ranking.ts'
import { readySets } from './ready-sets.ts'

/** Offers in one slot of the page. Our policy. */
const MOST_IN_SLOT = 6

type Outranked = Extract<Outcome, { kind: 'outranked' }>

/** `offers`: who won, the first first. `outranked`: by campaign id. */
export interface Arbitration {
  offers: Offer[]
  outranked: Map<string, Outranked>
}

/**
 * What interrupts contends for the moment: at most one campaign a trigger, and one that waits for several triggers loses
 * to any that needs no more than some of them. What is quiet contends for the place where it stands; in a slot there is
 * room for six. Who is held out contends as everybody does. Cost: contenders times triggers held, both few.
 */
export function arbitrate(contenders: readonly Offer[], ranking: Ranking): Arbitration {
  const arbitration: Arbitration = { offers: [], outranked: new Map() }
  const floating = contenders.filter((offer) => layoutOf(offer) !== 'inline').toSorted(ranking.compare)
  const held: Held = { moments: [], places: new Map() }
  for (const offer of floating) {
    const won = isInterrupting(layoutOf(offer)) ? momentsWon(offer, held) : placeWon(offer, held)
    if ('rival' in won) outrank(offer, won.rival)
    else arbitration.offers.push(won)
  }
  for (const inSlot of bySlot(contenders)) {
    const ordered = inSlot.toSorted(ranking.compareInSlot)
    arbitration.offers.push(...ordered.slice(0, MOST_IN_SLOT))
    for (const offer of ordered.slice(MOST_IN_SLOT)) outrank(offer, ordered[MOST_IN_SLOT - 1] ?? offer)
  }
  return arbitration

  function outrank(offer: Offer, rival: Offer): void {
    const because = ranking.because(rival, offer)
    arbitration.outranked.set(offer.campaign.campaignId, {
      kind: 'outranked',
      by: rival.campaign.campaignId,
      because,
    })
  }
}

function bySlot(contenders: readonly Offer[]): Offer[][] {
  const slots = new Map<string, Offer[]>()
  for (const offer of contenders) {
    if (layoutOf(offer) !== 'inline') continue
    const place = placeOf(offer)
    const others = slots.get(place)
    if (others) others.push(offer)
    else slots.set(place, [offer])
  }
  return [...slots.values()]
}

/** Taken so far. */
interface Held {
  moments: { keys: ReadonlySet<string>; by: Offer }[]
  places: Map<string, Offer>
}

/** The offer with the triggers that are left to it, or who has the first of them. */
function momentsWon(offer: Offer, held: Held): Offer | { rival: Offer } {
  const sets = readySets(offer).map((set) => ({
    ...set,
    rival: held.moments.find(({ keys }) => [...keys].every((key) => set.keys.has(key)))?.by,
  }))
  const free = sets.filter(({ rival }) => rival === undefined)
  const rival = sets[0]?.rival
  if (free.length === 0 && rival) return { rival }
  const won = { ...offer, triggers: free.flatMap(({ triggers }) => triggers) }
  held.moments.push(...free.map(({ keys }) => ({ keys, by: won })))
  return won
}

function placeWon(offer: Offer, { places }: Held): Offer | { rival: Offer } {
  const rival = places.get(placeOf(offer))
  if (rival) return { rival }
  places.set(placeOf(offer), offer)
  return offer
}
