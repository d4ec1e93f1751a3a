/** @module Where one customer stands among all by recency, frequency and monetary value, in words. */
import type { RfmPlace } from '../../contract/person-outlook.ts'
import { whenWords } from './stage-words.ts'

/** What one customer of the group is called. */
const NAMES: Record<string, string> = {
  champions: 'Champion',
  loyal: 'Loyal',
  potential_loyalist: 'Potential loyalist',
  new: 'New',
  promising: 'Promising',
  needs_attention: 'Needs attention',
  about_to_sleep: 'About to sleep',
  at_risk: 'At risk',
  cannot_lose: 'Cannot lose',
  hibernating: 'Hibernating',
  lost: 'Lost',
}

/** A group that is missing here is called by its own name. */
export const placeName = (group: string): string =>
  (Object.hasOwn(NAMES, group) ? NAMES[group] : undefined) ?? group.replaceAll('_', ' ')

/** When recency falls by time alone; null when it cannot fall further. */
export const placeChange = ({ changesAt }: RfmPlace, zone: string, now: number): string | null =>
  changesAt === null ? null : `Recency falls ${whenWords(changesAt, zone, now)} without an order.`
