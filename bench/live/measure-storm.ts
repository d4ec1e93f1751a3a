/** @module Many join one product at the same moment: what is told, and when everybody knows. */
import { LiveShop } from './live-shop.ts'
import { inGroups, pause, rounded } from './measure-size.ts'

export interface StormResult {
  joins: number
  /** From the first join to the last. */
  joinedInSeconds: number
  /** From the last join until every tab knew the truth; null: not within a minute. */
  secondsUntilTrue: number | null
  messages: number
  /** What a telling to everybody at every join would have been. */
  messagesUncoalesced: number
}

/** `random` must be above the share of second tabs: then everybody is somebody else. */
export async function measureStorm(url: URL, joins: number): Promise<StormResult> {
  const shop = new LiveShop(url, `storm-${joins}`, () => 0.999)
  const startedAt = performance.now()
  await inGroups(joins, () => shop.join())
  const joinedAt = performance.now()
  const truth = shop.truth()
  while (performance.now() - joinedAt < 60_000 && !shop.tabs.every(({ told }) => told === truth)) await pause(20)
  const isKnown = shop.tabs.every(({ told }) => told === truth)
  const messages = shop.messages()
  shop.closeAll()
  return {
    joins,
    joinedInSeconds: rounded((joinedAt - startedAt) / 1000),
    secondsUntilTrue: isKnown ? rounded((performance.now() - joinedAt) / 1000) : null,
    messages,
    messagesUncoalesced: (joins * (joins + 1)) / 2,
  }
}
