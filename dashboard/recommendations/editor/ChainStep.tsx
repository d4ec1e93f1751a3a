/** @module One strategy of a chain: what it does, when it finds nothing, and the buttons that move it. */
import type { Strategy } from '../../../contract/recommend/strategy.ts'
import { Icon } from '../../part/Icon.tsx'
import { strategyWords } from '../strategy-words.ts'

interface ChainStepProps {
  strategy: Strategy
  /** From 1. */
  place: number
  isFirst: boolean
  isLast: boolean
  onUp(): void
  onDown(): void
  onRemove(): void
}

/** Alt with an arrow moves it, wherever the focus is in it. */
export function ChainStep({ strategy, place, isFirst, isLast, onUp, onDown, onRemove }: ChainStepProps) {
  const { title, does, nothing } = strategyWords(strategy)
  const id = `chain-${strategy}`
  function key(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    if (event.key === 'ArrowUp') onUp()
    else onDown()
  }
  return (
    <li class="chain-step" onKeyDown={key}>
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
        <button
          type="button"
          id={`${id}-up`}
          class="row-remove"
          title="Up (Alt and arrow up)"
          aria-disabled={isFirst}
          onClick={onUp}
        >
          <Icon name="up" />
          <span class="unseen">Move up: {title}</span>
        </button>
        <button
          type="button"
          id={`${id}-down`}
          class="row-remove"
          title="Down (Alt and arrow down)"
          aria-disabled={isLast}
          onClick={onDown}
        >
          <Icon name="down" />
          <span class="unseen">Move down: {title}</span>
        </button>
        <button type="button" class="row-remove" title="Take it out" onClick={onRemove}>
          <Icon name="close" />
          <span class="unseen">Take out: {title}</span>
        </button>
      </div>
    </li>
  )
}
