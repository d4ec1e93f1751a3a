/** @module Where a step leads on: its ports, each with the way into the draft at which it stands. */
import type { Step } from '../../../contract/scenario/step.ts'

export interface Port {
  key: 'next' | 'otherwise'
  /** Of a way of a branch or split; null: the step's own. */
  index: number | null
  /** Within the step: `ways[0].next`. */
  at: string
  to: string | null
}

/** In the order in which they are shown. None of a `stop`. */
export function portsOf(step: Step): Port[] {
  switch (step.kind) {
    case 'stop':
      return []
    case 'branch':
      return [...waysOf(step.ways), own('otherwise', step.otherwise)]
    case 'split':
      return waysOf(step.ways)
    case 'wait_for':
      return [own('next', step.next), own('otherwise', step.otherwise)]
    case 'wait':
    case 'wait_until':
    case 'send':
    case 'overlay':
    case 'set_trait':
    case 'webhook':
      return [own('next', step.next)]
  }
}

const own = (key: Port['key'], to: string | null | undefined): Port => ({ key, index: null, at: key, to: to ?? null })

const waysOf = (ways: readonly { next: string | null }[]): Port[] =>
  ways.map(({ next }, index) => ({ key: 'next', index, at: `ways[${index}].next`, to: next ?? null }))
