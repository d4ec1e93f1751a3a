/** @module What became of a mail, by how far the conversation about it came and how it ended. */
import type { Delivery } from '../../core/message/delivery.ts'
import { isNoMailbox } from '../../core/message/no-mailbox.ts'
import { SmtpRefusal } from './line.ts'

/**
 * `open`: calling, encrypting, signing in; `from`, `to`, `data`: the three questions before the mail; `content`: the mail
 * without the dot that ends it; `end`: that dot is said.
 */
export type SmtpStage = 'open' | 'from' | 'to' | 'data' | 'content' | 'end'

/** Waits, ms. Our policy: greylisting lifts after some minutes; what the owner must mend takes longer. */
const WAIT_MS = { busy: 300_000, lost: 60_000, setup: 900_000 }

/** Postfix says what it has against us only when it hears the reader (smtpd_delay_reject). */
const OWN_FAULT = /relay(?! recipient table)|authenticat|sender address|client host|helo command/i

/** Does it say no? A server that says neither that nor what it was asked for is answering something else. */
export const isNo = ({ code }: SmtpRefusal): boolean => code >= 400 && code < 600

/** A line that is lost after the last dot leaves open whether the mail was taken; before it, it was not (RFC 5321, 4.1.1.4). */
export function smtpVerdict(stage: SmtpStage, error: unknown): Delivery {
  const detail = (error instanceof Error ? error.message : String(error)).slice(0, 300)
  if (!(error instanceof SmtpRefusal))
    return stage === 'end' ? { kind: 'unknown', detail } : { kind: 'later', detail, waitMs: WAIT_MS.lost }
  // Behind the last dot only 4xx and 5xx say that it was not taken.
  if (stage === 'end' && !isNo(error))
    return error.code >= 200 && error.code < 300 ? { kind: 'sent', providerId: null } : { kind: 'unknown', detail }
  if (error.code < 500) return { kind: 'later', detail, waitMs: WAIT_MS.busy }
  // It would let no mail of ours in: the owner must act, and nothing is lost meanwhile.
  if (stage === 'open' || stage === 'from' || (stage === 'to' && OWN_FAULT.test(detail)))
    return { kind: 'later', detail, waitMs: WAIT_MS.setup }
  return { kind: 'refused', detail, isAddressBad: isNoMailbox({ code: error.code, status: error.enhanced, detail }) }
}
