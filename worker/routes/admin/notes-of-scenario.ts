/** @module What is wrong with the messages of a scenario, by what there is in the shop. */
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import type { MessageNotes } from '../../mail/message-notes.ts'
import { scenarioNotes } from '../../mail/scenario-notes.ts'
import { blocksOf, readStock } from './notes-of-message.ts'

/** What says it. `shopUrl`: where paths of the shop lead; null: nobody said. */
export type NotesOfScenario = (
  db: D1Database,
  scenario: Pick<Scenario, 'kind' | 'messages'>,
  shopUrl: string | null,
) => Promise<MessageNotes>

export const notesOfScenario: NotesOfScenario = async (db, scenario, shopUrl) => {
  const stock = await readStock(db, Object.values(scenario.messages).flatMap(blocksOf))
  return scenarioNotes(scenario, { ...stock, shopUrl })
}
