/** @module What is wrong, and what should be known, of all messages of a scenario. */
import type { Scenario } from '../../contract/scenario/scenario.ts'
import { type MessageNotes, messageNotes, type NotesContext } from './message-notes.ts'

/** Fields as `messages.reminder.content.subject`. What the context does not say is not asked. */
export function scenarioNotes(
  { kind, messages }: Pick<Scenario, 'kind' | 'messages'>,
  context: Omit<NotesContext, 'kind'> = {},
): MessageNotes {
  const all: MessageNotes = { errors: [], warnings: [] }
  for (const [messageId, message] of Object.entries(messages)) {
    const notes = messageNotes(message, { ...context, kind })
    const named = (list: MessageNotes['errors']) =>
      list.map((note) => ({ ...note, field: `messages.${messageId}.${note.field}` }))
    all.errors.push(...named(notes.errors))
    all.warnings.push(...named(notes.warnings))
  }
  return all
}
