/** @module A button that says what it does, and asks, before it does it. */
import type { ComponentChildren } from 'preact'
import { Question, type QuestionProps } from './Question.tsx'
import { useAsking } from './use-asking.ts'

interface AskFirstProps extends Pick<QuestionProps, 'question' | 'yes' | 'onYes'> {
  /** Small and bare, or as other buttons. @default false */
  isBare?: boolean
  isBusy?: boolean
  /** The words of the button that asks. */
  children: ComponentChildren
}

export function AskFirst({ question, yes, isBare = false, isBusy, onYes, children }: AskFirstProps) {
  const { isAsking, setAsking, ask } = useAsking()
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
    <div class="ask-first">
      <Question
        question={question}
        yes={yes}
        no="Leave it"
        onNo={() => setAsking(false)}
        onYes={() => {
          setAsking(false)
          onYes()
        }}
      />
    </div>
  )
}
