/** @module Is this what a scenario begins by? */
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import { passesEventTest } from './event-test.ts'
import type { Happening } from './happening.ts'

/** What is followed for a scenario whose entry is a condition stands among a person's segments by this id. */
export const conditionSegmentId = (scenarioId: string): string => `scenario:${scenarioId}`

/** Asked of the happening alone: who it happened to, and what runs already, is for begin-runs.ts. */
export function isEntry({ scenarioId, entry }: Pick<Scenario, 'scenarioId' | 'entry'>, happening: Happening): boolean {
  switch (entry.on) {
    case 'event':
      return passesEventTest(entry, happening)
    case 'cart':
    case 'subscribed':
      return happening.kind === entry.on
    case 'order':
      return happening.kind === 'order' && happening.step === entry.step && !happening.isSeenOnly
    case 'condition':
      return happening.kind === 'entered' && happening.segmentId === conditionSegmentId(scenarioId)
    case 'segment':
      return happening.kind === 'entered' && happening.segmentId === entry.segmentId
    case 'birthday':
      return happening.kind === 'birthday' && happening.scenarioId === scenarioId
    case 'schedule':
      return happening.kind === 'scheduled' && happening.scenarioId === scenarioId
    case 'product':
      return happening.kind === 'product' && isWanted(entry, happening)
  }
}

type ProductEntry = Extract<Scenario['entry'], { on: 'product' }>

function isWanted(entry: ProductEntry, happening: Extract<Happening, { kind: 'product' }>): boolean {
  const { change, interest, priceWas, left } = happening
  if (change !== entry.change || !entry.interest.includes(interest)) return false
  switch (change) {
    case 'price_drop':
      return priceWas !== undefined && (1 - priceWas.nowMinor / priceWas.minor) * 100 >= entry.leastPercent
    case 'back_in_stock':
      return true
    case 'low_stock':
      return left !== undefined && left <= entry.mostLeft
  }
}
