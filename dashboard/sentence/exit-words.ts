/** @module A visitor who seemed to leave, in words. */
import type { Params } from '../../contract/event.ts'

type Exit = Params<'exit_intent'>

const SIGNS: Record<Exit['signal'], string> = {
  pointer: 'the pointer left the window at the top',
  fling: 'the page was flung up',
  tab: 'the tab was hidden for a while',
  idle: 'nothing was touched for a while',
  back: 'came back to the page of arrival',
}

/** What came of it: `seemed to leave, but stayed`. An outcome that we do not know is only seeming. */
export function exitOutcome(outcome: string | null): string {
  if (outcome === 'left') return 'was about to leave, and left'
  return outcome === 'stayed' ? 'seemed to leave, but stayed' : 'seemed to leave'
}

/** By what it was noticed. */
export const exitSign = (signal: Exit['signal']): string => SIGNS[signal]
