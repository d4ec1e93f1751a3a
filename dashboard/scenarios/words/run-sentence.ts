/** @module What happened to somebody in a scenario, and why, as sentences. */
import type { RunEntry, RunOutcome } from '../../../contract/scenario/run.ts'
import type { Step } from '../../../contract/scenario/step.ts'
import { awaitedWords, EVENT_WORDS } from './event-words.ts'
import { runMoment } from './run-moment.ts'
import { sendFate, whyNotWords } from './why-not-words.ts'

export interface RunContext {
  steps: Record<string, Step>
  /** By id; a message that is not in it is called by its id. */
  messageNames: Record<string, string>
  /** Of the person. */
  zone: string
  now: number
  /** What takes people out before the goal (`leavesWords`); absent: nothing, or it is not known. */
  leaves?: string | null
}

export const OUTCOME_WORDS: Record<RunOutcome, string> = {
  finished: 'Went through to the end',
  goal: 'Reached the goal',
  left: 'Left without the goal',
  held_out: 'Held out: went through without any message',
  stopped: 'Taken out: the scenario was stopped',
  joined: 'Goes on in the run of the person they were joined with',
  erased: 'Forgotten on request',
}

/** `Waits until Thu 18:00: quiet hours`, without a full stop. */
export function runSentence({ stepId, what }: RunEntry, context: RunContext): string {
  const moment = (at: number) => runMoment(at, context.zone, context.now)
  const message = messageOf(stepId, context)
  switch (what.kind) {
    case 'entered':
      return 'Began'
    case 'waits':
      return `Waits until ${moment(what.untilAt)}${reasonOf(context.steps[stepId])}`
    case 'waits_for':
      return `Waits until ${awaitedOf(context.steps[stepId])}, at most until ${moment(what.mostUntilAt)}`
    case 'happened':
      return `It happened: they ${happenedWords(what.event)}`
    case 'not_happened':
      return 'It did not happen in time'
    case 'took':
      return `Goes the way “${what.way}”`
    case 'send_asked':
      return `${message} is to be sent`
    case 'send':
      return `${message} ${sendFate(what.state, what.why)}`
    case 'send_later':
      return `${message} waits until ${moment(what.untilAt)}: ${whyNotWords(what.why)}`
    case 'effect':
      return EFFECTS[what.effect]
    case 'ended':
      return what.why ? `Left: ${whyNotWords(what.why)}` : endedWords(what.outcome, context)
  }
}

function endedWords(outcome: RunOutcome, { leaves }: RunContext): string {
  const words = OUTCOME_WORDS[outcome] ?? outcome
  return outcome === 'left' && leaves ? `${words}: ${leaves}` : words
}

const EFFECTS = {
  overlay: 'May see the overlay from now on',
  set_trait: 'It was noted of them',
  webhook: 'The other system is told',
}

/** Why a wait lasts so long, where its step says more than a time. */
function reasonOf(step: Step | undefined): string {
  if (step?.kind === 'wait' && step.since === 'activity') return ': so long after they were last active'
  if (step?.kind === 'wait_until' && (step.hour === 'best' || step.weekday === 'best'))
    return ': when they usually shop'
  if (step?.kind === 'wait_until' && step.weekday === 'before_best') return ': the day before they usually shop'
  return ''
}

const awaitedOf = (step: Step | undefined): string =>
  step?.kind === 'wait_for' ? awaitedWords(step.event) : 'something happens'

function happenedWords(event: string): string {
  if (event === 'order') return 'ordered'
  if (event === 'message_clicked') return 'clicked in a message'
  const words: Record<string, string> = EVENT_WORDS
  return words[event] ?? `did “${event}”`
}

function messageOf(stepId: string, { steps, messageNames }: RunContext): string {
  const step = steps[stepId]
  if (step?.kind !== 'send') return 'The message'
  return `“${messageNames[step.messageId] ?? step.messageId}”`
}
