/** @module Checks a scenario for going live: by itself, and its messages by what there is in the shop. */
import type { FieldNote, RawCampaign } from '../../../contract/campaign-admin.ts'
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import type { OwnOrigins } from '../../channels/feed-address.ts'
import { readMessageSettings } from '../../store/message-settings.ts'
import { readShopAddress } from '../../store/shop-address.ts'
import { readShopSettings } from '../../store/shop-settings.ts'
import type { CheckScenario } from './checked-scenario.ts'
import type { NotesOfScenario } from './notes-of-scenario.ts'
import { stepAddressFaults } from './step-addresses.ts'
import { unknownProducts } from './unknown-products.ts'

/**
 * The check that the doors that publish are handed. `scenario` is null where there are errors. `own`: where this Worker
 * answers.
 */
export type CheckToPublish = (
  db: D1Database,
  scenarioId: string,
  raw: RawCampaign,
  own: OwnOrigins,
) => Promise<{ scenario: Scenario | null; errors: FieldNote[]; warnings: FieldNote[] }>

/** Messages are only looked at once the scenario itself is whole. */
export const checkToPublish =
  (check: CheckScenario, notesOf: NotesOfScenario): CheckToPublish =>
  async (db, scenarioId, raw, own) => {
    const { scenario, errors } = check(scenarioId, raw)
    if (!scenario) return { scenario, errors, warnings: [] }
    const [settings, { shop }] = await Promise.all([readMessageSettings(db), readShopSettings(db)])
    const address = await readShopAddress(db, { settings, shop })
    const notes = await notesOf(db, scenario, address?.url ?? null)
    const faults = [...stepAddressFaults(scenario, own), ...notes.errors]
    const warnings = [...(await unknownProducts(db, scenario)), ...notes.warnings]
    return { scenario: faults.length > 0 ? null : scenario, errors: faults, warnings }
  }
