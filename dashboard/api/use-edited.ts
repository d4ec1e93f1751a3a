/** @module A hook: one thing of the owner's that is read once, edited, and read anew. */
import { useEffect, useState } from 'preact/hooks'
import type { Answer } from './request.ts'
import type { Trouble } from './trouble.ts'

export interface Edited<Detail> {
  /** Null before the first answer. */
  detail: Detail | null
  trouble: Trouble | null
  /** Each beginning is a form of its own, with the words it opens with. */
  beginning: { number: number; words: string | null }
  reload(): Promise<void>
  restart(words: string): Promise<void>
}

export function useEdited<Detail>(read: () => Promise<Answer<Detail>>): Edited<Detail> {
  const [detail, setDetail] = useState<Detail | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [beginning, setBeginning] = useState<Edited<Detail>['beginning']>({ number: 0, words: null })

  async function reload() {
    const answer = await read()
    setTrouble(answer.ok ? null : answer.trouble)
    if (answer.ok) setDetail(() => answer.value)
  }

  async function restart(words: string) {
    await reload()
    setBeginning(({ number }) => ({ number: number + 1, words }))
  }

  useEffect(() => {
    reload()
  }, [])

  return { detail, trouble, beginning, reload, restart }
}
