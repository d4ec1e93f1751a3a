/** @module A hook: what is written is saved as a draft a moment after it was typed. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ScenarioWritten } from '../../../contract/scenario/scenario-list.ts'
import type { Answer } from '../../api/request.ts'
import { type Trouble, troubleSentence } from '../../api/trouble.ts'
import type { ScenarioDraft } from '../draft/scenario-draft.ts'
import { isMeanwhile, saveDraft } from '../scenario-doors.ts'

/** After the last key. Our policy. */
const PAUSE_MS = 1000

export type SavingState =
  | { kind: 'published' }
  | { kind: 'saved' }
  | { kind: 'waiting' }
  | { kind: 'trouble'; sentence: string }

export interface DraftSaving {
  state: SavingState
  /** Is there anything that the Worker has not got? */
  isUnsaved: boolean
  saveNow(): void
  /** What is typed was published: there is nothing to save. */
  settle(draft: ScenarioDraft): void
  /** For the moment before publishing: no draft may come after it. */
  hold(): Promise<void>
}

interface DraftSavingOptions {
  draft: ScenarioDraft
  /** When the draft was saved that it begins with, ms UTC; 0: it begins with what is published. */
  savedAt: number
  onSaved(answer: ScenarioWritten): void
}

/** Two windows, or two owners, with the same scenario. */
const TAKEN: SavingState = {
  kind: 'trouble',
  sentence:
    'somebody saved another one since you opened it. Try again to put yours in its place, or load this page again to see theirs.',
}

const troubleOf = (trouble: Trouble): SavingState => ({ kind: 'trouble', sentence: troubleSentence(trouble) })

/** `put` keeps a draft over none but the one that it is made from, which `begin` says; null: over whatever there is. */
function useOwnDraft(savedAt: number) {
  const base = useRef<number | null>(savedAt)
  const isTaken = useRef(false)
  return {
    isTaken,
    begin(from: number | null) {
      base.current = from
      isTaken.current = false
    },
    async put(draft: ScenarioDraft): Promise<Answer<ScenarioWritten>> {
      const answer = await saveDraft(draft, base.current)
      if (answer.ok) base.current = answer.value.savedAt ?? null
      else isTaken.current = isMeanwhile(answer.trouble)
      return answer
    },
  }
}

export function useDraftSaving({ draft, savedAt, onSaved }: DraftSavingOptions): DraftSaving {
  const [state, setState] = useState<SavingState>({ kind: savedAt === 0 ? 'published' : 'saved' })
  const { isTaken, begin, put } = useOwnDraft(savedAt)
  const rest = useRef<SavingState>(state)
  const known = useRef(JSON.stringify(draft))
  const newest = useRef(draft)
  newest.current = draft
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const underWay = useRef<Promise<void>>(Promise.resolve())
  const text = JSON.stringify(draft)
  const isUnsaved = text !== known.current

  function settleOn(kind: 'published' | 'saved', sent: string) {
    known.current = sent
    rest.current = { kind }
    setState(rest.current)
  }

  async function save() {
    const draft = newest.current
    const sent = JSON.stringify(draft)
    const answer = await put(draft)
    if (!answer.ok) return setState(isTaken.current ? TAKEN : troubleOf(answer.trouble))
    onSaved(answer.value)
    settleOn('saved', sent)
  }

  function saveByItself() {
    underWay.current = underWay.current.then(() => (isTaken.current ? undefined : save()))
  }

  /** Also in the place of what somebody else has saved: that was said before. */
  function saveNow() {
    clearTimeout(timer.current)
    if (isTaken.current) begin(null)
    underWay.current = underWay.current.then(save)
  }

  useEffect(() => {
    if (isTaken.current) return
    if (!isUnsaved) return setState(rest.current)
    setState({ kind: 'waiting' })
    timer.current = setTimeout(saveByItself, PAUSE_MS)
    return () => clearTimeout(timer.current)
  }, [text])

  return {
    state,
    isUnsaved,
    saveNow,
    settle(settled) {
      begin(0)
      settleOn('published', JSON.stringify(settled))
    },
    hold() {
      clearTimeout(timer.current)
      return underWay.current
    },
  }
}
