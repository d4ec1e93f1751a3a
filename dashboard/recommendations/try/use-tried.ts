/** @module A hook: what a slot would show, asked anew when the slot or the visitor is another. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { TriedRecommendations, TryRecommendations } from '../../../contract/recommend/tried.ts'
import { type Poll, poll } from '../../api/poll.ts'
import { rememberedReading, rememberReading } from '../../api/reading-memory.ts'
import { send } from '../../api/send.ts'
import type { Trouble } from '../../api/trouble.ts'
import { TRY } from '../slots-path.ts'

export interface Tried {
  /** The last answer; null before the first. */
  value: TriedRecommendations | null
  /** True: the answer is about what was asked before. */
  isOld: boolean
  trouble: Trouble | null
  retry(): void
}

interface State {
  key: string | null
  value: TriedRecommendations | null
  trouble: Trouble | null
}

const memoryKey = (key: string) => `${TRY} ${key}`

const start = (key: string | null): State => ({
  key,
  value: key === null ? null : (rememberedReading<TriedRecommendations>(memoryKey(key))?.value ?? null),
  trouble: null,
})

/** After the last letter typed. Our policy. */
const TYPING_MS = 400

/** `body` null: nothing can be asked at the moment, and what was answered stays. */
export function useTried(body: TryRecommendations | null): Tried {
  const key = body === null ? null : JSON.stringify(body)
  const [state, setState] = useState(() => start(key))
  const polling = useRef<Poll | null>(null)
  const isFirst = useRef(true)

  useEffect(() => {
    if (key === null) return
    const ask = async (signal: AbortSignal) => {
      const answer = await send<TriedRecommendations>(TRY, { method: 'POST', body: JSON.parse(key), signal })
      if (signal.aborted) return true
      if (answer.ok) {
        rememberReading(memoryKey(key), { value: answer.value, readAt: Date.now() })
        setState({ key, value: answer.value, trouble: null })
      } else setState((old) => ({ ...old, trouble: answer.trouble }))
      return answer.ok || answer.trouble.kind !== 'unreachable'
    }
    const begin = setTimeout(
      () => {
        polling.current = poll(ask, null)
      },
      isFirst.current ? 0 : TYPING_MS,
    )
    isFirst.current = false
    return () => {
      clearTimeout(begin)
      polling.current?.stop()
    }
  }, [key])

  return {
    value: state.value,
    isOld: key !== null && state.key !== key,
    trouble: state.trouble,
    retry: () => polling.current?.now(),
  }
}
