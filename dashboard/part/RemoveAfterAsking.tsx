/** @module A button that takes something away for good, after asking once more. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { write } from '../api/write.ts'

interface RemoveAfterAskingProps {
  /** What is deleted at the API. */
  path: string
  /** What goes, and what that means: a sentence. */
  question: string
  /** On the button that does it, such as `Delete it`. */
  yes: string
  /** All of this goes with what is removed, and the focus with it: whoever is told places it anew. */
  onRemoved(): void
  /** The words of the button that asks. */
  children: ComponentChildren
}

export function RemoveAfterAsking({ path, question, yes, onRemoved, children }: RemoveAfterAskingProps) {
  const [isAsking, setAsking] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const ask = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)

  useEffect(() => {
    if (wasAsking.current && !isAsking) ask.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])

  async function remove() {
    const sentence = await write('DELETE', path)
    if (sentence === null) return onRemoved()
    setTrouble(sentence)
    setAsking(false)
  }

  return (
    <div class="remove">
      {isAsking ? (
        <Question question={question} yes={yes} onYes={remove} onNo={() => setAsking(false)} />
      ) : (
        <button type="button" class="button-bare" ref={ask} onClick={() => setAsking(true)}>
          {children}
        </button>
      )}
      {trouble !== null && <p role="alert">{trouble}</p>}
    </div>
  )
}

interface QuestionProps extends Pick<RemoveAfterAskingProps, 'question' | 'yes'> {
  onYes(): void
  onNo(): void
}

/** Takes the focus, because the button that was pressed is gone. */
function Question({ question, yes, onYes, onNo }: QuestionProps) {
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <div class="remove-question">
      <p>{question}</p>
      <button type="button" class="button button-small" ref={keep} onClick={onNo}>
        Keep it
      </button>
      <button type="button" class="button button-small" onClick={onYes}>
        {yes}
      </button>
    </div>
  )
}
