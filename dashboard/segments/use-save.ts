/** @module A hook: saving the form of a segment, and what came of it. */
import { useState } from 'preact/hooks'
import type { Segment } from '../../contract/segment.ts'
import { troubleSentence } from '../api/trouble.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { type FormState, savable } from './form-state.ts'
import { type SaveErrors, saveErrors } from './save-errors.ts'
import { saveSegment } from './save-segment.ts'

export interface Saving {
  /** Of the last try. */
  errors: SaveErrors
  /** Was it tried and not changed since? Then what is unfinished is an error. */
  isTried: boolean
  isBusy: boolean
  save(state: FormState): Promise<void>
  /** For a change of the form: what was said of the last try is about something else now. */
  forget(): void
}

interface SaveOptions {
  /** Null: a new one. */
  segmentId: string | null
  /** The one the form is made of. */
  version: number
  onSaved(segment: Segment, asSent: FormState): void
  /** Another version is stored: the next try puts this form in its place. */
  onMeanwhile(version: number): void
}

export function useSave({ segmentId, version, onSaved, onMeanwhile }: SaveOptions): Saving {
  const [errors, setErrors] = useState<SaveErrors>({})
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)

  async function save(state: FormState) {
    if (isBusy) return
    const ready = savable(state)
    if ('errors' in ready) {
      setTried(true)
      setErrors(ready.errors)
      document.getElementById(ready.focus)?.focus()
      return
    }
    setBusy(true)
    const meanwhile = segmentId === null ? null : await changedMeanwhile(segmentId, version)
    const answer = meanwhile ?? (await saveSegment(segmentId, ready))
    setBusy(false)
    if ('sentence' in answer) {
      setErrors({ other: answer.sentence })
      onMeanwhile(answer.version)
    } else if (answer.ok) {
      setTried(false)
      setErrors({})
      onSaved(answer.value, state)
    } else {
      const { trouble } = answer
      setErrors(trouble.kind === 'refused' ? saveErrors(trouble.problem) : { other: troubleSentence(trouble) })
    }
  }

  return { errors, isTried, isBusy, save, forget: () => setErrors({}) }
}
