/** @module What can go wrong between the dashboard and the Worker. */
import type { Problem } from '../../contract/problem.ts'

export type Trouble =
  /** No session, or one that has ended. */
  | { kind: 'signed_out'; sentence: string }
  /** The Worker understood and said no, with a sentence that says what to do. Trying again changes nothing. */
  | { kind: 'refused'; problem: Problem }
  /** No network, no Worker, or one in trouble of its own. Worth trying again. */
  | { kind: 'unreachable'; sentence: string }

/** Was a write refused because another version or draft is there by now? */
export const isMeanwhile = (trouble: Trouble): boolean =>
  trouble.kind === 'refused' && ['campaign_changed', 'scenario_changed'].includes(trouble.problem.code)

/** The sentence for the owner. */
export function troubleSentence(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'refused':
      return trouble.problem.detail
    case 'signed_out':
    case 'unreachable':
      return trouble.sentence
  }
}
