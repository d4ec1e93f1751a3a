/** @module The numbers of a scenario, as the list tells them. */
import type { ListedScenario } from '../../../contract/scenario/scenario-list.ts'
import { plain } from '../../sentence/counted.ts'
import { rate, share } from '../../sentence/share.ts'
import { holdoutOf } from '../words/goal-words.ts'

/** Of the last 30 days, but for those on the way now. A number that nobody counted is left out. */
export function scenarioFigures({
  figures,
  holdout,
  kind = null,
}: Pick<ListedScenario, 'figures' | 'holdout'> & { kind?: ListedScenario['kind'] }): {
  label: string
  value: string
}[] {
  const { running, waiting, sent, entered, ended } = figures
  const reached = rate(ended.goal, entered - ended.held_out)
  return [
    { label: 'On the way', value: plain(running) },
    { label: 'Waiting', value: plain(waiting) },
    sent === undefined ? { label: 'Begun', value: plain(entered) } : { label: 'Sent', value: plain(sent) },
    {
      label: 'Goal',
      value: reached === null || ended.goal === 0 ? plain(ended.goal) : `${plain(ended.goal)}, ${reached}`,
    },
    ...(kind === null ? [] : [{ label: 'Held out', value: share(holdoutOf({ holdout, kind })) }]),
  ]
}
