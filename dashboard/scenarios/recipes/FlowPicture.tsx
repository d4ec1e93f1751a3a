/** @module A small picture of when a scenario writes: 1 h · 24 h · 48 h · 72 h. */
import { Icon } from '../../part/Icon.tsx'
import type { Flow } from '../flow/flow.ts'
import { STEP_KINDS } from '../flow/step-kinds.ts'
import { recipeMoments } from './recipe-moments.ts'

/** More are counted. */
const MOST = 6

export function FlowPicture({ flow }: { flow: Flow }) {
  const moments = recipeMoments(flow)
  const shown = moments.slice(0, MOST)
  const more = moments.length - shown.length
  return (
    <ol class="flow-picture" aria-label="When something happens">
      {shown.map(({ stepId, kind, at }) => (
        <li key={stepId}>
          <span class={`flow-dot flow-dot-${kind}`}>
            <Icon name={STEP_KINDS[kind].icon} />
          </span>
          <span>{at}</span>
        </li>
      ))}
      {more > 0 && <li class="flow-picture-more">+ {more}</li>}
    </ol>
  )
}
