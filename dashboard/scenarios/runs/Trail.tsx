/** @module What happened to somebody in a scenario, one line after the other, each with its time. */
import type { RunEntry } from '../../../contract/scenario/run.ts'
import { Icon } from '../../part/Icon.tsx'
import type { IconName } from '../../part/icon-paths.ts'
import { clock, day } from '../../sentence/moment.ts'
import { type RunContext, runSentence } from '../words/run-sentence.ts'

const ICONS: Record<RunEntry['what']['kind'], IconName> = {
  entered: 'play',
  waits: 'clock',
  waits_for: 'eye',
  happened: 'check',
  not_happened: 'clock',
  took: 'scales',
  send_asked: 'mail',
  send: 'mail',
  send_later: 'clock',
  effect: 'plug',
  ended: 'star',
}

/** By the person's clock; a day is named where it begins. */
export function Trail({ trail, context }: { trail: readonly RunEntry[]; context: RunContext }) {
  const { zone, now } = context
  return (
    <ol class="trail">
      {trail.map((entry, n) => {
        const today = day(entry.at, zone, now)
        const before = trail[n - 1]
        return (
          <li key={n}>
            {(!before || day(before.at, zone, now) !== today) && <p class="trail-day">{today}</p>}
            <div class={`trail-line trail-${entry.what.kind}`}>
              <time dateTime={new Date(entry.at).toISOString()}>{clock(entry.at, zone)}</time>
              <Icon name={ICONS[entry.what.kind] ?? 'chevron'} />
              <span>{runSentence(entry, context)}.</span>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
