/** @module A hook: saving the form of a segment, and what came of it. */
import { useState } from 'preact/hooks'
import type { Segment } from '../../contract/segment.ts'
import { troubleSentence } from '../api/trouble.ts'
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

export function useSave(segmentId: string | null, onSaved: (segment: Segment, asSent: FormState) => void): Saving {
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
    const answer = await saveSegment(segmentId, ready)
    setBusy(false)
    if (answer.ok) {
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
