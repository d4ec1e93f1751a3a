/** @module How the shop writes while it is edited: checked by the contract, and its topics as lines. */
import { type MessageSettings, MessageSettingsSchema } from '../../../contract/message/message-settings.ts'
import { parse } from '../../../contract/parse.ts'
import { fieldSentence } from '../../overlays/draft/field-sentence.ts'
import { slug } from '../../segments/slug.ts'

/** `topicNames`: what people read, one a line; their ids stay with them. */
export type WritingDraft = Omit<MessageSettings, 'topics'> & {
  topics: MessageSettings['topics']
  topicNames?: string[]
}

export const writingDraft = (settings: MessageSettings): WritingDraft => {
  const topicNames = Object.values(settings.topics)
  return { ...settings, ...(topicNames.length > 0 && { topicNames }) }
}

/** As it would be saved; null: something is to be mended. `errors`: a sentence by field. */
export function checkedWriting(draft: WritingDraft): {
  settings: MessageSettings | null
  errors: ReadonlyMap<string, string>
} {
  const { topicNames = [], ...rest } = draft
  const parsed = parse(MessageSettingsSchema, { ...rest, topics: topicsOf(topicNames, draft.topics) })
  if (parsed.ok) return { settings: parsed.value, errors: new Map() }
  return { settings: null, errors: writingErrors(parsed.errors) }
}

export function writingErrors(problems: readonly { field: string; message: string }[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const { field, message } of problems) {
    const way = field.startsWith('topics') ? 'topicNames' : field
    if (!map.has(way)) map.set(way, fieldSentence(message))
  }
  return map
}

/** A name that was there keeps its id, so that what people chose stays chosen; a new one gets one by its name. */
export function topicsOf(names: readonly string[], known: MessageSettings['topics']): MessageSettings['topics'] {
  const idOf = new Map(Object.entries(known).map(([id, name]) => [name, id]))
  const taken = names.flatMap((name) => idOf.get(name) ?? [])
  const topics: MessageSettings['topics'] = {}
  for (const name of names) {
    const id = idOf.get(name) ?? slug(name, taken, 'topic').slice(0, 40)
    taken.push(id)
    topics[id] = name
  }
  return topics
}
