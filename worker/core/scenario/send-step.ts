/** @module A step that sends: when its message is asked for, and by what id. */
import type { Run, RunEntry } from '../../../contract/scenario/run.ts'
import type { Step } from '../../../contract/scenario/step.ts'
import { HOUR_MS } from '../hour-of.ts'
import type { SendRequest } from '../message/send-request.ts'
import type { RunLook } from './run-look.ts'
import { noted, notedAnew, wentTo } from './run-trail.ts'
import type { Taken } from './take-step.ts'

type SendStep = Extract<Step, { kind: 'send' }>

/**
 * Asks for the message once its hour has come; until then the run waits and says why. What would come too late is not
 * asked for, and the run goes on. Once asked, it waits for what becomes of it (`hearSend`). The id counts the messages of
 * the run: a look that is done again after a crash asks for the same one.
 */
export function sendStep(run: Run, step: SendStep, look: RunLook): Taken {
  const { now, scenario } = look
  const expiresAt = run.reachedAt + step.expiresHours * HOUR_MS
  const sendId = `${run.runId}.${run.asked}`
  const later = laterAt(look, step.at === 'best_time' ? bestAt(run, look, expiresAt) : null)
  if (expiresAt <= (later?.untilAt ?? now)) {
    const missed = noted(run, { kind: 'send', sendId, state: 'suppressed', why: 'expired' }, now)
    const reachedAt = Math.min(expiresAt, now)
    return { run: wentTo(missed, step.next, { now, reachedAt }), effects: [], rests: false }
  }
  if (later) return { run: { ...notedAnew(run, later, now), dueAt: later.untilAt }, effects: [], rests: true }
  const message = scenario.messages[step.messageId]
  if (!message) return { run: wentTo(run, step.next, { now }), effects: [], rests: false }
  const request: SendRequest = {
    ...{ sendId, runId: run.runId, scenarioId: run.scenarioId, version: run.version, stepId: run.stepId ?? '' },
    ...{ messageId: step.messageId, key: run.key, profileId: run.profileId, kind: scenario.kind },
    ...{ channel: message.channel, subject: run.subject, enteredAt: run.enteredAt, askedAt: now, expiresAt },
  }
  const asked = { ...noted(run, { kind: 'send_asked', sendId }, now), asked: run.asked + 1, dueAt: null }
  return { run: asked, effects: [{ kind: 'send', request }], rests: true }
}

type Later = Extract<RunEntry['what'], { kind: 'send_later' }>

function laterAt({ now, person, scenario, mayGo }: RunLook, best: Later | null): Later | null {
  const held = mayGo(person, scenario.kind, Math.max(now, best?.untilAt ?? now))
  if (held) return { kind: 'send_later', ...held }
  return best && best.untilAt > now ? best : null
}

/** Chosen at the first look: what is learned while it waits does not put it off again. Null: any moment will do. */
function bestAt(run: Run, { now, person, scenario, bestTime }: RunLook, endsAt: number): Later | null {
  const last = run.trail.at(-1)
  if (last?.what.kind === 'send_later' && last.stepId === run.stepId && last.at >= run.reachedAt) return last.what
  const moment = bestTime(run, person, { kind: scenario.kind, from: now, endsAt })
  return moment && { kind: 'send_later', untilAt: moment.at, why: moment.why === 'best' ? 'best_time' : 'explored' }
}
