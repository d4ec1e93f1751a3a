/** @module What a slot showed and what was clicked in it, summed over its strategies. */
import type { RecommendationDay } from '../../../contract/recommend/figures.ts'
import type { Strategy } from '../../../contract/recommend/strategy.ts'

export interface SlotSums {
  shown: number
  clicked: number
  /** Products shown, a number a day, oldest first, the last day last; days without any are 0. */
  byDay: number[]
  byStrategy: { strategy: Strategy; shown: number; clicked: number }[]
}

/** `lastDay`: days since 1970-01-01, UTC. `days`: how many, that one among them. Strategies that showed most first. */
export function slotSums(
  rows: readonly RecommendationDay[],
  { slotId, lastDay, days }: { slotId: string; lastDay: number; days: number },
): SlotSums {
  const sums = { shown: 0, clicked: 0, byDay: new Array<number>(days).fill(0) }
  const byStrategy = new Map<Strategy, SlotSums['byStrategy'][number]>()
  for (const { day, strategy, shown, clicked, ...row } of rows) {
    if (row.slotId !== slotId) continue
    sums.shown += shown
    sums.clicked += clicked
    const place = day - lastDay + days - 1
    if (place >= 0 && place < days) sums.byDay[place]! += shown
    const own = byStrategy.get(strategy) ?? { strategy, shown: 0, clicked: 0 }
    byStrategy.set(strategy, { strategy, shown: own.shown + shown, clicked: own.clicked + clicked })
  }
  return { ...sums, byStrategy: [...byStrategy.values()].sort((a, b) => b.shown - a.shown) }
}
