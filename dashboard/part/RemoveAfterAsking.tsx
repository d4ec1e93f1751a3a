/** @module A button that takes something away for good, after asking once more. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { write } from '../api/write.ts'

interface RemoveAfterAskingProps {
  /** What is deleted at the API. */
  path: string
  /** What goes, and what that means: a sentence. */
  question: string
  /** On the button that does it, such as `Delete it`. */
  yes: string
  /** What else may be deleted instead, with the words on its button. */
  also?: { path: string; yes: string }
  /** On the button that does nothing. @default Keep it */
  no?: string
  /** All of this goes with what is removed, and the focus with it: whoever is told places it anew. */
  onRemoved(): void
  /** The words of the button that asks. */
  children: ComponentChildren
}

export function RemoveAfterAsking({ path, also, onRemoved, children, ...question }: RemoveAfterAskingProps) {
  const [isAsking, setAsking] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const isBusy = useRef(false)
  const ask = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)

  useLayoutEffect(() => {
    if (wasAsking.current && !isAsking) ask.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])

  async function remove(what: string) {
    // Pressed twice, the second would find nothing to delete.
    if (isBusy.current) return
    isBusy.current = true
    const sentence = await write('DELETE', what)
    isBusy.current = false
    if (sentence === null) return onRemoved()
    setTrouble(sentence)
    setAsking(false)
  }

  return (
    <div class="remove">
      {isAsking ? (
        <Question
          {...question}
          onYes={() => remove(path)}
          alsoYes={also?.yes}
          onAlso={() => also && remove(also.path)}
          onNo={() => setAsking(false)}
        />
      ) : (
        <button type="button" class="button-bare" ref={ask} onClick={() => setAsking(true)}>
          {children}
        </button>
      )}
      {trouble !== null && <p role="alert">{trouble}</p>}
    </div>
  )
}

interface QuestionProps extends Pick<RemoveAfterAskingProps, 'question' | 'yes' | 'no'> {
  alsoYes: string | undefined
  onYes(): void
  onAlso(): void
  onNo(): void
}

/** Takes the focus, because the button that was pressed is gone. */
function Question({ question, yes, alsoYes, no = 'Keep it', onYes, onAlso, onNo }: QuestionProps) {
  const keep = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => keep.current?.focus(), [])
  return (
    <div class="remove-question">
      <p>{question}</p>
      <button type="button" class="button button-small" ref={keep} onClick={onNo}>
        {no}
      </button>
      <button type="button" class="button button-small" onClick={onYes}>
        {yes}
      </button>
      {alsoYes !== undefined && (
        <button type="button" class="button button-small" onClick={onAlso}>
          {alsoYes}
        </button>
      )}
    </div>
  )
}
