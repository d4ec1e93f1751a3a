/** @module A hook: the frame of the preview, and what is told to it. */
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PreviewAnswer, PreviewMessage } from '../../preview/preview-message.ts'

/** After the last key. Our policy. */
const PAUSE_MS = 250

interface PreviewFrame {
  frame: RefObject<HTMLIFrameElement | null>
  trouble: string | null
  /** Is the newest message drawn? */
  isDrawn: boolean
}

/** Tells the frame `message` once it is ready, and again whenever it changes and rests for a moment. */
export function usePreviewFrame(message: PreviewMessage): PreviewFrame {
  const frame = useRef<HTMLIFrameElement>(null)
  const [isReady, setReady] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [drawn, setDrawn] = useState('')
  const text = JSON.stringify(message)
  const sent = useRef('')

  useEffect(() => {
    function hear(event: MessageEvent<PreviewAnswer>) {
      if (event.origin !== location.origin || event.source !== frame.current?.contentWindow) return
      if (event.data?.kind === 'vitrine-preview-ready') {
        sent.current = ''
        setReady(true)
      }
      if (event.data?.kind !== 'vitrine-preview-drawn') return
      setTrouble(event.data.trouble)
      setDrawn(sent.current)
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [])

  useEffect(() => {
    if (!isReady || sent.current === text) return
    const timer = setTimeout(
      () => {
        sent.current = text
        frame.current?.contentWindow?.postMessage(message, location.origin)
      },
      sent.current === '' ? 0 : PAUSE_MS,
    )
    return () => clearTimeout(timer)
  }, [isReady, text])

  return { frame, trouble, isDrawn: drawn === text }
}
