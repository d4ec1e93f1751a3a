/** @module Does somebody pass a condition, by what is published? */
import type { Condition } from '../../../contract/condition.ts'
import { defaultModels } from '../nightly/customer-models.ts'
import type { PublishedSettings } from '../published-settings.ts'
import { matches } from './matches.ts'
import type { Subject } from './subject.ts'

/** What a decision is handed to ask conditions by: so it is read without all that a condition may ask. */
export type Passes = typeof passes

/** Stages and groups as the models tell that were published, before the first night by the defaults. `now` in ms UTC. */
export function passes(
  condition: Condition,
  subject: Subject,
  { settings, now }: { settings: PublishedSettings; now: number },
): boolean {
  return matches(condition, subject, { now, models: settings.models ?? defaultModels(settings.shop.currency) })
}
