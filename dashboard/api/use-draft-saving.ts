/** @module A hook: what is written is saved as a draft a moment after it was typed. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Answer } from './request.ts'
import { isMeanwhile, type Trouble, troubleSentence } from './trouble.ts'

/** After the last key. Our policy. */
const PAUSE_MS = 1000

export type SavingState =
  | { kind: 'published' }
  | { kind: 'saved' }
  | { kind: 'waiting' }
  | { kind: 'trouble'; sentence: string }

export interface DraftSaving<Draft> {
  state: SavingState
  /** Is there anything that the Worker has not got? */
  isUnsaved: boolean
  /** Also in the place of what somebody else has saved: that was said before. */
  saveNow(): void
  /** What is typed was published: there is nothing to save. */
  settle(draft: Draft): void
  /** For the moment before publishing: no draft may come after it. */
  hold(): Promise<void>
  /** What was held back is saved after all. */
  release(): void
}

interface DraftSavingOptions<Draft, Written> {
  draft: Draft
  /** When the draft was saved that it begins with, ms UTC; 0: it begins with what is published. */
  savedAt: number
  /** `base`: when the draft was saved that this one is made from, 0: there was none; null: whatever there is. */
  put(draft: Draft, base: number | null): Promise<Answer<Written>>
  onSaved(answer: Written): void
  /** Another one is there by now. */
  onMeanwhile?(): void
}

/** Two windows, or two owners, with the same thing. */
const TAKEN: SavingState = {
  kind: 'trouble',
  sentence:
    'somebody saved another one since you opened it. Try again to put yours in its place, or load this page again to see theirs.',
}

const troubleOf = (trouble: Trouble): SavingState => ({ kind: 'trouble', sentence: troubleSentence(trouble) })

/** The draft that the next one may stand over, which `begin` says; null: whatever there is. */
function useBase(savedAt: number) {
  const base = useRef<number | null>(savedAt)
  const isTaken = useRef(false)
  return {
    isTaken,
    begin(from: number | null) {
      base.current = from
      isTaken.current = false
    },
    async put<Written extends { savedAt?: number }>(write: (base: number | null) => Promise<Answer<Written>>) {
      const answer = await write(base.current)
      if (answer.ok) base.current = answer.value.savedAt ?? null
      else isTaken.current = isMeanwhile(answer.trouble)
      return answer
    },
  }
}

/** The state, and what the text came to that the Worker has: typed back to it, that holds again. */
function useSavingState<Draft>(draft: Draft, first: 'published' | 'saved') {
  const [state, setState] = useState<SavingState>({ kind: first })
  const rest = useRef<SavingState>(state)
  const known = useRef(JSON.stringify(draft))
  return {
    state,
    setState,
    isKnown: (text: string) => text === known.current,
    comeBack: () => setState(rest.current),
    settleOn(kind: 'published' | 'saved', text: string) {
      known.current = text
      rest.current = { kind }
      setState(rest.current)
    },
  }
}

export function useDraftSaving<Draft, Written extends { savedAt?: number }>(
  options: DraftSavingOptions<Draft, Written>,
): DraftSaving<Draft> {
  const { draft, savedAt } = options
  const { state, setState, isKnown, comeBack, settleOn } = useSavingState(draft, savedAt === 0 ? 'published' : 'saved')
  const newest = useRef(options)
  newest.current = options
  const { isTaken, begin, put } = useBase(savedAt)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const underWay = useRef<Promise<void>>(Promise.resolve())
  const text = JSON.stringify(draft)

  async function save() {
    const { draft, onSaved, onMeanwhile } = newest.current
    const answer = await put((base) => newest.current.put(draft, base))
    if (answer.ok) {
      onSaved(answer.value)
      return settleOn('saved', JSON.stringify(draft))
    }
    if (isTaken.current) onMeanwhile?.()
    setState(isTaken.current ? TAKEN : troubleOf(answer.trouble))
  }

  const saveAfterPause = () => {
    timer.current = setTimeout(() => {
      underWay.current = underWay.current.then(() => (isTaken.current ? undefined : save()))
    }, PAUSE_MS)
  }

  useEffect(() => {
    if (isTaken.current) return
    if (isKnown(text)) return comeBack()
    setState({ kind: 'waiting' })
    saveAfterPause()
    return () => clearTimeout(timer.current)
  }, [text])

  return {
    state,
    isUnsaved: !isKnown(text),
    saveNow() {
      clearTimeout(timer.current)
      if (isTaken.current) begin(null)
      underWay.current = underWay.current.then(save)
    },
    settle(settled) {
      begin(0)
      settleOn('published', JSON.stringify(settled))
    },
    hold() {
      clearTimeout(timer.current)
      return underWay.current
    },
    release() {
      // Not at once: by then it builds on the version that was just made.
      if (!isKnown(JSON.stringify(newest.current.draft))) saveAfterPause()
    },
  }
}
