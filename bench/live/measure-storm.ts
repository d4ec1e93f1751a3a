/** @module Many say hello to one product at the same moment: what is told, and when everybody knows. */
import { LiveShop } from './live-shop.ts'
import { inGroups, pause, rounded } from './measure-size.ts'

export interface StormResult {
  joins: number
  /** From the first hello to the last, as sent. */
  joinedInSeconds: number
  /** From the last hello until every tab knew the truth; null: not within a minute. */
  secondsUntilTrue: number | null
  messages: number
  /** What a telling to everybody at every hello would have been. */
  messagesUncoalesced: number
}

/** Sockets are opened first, which takes this machine longer than the hellos. */
export async function measureStorm(url: URL, joins: number): Promise<StormResult> {
  // Above the share of second tabs: everybody is somebody else.
  const shop = new LiveShop(url, `storm-${joins}`, () => 0.999)
  await inGroups(joins, () => shop.open())
  const startedAt = performance.now()
  for (const tab of shop.tabs) tab.hello()
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
