/** @module Counting what is being edited: after a pause, and the last question wins. */

export interface LiveCount<Question> {
  /** Counts this once nothing newer was asked for a moment; what is under way for older ones is dropped. */
  ask(question: Question): void
  stop(): void
}

interface LiveCountOptions<Question, Answer> {
  count: (question: Question, signal: AbortSignal) => Promise<Answer>
  /** Told only for the question asked last. */
  tell: (answer: Answer) => void
  /** How long a question must stand before it is sent, ms. */
  pauseMs: number
}

export function liveCount<Question, Answer>(options: LiveCountOptions<Question, Answer>): LiveCount<Question> {
  const { count, tell, pauseMs } = options
  let timer: ReturnType<typeof setTimeout> | undefined
  let current = new AbortController()

  function stop() {
    clearTimeout(timer)
    current.abort()
  }

  return {
    stop,
    ask(question) {
      stop()
      current = new AbortController()
      const { signal } = current
      timer = setTimeout(async () => {
        const answer = await count(question, signal)
        if (!signal.aborted) tell(answer)
      }, pauseMs)
    },
  }
}
