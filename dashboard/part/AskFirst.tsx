/** @module A button that says what it does, and asks, before it does it. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

interface AskFirstProps {
  /** What will happen: a sentence or two. */
  question: string
  /** On the button that does it. */
  yes: string
  /** @default Leave it */
  no?: string
  /** Small and bare, or as other buttons. @default false */
  isBare?: boolean
  isBusy?: boolean
  onYes(): void
  /** The words of the button that asks. */
  children: ComponentChildren
}

export function AskFirst({ question, yes, no = 'Leave it', isBare = false, isBusy, onYes, children }: AskFirstProps) {
  const [isAsking, setAsking] = useState(false)
  const ask = useRef<HTMLButtonElement>(null)
  const keep = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  // The button that was pressed is gone: the focus goes to the one that does nothing, and back again.
  useLayoutEffect(() => {
    if (isAsking) keep.current?.focus()
    else if (wasAsking.current) ask.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])
  if (!isAsking)
    return (
      <button
        type="button"
        class={isBare ? 'button-bare' : 'button button-small'}
        ref={ask}
        aria-disabled={isBusy}
        onClick={() => setAsking(true)}
      >
        {children}
      </button>
    )
  return (
    <fieldset class="remove-question ask-first" aria-label={yes}>
      <p>{question}</p>
      <button type="button" class="button button-small" ref={keep} onClick={() => setAsking(false)}>
        {no}
      </button>
      <button
        type="button"
        class="button button-small"
        onClick={() => {
          setAsking(false)
          onYes()
        }}
      >
        {yes}
      </button>
    </fieldset>
  )
}
