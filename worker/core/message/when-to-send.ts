/** @module May a message go at this hour: quiet hours and the mix. Caps are the ledger's to count. */
import type { MessageSettings } from '../../../contract/message/message-settings.ts'
import type { ScenarioKind } from '../../../contract/scenario/scenario.ts'
import type { SendOutcome } from './ledger-door.ts'
import { nextAllowedAt } from './quiet-hours.ts'

/** What the answer depends on. */
export interface SendMoment {
  kind: ScenarioKind
  quietHours: MessageSettings['quietHours']
  /** IANA, of the person; null: unknown, then the shop's. */
  timeZone: string | null
  shopZone: string
  /** Of a commercial message that the mix holds back: until then, ms UTC; null: it does not. */
  mixUntilAt: number | null
}

/** Null: it may go now. What comes of the mix lies outside the quiet hours, too. Transactional messages go at once. */
export function whenToSend(
  { kind, quietHours, mixUntilAt, ...zones }: SendMoment,
  now: number,
): Extract<SendOutcome, { kind: 'wait' }> | null {
  if (kind === 'transactional') return null
  const untilAt = nextAllowedAt(Math.max(now, mixUntilAt ?? now), quietHours, zones)
  if (untilAt <= now) return null
  return { kind: 'wait', state: 'deferred', why: mixUntilAt === null ? 'quiet_hours' : 'mix', untilAt }
}
