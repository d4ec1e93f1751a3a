/** @module The words of a row that asks for words. */
import { TEXT_FIELDS } from '../../contract/condition-fields.ts'
import { fieldChoices, typedWord } from '../sentence/field-word.ts'
import type { DraftText } from './draft.ts'

/** The controls of a row. */
export type RowPart = 'field' | 'low' | 'high' | 'withinDays' | 'words'

/** All of the row, what is typed but not taken in yet too; or what to do about it. */
export function wordsOfDraft({ field, words, typed }: DraftText): { words: string[] } | { message: string } {
  const { title } = TEXT_FIELDS[field]
  if (typed.trim() === '') return words.length > 0 ? { words } : { message: emptyMessage(field, title) }
  const word = typedWord(field, typed)
  if (word === null) return { message: unknownMessage(field, typed.trim()) }
  return { words: words.includes(word) ? words : [...words, word] }
}

function unknownMessage(field: DraftText['field'], typed: string): string {
  if (field === 'trait') return 'Write a trait as “name: value”, such as “style: boho”.'
  return `“${typed}” is no ${TEXT_FIELDS[field].title} that we know: choose one of the list.`
}

const emptyMessage = (field: DraftText['field'], title: string) =>
  fieldChoices(field) === null ? `Type at least one word for “${title}”.` : `Choose at least one for “${title}”.`
