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
  if (word === null) return { message: `“${typed.trim()}” is no ${title} that we know: choose one of the list.` }
  return { words: words.includes(word) ? words : [...words, word] }
}

const emptyMessage = (field: DraftText['field'], title: string) =>
  fieldChoices(field) === null ? `Type at least one word for “${title}”.` : `Choose at least one for “${title}”.`
