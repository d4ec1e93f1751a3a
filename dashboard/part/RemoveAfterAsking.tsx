/** @module A button that takes something away for good, after asking once more. */
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { write } from '../api/write.ts'
import { Question } from './Question.tsx'
import { useAsking } from './use-asking.ts'

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

export function RemoveAfterAsking(props: RemoveAfterAskingProps) {
  const { path, question, yes, also, no = 'Keep it', onRemoved, children } = props
  const { isAsking, setAsking, ask } = useAsking()
  const [trouble, setTrouble] = useState<string | null>(null)
  const isBusy = useRef(false)

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
          question={question}
          yes={yes}
          no={no}
          also={also && { yes: also.yes, onYes: () => remove(also.path) }}
          onYes={() => remove(path)}
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
