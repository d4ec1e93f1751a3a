/** @module What a step does, as a sentence. */
import type { Message } from '../../../contract/message/message.ts'
import type { Step } from '../../../contract/scenario/step.ts'
import { counted } from '../../sentence/counted.ts'
import { share } from '../../sentence/share.ts'
import { smallCondition } from './entry-words.ts'
import { awaitedWords } from './event-words.ts'
import { hourWords, WEEKDAY_NAMES } from './hour-words.ts'
import { longMinutes } from './long-minutes.ts'

/** What names in steps stand for; what is missing is called by its id. */
export interface StepContext {
  messages: Record<string, Pick<Message, 'name'>>
  /** By id. */
  campaignNames: Record<string, string>
}

/** `Wait 1 hour since their last activity`, without a full stop. */
export function stepSentence(step: Step, { messages, campaignNames }: StepContext): string {
  switch (step.kind) {
    case 'wait':
      return waitWords(step)
    case 'wait_until':
      return `Wait until ${untilWords(step)}`
    case 'wait_for':
      return `Wait until ${awaitedWords(step.event)}, at most ${longMinutes(step.mostMinutes)}`
    case 'branch':
      return branchWords(step)
    case 'split':
      return `Split by chance: ${step.ways.map((way) => share(way.share)).join(' / ')}`
    case 'send':
      return sendWords(step, messages[step.messageId]?.name || step.messageId)
    case 'overlay':
      return `Let them see ${overlayName(step.campaignId, campaignNames)} for ${counted(step.forDays ?? 7, 'day')}`
    case 'set_trait':
      return traitWords(step)
    case 'webhook':
      return `Tell ${hostOf(step.url)}`
    case 'stop':
      return 'End here'
  }
}

function waitWords({ minutes, since = 'step' }: Extract<Step, { kind: 'wait' }>): string {
  const long = longMinutes(minutes)
  switch (since) {
    case 'step':
      return minutes === 0 ? 'Go on at once' : `Wait ${long}`
    case 'entry':
      return `Wait until ${long} after the beginning`
    case 'activity':
      return `Wait ${long} since their last activity`
  }
}

/** `Thursday, 18:00 by their clock`. */
function untilWords({ weekday, hour }: Extract<Step, { kind: 'wait_until' }>): string {
  const at = hour === 'best' ? 'at the hour they usually shop' : `${hourWords(hour)} by their clock`
  switch (weekday) {
    case undefined:
      return hour === 'best' ? 'the hour they usually shop' : at
    case 'best':
      return `the weekday on which they shop, ${at}`
    case 'before_best':
      return `the day before the weekday on which they shop, ${at}`
    default:
      return `${WEEKDAY_NAMES[weekday]}, ${at}`
  }
}

function branchWords({ ways }: Extract<Step, { kind: 'branch' }>): string {
  const [first] = ways
  if (ways.length > 1 || !first) return `Take one of ${counted(ways.length + 1, 'way')}, by who they are`
  return first.name ? `Ask whether: ${first.name}` : `Ask whether this is true: ${smallCondition(first.condition)}`
}

function traitWords({ name, value }: Extract<Step, { kind: 'set_trait' }>): string {
  if (name === '') return 'Note something of them, still to be named'
  return value === null ? `Forget their “${name}”` : `Note of them: ${name} is “${value}”`
}

const sendWords = ({ at }: Extract<Step, { kind: 'send' }>, name: string): string =>
  `Send “${name}” if they may be written to${at === 'best_time' ? ', at the hour that suits them' : ''}`

const overlayName = (campaignId: string, names: Record<string, string>): string =>
  campaignId === '' ? 'an overlay, still to be chosen,' : `the overlay “${names[campaignId] ?? campaignId}”`

const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).host : 'another system, at an address still to be said'
