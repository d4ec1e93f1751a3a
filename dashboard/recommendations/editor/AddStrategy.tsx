/** @module The choice of a further strategy. */
import { useState } from 'preact/hooks'
import type { Strategy } from '../../../contract/recommend/strategy.ts'
import { Icon } from '../../part/Icon.tsx'
import { strategyWords } from '../strategy-words.ts'

interface AddStrategyProps {
  /** Those that are not in the chain. */
  left: readonly Strategy[]
  onAdd(strategy: Strategy): void
}

export function AddStrategy({ left, onAdd }: AddStrategyProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div class="add-block">
      <button
        type="button"
        id="add-strategy"
        class="button"
        aria-expanded={isOpen}
        aria-disabled={left.length === 0}
        onClick={() => setOpen(!isOpen && left.length > 0)}
      >
        <Icon name="plus" />
        Add a way to find products
      </button>
      {isOpen && (
        <ul class="block-kinds">
          {left.map((strategy) => (
            <li key={strategy}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false)
                  onAdd(strategy)
                }}
              >
                <b>{strategyWords(strategy).title}</b>
                <span>{strategyWords(strategy).does}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
