/** @module A hook: what is written is saved as a draft a moment after it was typed. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CampaignWritten } from '../../../contract/campaign-admin.ts'
import { troubleSentence } from '../../api/trouble.ts'
import type { Draft } from '../draft/draft.ts'
import { isMeanwhile, saveDraft } from './campaign-doors.ts'

/** After the last key. Our policy. */
const PAUSE_MS = 1000

export type DraftState =
  | { kind: 'published' }
  | { kind: 'saved' }
  | { kind: 'waiting' }
  | { kind: 'trouble'; sentence: string }

export interface DraftSaving {
  state: DraftState
  /** Is there anything that the Worker has not got? */
  isUnsaved: boolean
  /** Tries again what failed. */
  retry(): void
  /** What is typed was published, or replaced: there is nothing to save. */
  settle(draft: Draft, kind: 'published' | 'saved'): void
  /** For the moment before publishing: no draft may come after it. */
  hold(): Promise<void>
  /** What was held back is saved after all. */
  release(): void
}

interface DraftSavingOptions {
  draft: Draft
  campaignId: string
  /** The published version that it builds on; null: whatever stands there. */
  version: number | null
  /** When the draft was saved that this builds on, ms UTC; null: there is none. */
  savedAt: number | null
  onSaved(answer: CampaignWritten): void
  /** Another version or draft is there by now: the next try takes its place. */
  onMeanwhile(): void
}

const MEANWHILE =
  'it was changed elsewhere since you opened it. Try again to put yours in its place, or load this page again to see the other.'

export function useDraftSaving(options: DraftSavingOptions): DraftSaving {
  const { draft, campaignId, savedAt, onSaved, onMeanwhile } = options
  const { state, setState, settleOn, comeBack } = useDraftState(savedAt !== null ? 'saved' : 'published')
  const newest = useRef(options)
  newest.current = options
  /** The draft that the next one builds on; null: whatever stands there. */
  const base = useRef<number | null>(savedAt ?? 0)
  const known = useRef(JSON.stringify(draft))
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const underWay = useRef<Promise<void>>(Promise.resolve())
  const text = JSON.stringify(draft)
  const isUnsaved = text !== known.current

  async function save() {
    const { draft, version } = newest.current
    const sent = JSON.stringify(draft)
    const answer = await saveDraft(campaignId, draft, { version, draft: base.current })
    if (answer.ok) {
      known.current = sent
      base.current = answer.value.savedAt ?? null
      onSaved(answer.value)
      settleOn('saved')
    } else if (isMeanwhile(answer.trouble)) {
      base.current = null
      onMeanwhile()
      setState({ kind: 'trouble', sentence: MEANWHILE })
    } else setState({ kind: 'trouble', sentence: troubleSentence(answer.trouble) })
  }

  function saveNow() {
    underWay.current = underWay.current.then(save)
  }

  useEffect(() => {
    if (!isUnsaved) return comeBack()
    setState({ kind: 'waiting' })
    timer.current = setTimeout(saveNow, PAUSE_MS)
    return () => clearTimeout(timer.current)
  }, [text])

  return {
    state,
    isUnsaved,
    retry: saveNow,
    settle(settled, kind) {
      known.current = JSON.stringify(settled)
      if (kind === 'published') base.current = 0
      settleOn(kind)
    },
    hold() {
      clearTimeout(timer.current)
      return underWay.current
    },
    release() {
      // Not at once: by then it builds on the version that was just made.
      if (JSON.stringify(newest.current.draft) !== known.current) timer.current = setTimeout(saveNow, PAUSE_MS)
    },
  }
}

/** The state, and what the text came to that the Worker has: typed back to it, that holds again. */
function useDraftState(first: 'published' | 'saved') {
  const [state, setState] = useState<DraftState>({ kind: first })
  const rest = useRef<DraftState>(state)
  const comeBack = () => setState(rest.current)
  function settleOn(kind: 'published' | 'saved') {
    rest.current = { kind }
    comeBack()
  }
  return { state, setState, settleOn, comeBack }
}
