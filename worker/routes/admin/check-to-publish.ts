/** @module Checks a scenario for going live: by itself, and its messages by what there is in the shop. */
import type { FieldNote, RawCampaign } from '../../../contract/campaign-admin.ts'
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import { readMessageSettings } from '../../store/message-settings.ts'
import { readShopAddress } from '../../store/shop-address.ts'
import { readShopSettings } from '../../store/shop-settings.ts'
import type { CheckScenario } from './checked-scenario.ts'
import type { NotesOfScenario } from './notes-of-scenario.ts'

/** The check that the doors that publish are handed. `scenario` is null where there are errors. */
export type CheckToPublish = (
  db: D1Database,
  scenarioId: string,
  raw: RawCampaign,
) => Promise<{ scenario: Scenario | null; errors: FieldNote[]; warnings: FieldNote[] }>

/** Messages are only looked at once the scenario itself is whole. */
export const checkToPublish =
  (check: CheckScenario, notesOf: NotesOfScenario): CheckToPublish =>
  async (db, scenarioId, raw) => {
    const { scenario, errors } = check(scenarioId, raw)
    if (!scenario) return { scenario, errors, warnings: [] }
    const [settings, { shop }] = await Promise.all([readMessageSettings(db), readShopSettings(db)])
    const address = await readShopAddress(db, { settings, shop })
    const notes = await notesOf(db, scenario, address?.url ?? null)
    return { scenario: notes.errors.length > 0 ? null : scenario, ...notes }
  }
