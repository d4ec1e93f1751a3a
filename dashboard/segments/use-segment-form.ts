/** @module A hook: the form of a segment while it is edited, counted and saved. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Condition } from '../../contract/condition.ts'
import type { Segment } from '../../contract/segment.ts'
import { goTo } from '../leave/unsaved.ts'
import { hrefOf } from '../route.ts'
import { conditionOf, type Unfinished } from './condition-of.ts'
import type { FormState } from './form-state.ts'
import { asksForAgreement, saveErrors } from './save-errors.ts'
import { savedNow } from './saved-now.ts'
import { type Edits, useDraft } from './use-draft.ts'
import { type Counted, useLiveCount } from './use-live-count.ts'
import { type Saving, useSave } from './use-save.ts'
import { questionOf } from './use-segment-counts.ts'

export interface SegmentFormParts {
  state: FormState
  change(part: Partial<FormState>): void
  edits: Edits
  /** What the finished rows ask, and the others. */
  condition: Condition
  unfinished: readonly Unfinished[]
  live: Counted | null
  /** Is `live` about something older? */
  isCounting: boolean
  saving: Saving
  /** Since it was saved, or begun. */
  isChanged: boolean
  /** Was it saved while it was open, or by the form before it, and not changed since? */
  isSaved: boolean
  /** Of the segment that the form is made of; 0: it is not stored. */
  version: number
  /** Was anything refused because nobody said that those concerned agreed, or did the owner say so? */
  hasAgreement: boolean
}

export interface SegmentBeginning {
  /** Null: a new one, whose own screen takes the place of this one once it is saved. */
  segmentId: string | null
  begin: FormState
  /** Of the segment that this is; 0: it is not stored. */
  beginVersion: number
}

export function useSegmentForm({ segmentId, begin, beginVersion }: SegmentBeginning): SegmentFormParts {
  const [state, setState] = useState(begin)
  const [saved, setSaved] = useState(() => JSON.stringify(begin))
  const [version, setVersion] = useState(beginVersion)
  const [wasSaved, setWasSaved] = useState(() => segmentId !== null && savedNow.peek() === segmentId)
  const saving = useSave({ segmentId, version, onSaved, onMeanwhile: setVersion })
  const isChanged = JSON.stringify(state) !== saved
  const { condition, unfinished } = useMemo(() => conditionOf(state.root), [state.root])
  const question = questionOf({ condition, agreed: state.agreed })
  const live = useLiveCount(question)
  const edits = useDraft(state.root, (root) => change({ root }))
  useEffect(() => {
    savedNow.value = null
  }, [])
  // Changed elsewhere, and here is nothing to lose.
  useEffect(() => {
    if (beginVersion <= version || isChanged) return
    setState(begin)
    setSaved(JSON.stringify(begin))
    setVersion(beginVersion)
  }, [beginVersion])

  function change(part: Partial<FormState>) {
    setState((old) => ({ ...old, ...part }))
    saving.forget()
  }

  function onSaved(segment: Segment, asSent: FormState) {
    setSaved(JSON.stringify(asSent))
    setVersion(segment.version)
    setWasSaved(true)
    if (segmentId !== null) return
    savedNow.value = segment.segmentId
    goTo(hrefOf({ screen: 'segment', segmentId: segment.segmentId }))
  }

  return {
    state,
    change,
    edits,
    condition,
    unfinished,
    live,
    isCounting: live?.question !== question,
    saving,
    isChanged,
    isSaved: wasSaved && !isChanged,
    version,
    hasAgreement: state.agreed || asksForAgreement(saving.errors) || asksInCount(live),
  }
}

const asksInCount = (live: Counted | null): boolean =>
  live !== null &&
  !live.answer.ok &&
  live.answer.trouble.kind === 'refused' &&
  asksForAgreement(saveErrors(live.answer.trouble.problem))
