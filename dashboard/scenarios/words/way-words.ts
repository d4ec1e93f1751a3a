/** @module What the ways that lead on from a step are called. */
import type { Step } from '../../../contract/scenario/step.ts'
import { conditionSentence } from '../../sentence/condition-sentence.ts'
import { share } from '../../sentence/share.ts'
import type { Port } from '../flow/ports.ts'

/** `If: Ordered before`, `Otherwise`, `50% of them`; empty for the only way of a step. */
export function wayWords(step: Step, port: Port): string {
  switch (step.kind) {
    case 'branch': {
      const way = port.index === null ? undefined : step.ways[port.index]
      if (!way) return 'Otherwise'
      return `If: ${way.name || conditionSentence(way.condition).replace(/\.$/, '')}`
    }
    case 'split': {
      const way = step.ways[port.index ?? 0]
      return way ? `${share(way.share)} of them (${way.wayId})` : ''
    }
    case 'wait_for':
      return port.key === 'next' ? 'If it happens' : 'If it does not happen in time'
    case 'wait':
    case 'wait_until':
    case 'send':
    case 'overlay':
    case 'set_trait':
    case 'webhook':
    case 'stop':
      return ''
  }
}
