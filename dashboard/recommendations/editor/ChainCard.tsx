/** @module How a slot finds products: strategies one after the other, to be moved, taken out and added. */
import { useState } from 'preact/hooks'
import { STRATEGIES, type Strategy } from '../../../contract/recommend/strategy.ts'
import { ErrorAt } from '../../overlays/field/ErrorAt.tsx'
import { useFields } from '../../overlays/field/fields.ts'
import { Card } from '../../part/Card.tsx'
import { moved } from '../../part/moved.ts'
import { useFocusNext } from '../../part/use-focus-next.ts'
import { strategyWords } from '../strategy-words.ts'
import { AddStrategy } from './AddStrategy.tsx'
import { ChainStep } from './ChainStep.tsx'

export function ChainCard({ chain }: { chain: readonly Strategy[] }) {
  const { set } = useFields()
  const focusNext = useFocusNext()
  const [said, setSaid] = useState('')

  function edit(after: Strategy[], focus: string, words: string) {
    focusNext(focus)
    setSaid(words)
    set('chain', after)
  }

  function move(from: number, to: number, button: 'up' | 'down') {
    const strategy = chain[from]
    if (strategy === undefined || to < 0 || to >= chain.length) return
    edit(moved(chain, from, to), `chain-${strategy}-${button}`, `${strategyWords(strategy).title} is now ${to + 1}.`)
  }

  return (
    <Card title="How it finds products" class="edit-section">
      <p class="card-note">
        From the top down, until there are enough: what the first finds comes first, the next fills up. End with one
        that always finds something.
      </p>
      <ErrorAt way="chain" />
      <ol class="chain">
        {chain.map((strategy, n) => (
          <ChainStep
            key={strategy}
            strategy={strategy}
            place={n + 1}
            isFirst={n === 0}
            isLast={n === chain.length - 1}
            onUp={() => move(n, n - 1, 'up')}
            onDown={() => move(n, n + 1, 'down')}
            onRemove={() =>
              edit(chain.toSpliced(n, 1), 'add-strategy', `${strategyWords(strategy).title} is taken out.`)
            }
          />
        ))}
      </ol>
      <AddStrategy
        left={STRATEGIES.filter((strategy) => !chain.includes(strategy))}
        onAdd={(strategy) =>
          edit([...chain, strategy], `chain-${strategy}`, `${strategyWords(strategy).title} is added at the end.`)
        }
      />
      <p class="unseen" role="status">
        {said}
      </p>
    </Card>
  )
}
