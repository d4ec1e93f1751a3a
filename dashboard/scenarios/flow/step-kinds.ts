/** @module The kinds of steps, as people say them, and what a new one begins with. */
import type { Step, StepKind } from '../../../contract/scenario/step.ts'
import type { IconName } from '../../part/icon-paths.ts'

interface KindOfStep {
  title: string
  /** A sentence: what it is for. */
  about: string
  icon: IconName
}

/** In the order in which they are offered. */
export const STEP_KINDS: Record<StepKind, KindOfStep> = {
  send: { title: 'Send a message', about: 'A mail or a notification, if they may be written to.', icon: 'mail' },
  wait: {
    title: 'Wait',
    about: 'So long, from here, from the beginning, or since they were last active.',
    icon: 'clock',
  },
  wait_until: {
    title: 'Wait until an hour',
    about: 'By their own clock, on a weekday, or when they usually shop.',
    icon: 'clock',
  },
  wait_for: { title: 'Wait until something happens', about: 'With a way for when it does not.', icon: 'eye' },
  branch: { title: 'Ask', about: 'Different ways for different people.', icon: 'scales' },
  split: { title: 'Split by chance', about: 'To compare two ways or more.', icon: 'scales' },
  overlay: { title: 'Show an overlay', about: 'When they next come to the shop.', icon: 'overlay' },
  set_trait: { title: 'Note something of them', about: 'Segments and overlays can ask for it.', icon: 'person_plus' },
  webhook: { title: 'Tell another system', about: 'A signed call to an address of yours.', icon: 'plug' },
  stop: { title: 'End here', about: 'Nothing follows on this way.', icon: 'close' },
}

/** With sensible values; it leads on to nothing yet. `messageId`: of a message of its own, made beside it. */
export function newStep(kind: StepKind, messageId: string): Step {
  switch (kind) {
    case 'wait':
      return { kind, minutes: 1440, since: 'step', next: null }
    case 'wait_until':
      return { kind, hour: 10, next: null }
    case 'wait_for':
      return { kind, event: { event: 'order' }, mostMinutes: 1440, next: null, otherwise: null }
    case 'branch':
      return { kind, ways: [newWay()], otherwise: null }
    case 'split':
      return { kind, ways: ['a', 'b'].map((wayId) => ({ wayId, share: 0.5, next: null })) }
    case 'send':
      return { kind, messageId, at: 'now', expiresHours: 72, next: null }
    case 'overlay':
      return { kind, campaignId: '', forDays: 7, next: null }
    case 'set_trait':
      return { kind, name: '', value: '', next: null }
    case 'webhook':
      return { kind, url: 'https://', next: null }
    case 'stop':
      return { kind }
  }
}

/** Who ordered before: the most frequent question. */
export const newWay = (next: string | null = null): Extract<Step, { kind: 'branch' }>['ways'][number] => ({
  condition: { kind: 'number', field: 'orders.count', atLeast: 1 },
  next,
})
