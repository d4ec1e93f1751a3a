/** @module What is asked before something is done. */
import { useLayoutEffect, useRef } from 'preact/hooks'

export interface QuestionProps {
  /** What will happen, and what that means: a sentence or two. */
  question: string
  /** On the button that does it, such as `Delete it`. */
  yes: string
  /** On the button that does nothing. */
  no: string
  /** What may be done instead, with the words on its button. */
  also?: { yes: string; onYes(): void } | undefined
  onYes(): void
  onNo(): void
}

/** The button that does nothing takes the focus, because the one that was pressed is gone. */
export function Question({ question, yes, no, also, onYes, onNo }: QuestionProps) {
  const keep = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => keep.current?.focus(), [])
  return (
    <fieldset class="ask-question" aria-label={yes}>
      <p>{question}</p>
      <button type="button" class="button button-small" ref={keep} onClick={onNo}>
        {no}
      </button>
      <button type="button" class="button button-small" onClick={onYes}>
        {yes}
      </button>
      {also !== undefined && (
        <button type="button" class="button button-small" onClick={also.onYes}>
          {also.yes}
        </button>
      )}
    </fieldset>
  )
}
