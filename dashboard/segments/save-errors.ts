/** @module Where on the form a refusal of the Worker belongs. */
import type { Problem } from '../../contract/problem.ts'
import { type Trouble, troubleSentence } from '../api/trouble.ts'

/** The parts of the form; `other` is what has no place of its own. */
export type FormPart = 'name' | 'description' | 'condition' | 'other'

export type SaveErrors = Partial<Record<FormPart, string>>

const PARTS: readonly FormPart[] = ['name', 'description', 'condition']

/** The first error of each part, as a sentence. */
export function saveErrors({ errors, detail }: Pick<Problem, 'errors' | 'detail'>): SaveErrors {
  if (!errors?.length) return { other: detail }
  const found: SaveErrors = {}
  for (const { field, message } of errors) {
    const part = PARTS.find((name) => field === name || field.startsWith(`${name}.`)) ?? 'other'
    found[part] ??= sentenceOf(field, message)
  }
  return found
}

/** `is empty` to `This is empty.`, with the way to it where that is deeper than a field of the form. */
function sentenceOf(field: string, message: string): string {
  const what = PARTS.some((name) => name === field) ? 'This' : field
  // The contract speaks of its own field there, which is a box on the form.
  const said = message.replace('set agreed', 'say below that they agreed')
  return `${what} ${said.replace(/\.$/, '')}.`
}

/** Was something refused only because nobody said that those concerned agreed to it? The contract says so in its words. */
export const asksForAgreement = (errors: SaveErrors): boolean =>
  Object.values(errors).some((message) => message?.includes('sensitive topic'))

/** Why a count was refused or failed, in a few words; of a sensitive topic the form says more. */
export function countTrouble(trouble: Trouble): string {
  if (trouble.kind !== 'refused') return troubleSentence(trouble)
  const errors = saveErrors(trouble.problem)
  if (asksForAgreement(errors)) return 'Not counted: it names a sensitive topic.'
  return errors.condition ?? trouble.problem.detail
}
