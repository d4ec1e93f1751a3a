/** @module A hook: a message as the Worker draws it, drawn anew when it is another. */
import { useEffect, useState } from 'preact/hooks'
import type { MessagePreview } from '../../../contract/message/message-preview.ts'
import { send } from '../../api/send.ts'
import { type Trouble, troubleSentence } from '../../api/trouble.ts'
import { type PreviewAsk, previewBody } from './preview-body.ts'

const PREVIEW = '/v1/messages/preview'

/** After the last letter typed. Our policy. */
const TYPING_MS = 400

export interface Preview {
  /** The last that could be drawn; null before the first. */
  value: MessagePreview | null
  /** Why the newest cannot be drawn, in a sentence; null: it can. */
  trouble: string | null
  isOld: boolean
}

interface State {
  key: string
  value: MessagePreview | null
  trouble: string | null
}

export function usePreview(ask: PreviewAsk): Preview {
  const key = JSON.stringify(previewBody(ask))
  const [state, setState] = useState<State>({ key: '', value: null, trouble: null })
  useEffect(() => {
    const asking = new AbortController()
    const timer = setTimeout(
      async () => {
        const answer = await send<MessagePreview>(PREVIEW, {
          method: 'POST',
          body: JSON.parse(key),
          signal: asking.signal,
        })
        if (asking.signal.aborted) return
        setState((old) =>
          answer.ok
            ? { key, value: answer.value, trouble: null }
            : { key, value: old.value, trouble: sentenceOf(answer.trouble) },
        )
      },
      state.key === '' ? 0 : TYPING_MS,
    )
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [key])
  return { value: state.value, trouble: state.trouble, isOld: state.key !== key }
}

/** What is wrong with single fields is told beside them. */
const sentenceOf = (trouble: Trouble): string =>
  trouble.kind === 'refused' && (trouble.problem.errors ?? []).length > 0
    ? 'It can be seen here once all that it needs is filled in.'
    : troubleSentence(trouble)
