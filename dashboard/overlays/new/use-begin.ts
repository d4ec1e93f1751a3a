/** @module A hook: begins a campaign or a scenario, one at a time. */
import { useState } from 'preact/hooks'
import type { Answer } from '../../api/request.ts'
import { troubleSentence } from '../../api/trouble.ts'

interface Beginning {
  begin(write: () => Promise<Answer<unknown>>): Promise<void>
  isBusy: boolean
  /** Why the last did not begin: a sentence; null: none failed. */
  trouble: string | null
}

export function useBegin(): Beginning {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function begin(write: () => Promise<Answer<unknown>>) {
    if (isBusy) return
    setBusy(true)
    const answer = await write()
    setBusy(false)
    setTrouble(answer.ok ? null : troubleSentence(answer.trouble))
  }
  return { begin, isBusy, trouble }
}
