/** @module What a run makes of what became of its message. */
import type { SendState, WhyNot } from '../../../contract/message/send-state.ts'
import type { Run } from '../../../contract/scenario/run.ts'
import type { RunLook } from './run-look.ts'
import { noted, notedAnew, wentTo } from './run-trail.ts'
import { goOnFrom, type Stepped } from './step-run.ts'

/**
 * As the ledger notes it. `untilAt`: when it is looked at again, ms UTC; null: not by itself. `startedAt`: when it was handed
 * over, ms UTC; null: it was not.
 */
export interface SendNews {
  sendId: string
  state: SendState
  why: WhyNot | null
  untilAt: number | null
  startedAt: number | null
}

/** The id of the message that a run waits for; null: it waits for none. */
export function awaitedSend({ stepId, dueAt, asked, runId }: Run): string | null {
  return stepId !== null && dueAt === null && asked > 0 ? `${runId}.${asked - 1}` : null
}

/**
 * The run as it goes on; null: it is nothing to it, told before or of an earlier message. Whatever became of the message,
 * the run goes on: whoever must not be written to is not, at the next message neither. One whose answer was lost counts as
 * sent: it may have arrived.
 */
export function hearSend(run: Run, news: SendNews, look: RunLook): Stepped | null {
  const step = run.stepId === null ? undefined : look.scenario.steps[run.stepId]
  if (awaitedSend(run) !== news.sendId || step?.kind !== 'send') return null
  const { sendId, state, why, untilAt } = news
  // Another look at the run asked by the same id at another step, and was not the first: this one is asked for anew.
  if (why === 'moved_on') return goOnFrom({ ...run, asked: run.asked - 1, dueAt: look.now }, look)
  switch (state) {
    case 'claimed':
    case 'sending':
      return null
    case 'deferred':
    case 'capped': {
      if (untilAt === null || why === null) return null
      const waiting = notedAnew(run, { kind: 'send_later', untilAt, why }, look.now)
      return waiting === run ? null : { run: waiting, effects: [] }
    }
    case 'sent':
    case 'failed':
    case 'unknown':
    case 'suppressed':
      return goOnFrom(
        wentTo(noted(run, { kind: 'send', sendId, state, why }, look.now), step.next, { now: look.now }),
        look,
      )
  }
}
