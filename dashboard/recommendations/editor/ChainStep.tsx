/** @module One strategy of a chain: what it does, when it finds nothing, and the buttons that move it. */
import type { Strategy } from '../../../contract/recommend/strategy.ts'
import { MoveActs, type MoveActsProps, moveByKey } from '../../part/MoveActs.tsx'
import { strategyWords } from '../strategy-words.ts'

interface ChainStepProps extends Omit<MoveActsProps, 'id' | 'title'> {
  strategy: Strategy
  /** From 1. */
  place: number
}

/** Alt with an arrow moves it, wherever the focus is in it. */
export function ChainStep({ strategy, place, ...moves }: ChainStepProps) {
  const { title, does, nothing } = strategyWords(strategy)
  const id = `chain-${strategy}`
  return (
    <li class="chain-step" onKeyDown={(event) => moveByKey(event, moves)}>
      <span class="chain-place" aria-hidden="true">
        {place}
      </span>
      <div class="chain-words">
        <h3 id={id} tabIndex={-1}>
          {title}
        </h3>
        <p>{does}</p>
        <p class="card-note">{nothing}</p>
      </div>
      <div class="chain-acts">
        <MoveActs id={id} title={title} removeWord="Take out" {...moves} />
      </div>
    </li>
  )
}
