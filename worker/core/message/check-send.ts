/** @module The last look at a message before it is handed over: still wanted, permitted, at this hour. Pure. */
import type { Message } from '../../../contract/message/message.ts'
import type { MessageSettings } from '../../../contract/message/message-settings.ts'
import type { Run } from '../../../contract/scenario/run.ts'
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import type { ShopSettings } from '../../../contract/settings.ts'
import { HOUR_MS } from '../hour-of.ts'
import { reentryMsOf } from '../scenario/reentry-ms.ts'
import type { LastLook, whyNotWanted } from '../scenario/still-wanted.ts'
import type { Matches } from '../segment/matches.ts'
import { askedBy } from './asked-by.ts'
import { capOf } from './cap.ts'
import type { OpenSend, SendOutcome, StartFacts } from './ledger-door.ts'
import type { mayWrite, Permission, RecipientFacts } from './may-write.ts'
import { type PastMessage, reactionsOf } from './reactions-of.ts'
import { whenToSend } from './when-to-send.ts'

/** Everything that is asked of one message, as stored a moment ago. */
export interface SendFacts {
  /** Null: it is gone. */
  run: Run | null
  /** The version by which the run goes, and whether the scenario is live now; null: there is none any more. */
  scenario: Scenario | null
  status: Scenario['status'] | null
  /** The person and all profiles that are theirs; null: nobody is there any more. */
  person: LastLook['person'] | null
  profileIds: readonly string[]
  recipient: RecipientFacts
  settings: MessageSettings
  shop: ShopSettings
  /** Their messages of the last 90 days that were not transactional. */
  past: readonly PastMessage[]
}

/** A message that may go: what it says in general, to whom, and what the ledger asks before it starts. */
export interface CheckedSend {
  kind: 'go'
  message: Message
  scenario: Scenario
  person: LastLook['person']
  permission: Permission & { may: true }
  start: Omit<StartFacts, 'addressHash'>
}

/** Further rules, handed in by who joins them. */
export interface CheckRules {
  whyNotWanted: typeof whyNotWanted
  mayWrite: typeof mayWrite
  matches: Matches
  /** Until when a commercial message waits, because there were too many; null: it need not. */
  mixUntil: (facts: Pick<SendFacts, 'past' | 'settings'>, now: number) => number | null
}

/** `not_yet`: nothing is to be done about it now; the ledger puts it into the queue again. */
export type Check = CheckedSend | { kind: 'not_yet' } | Extract<SendOutcome, { kind: 'wait' | 'drop' }>

/** A run that asked and is not stored after so long never will be, ms. Our policy: events are tried again for minutes. */
const STORED_MS = HOUR_MS

/** What was taken back meanwhile is asked first, then permission, then the hour; caps are the ledger's to count. */
export function checkSend({ request, attempt }: OpenSend, facts: SendFacts, rules: CheckRules, now: number): Check {
  if (request.expiresAt <= now) return { kind: 'drop', why: 'expired' }
  const { scenario, person, settings, shop } = facts
  const message = scenario?.messages[request.messageId]
  if (!scenario || !person || !message) return { kind: 'drop', why: person || !scenario ? 'stopped' : 'no_address' }
  // Who was handed it before is asked no more whether it is theirs: the owner lets it go again, or it is owed to them.
  const asked = attempt > 0 ? 'yes' : askedBy(facts.run, request)
  if (asked === 'not_yet' && now - request.askedAt < STORED_MS) return { kind: 'not_yet' }
  // Somebody else may have moved the run on in the moment in which it asked. Should it come here yet, it asks anew.
  if (asked !== 'yes' && facts.run) return { kind: 'drop', why: 'moved_on' }
  const look = { scenario, person, now, status: facts.status, matches: rules.matches }
  const why = rules.whyNotWanted(facts.run, look)
  if (why === 'paused') return { kind: 'wait', state: 'deferred', why, untilAt: null }
  if (why) return { kind: 'drop', why }
  const { kind, channel, subject } = request
  const wish = { kind, channel, subject, topic: message.topic, softOptIn: settings.softOptIn, now }
  const permission = rules.mayWrite(facts.recipient, wish)
  if (!permission.may) return refused(permission)
  const mixUntilAt = message.purpose === 'commercial' ? rules.mixUntil(facts, now) : null
  const zones = { timeZone: person.timeZone, shopZone: shop.timeZone }
  const later = whenToSend({ kind, quietHours: settings.quietHours, ...zones, mixUntilAt }, now)
  if (later) return later
  const reactions = reactionsOf(facts.past, person.subject.state.orderedAts)
  return {
    ...{ kind: 'go', message, scenario, person, permission },
    start: {
      profileIds: facts.profileIds,
      cap: capOf(kind, settings, { reactions, wished: permission.capFactor }),
      reentryMs: reentryMsOf(scenario),
      attention: kind === 'marketing' ? { ...shop.attention, asked: person.subject.state.asked } : null,
    },
  }
}

const refused = ({ why, untilAt }: Permission & { may: false }): Check =>
  untilAt === null ? { kind: 'drop', why } : { kind: 'wait', state: 'deferred', why, untilAt }
