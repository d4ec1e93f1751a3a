/** @module A hook: the form of the look, with what nobody could read, saved to the Worker. */
import { useState } from 'preact/hooks'
import type { FieldNote } from '../../contract/campaign-admin.ts'
import { troubleSentence } from '../api/trouble.ts'
import { type Look, type LookDraft, lookDraft, lookOf, lookProblems } from './look-draft.ts'
import { saveLook } from './save-look.ts'

export interface LookForm {
  draft: LookDraft
  change(part: Partial<LookDraft>): void
  /** What is wrong, a sentence by field: `theme.text`. */
  errors: Partial<Record<string, string>>
  state: 'editing' | 'saving' | 'saved'
  isChanged: boolean
  /** Why it was not saved; null: it was, or was not tried. */
  refusal: string | null
  save(): Promise<void>
}

const byField = (notes: readonly FieldNote[]) =>
  Object.fromEntries(notes.toReversed().map(({ field, message }) => [field, message]))

export function useLookForm(begin: Look): LookForm {
  const [draft, setDraft] = useState(() => lookDraft(begin))
  const [kept, setKept] = useState(() => JSON.stringify(lookDraft(begin)))
  const [state, setState] = useState<LookForm['state']>('editing')
  const [refused, setRefused] = useState<readonly FieldNote[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const problems = lookProblems(draft)

  async function save() {
    if (state === 'saving') return
    if (problems.length > 0) return setRefusal('What to mend is marked in the form.')
    setState('saving')
    const answer = await saveLook(lookOf(draft))
    setState(answer.ok ? 'saved' : 'editing')
    if (answer.ok) return setKept(JSON.stringify(draft))
    const notes = answer.trouble.kind === 'refused' ? (answer.trouble.problem.errors ?? []) : []
    setRefused(notes)
    setRefusal(notes.length > 0 ? 'What to mend is marked in the form.' : troubleSentence(answer.trouble))
  }

  return {
    draft,
    state,
    refusal,
    save,
    errors: byField([...problems, ...refused]),
    isChanged: JSON.stringify(draft) !== kept,
    change(part) {
      setDraft((old) => ({ ...old, ...part }))
      setState('editing')
      setRefused([])
      setRefusal(null)
    },
  }
}
