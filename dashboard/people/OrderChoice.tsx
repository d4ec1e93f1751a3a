/** @module The choice of what comes first in the list of people. */
import { hrefOf, type PeopleOrder } from '../route.ts'

const CHOICES: { order: PeopleOrder; label: string }[] = [
  { order: 'recent', label: 'Most recent' },
  { order: 'score', label: 'Hottest' },
]

/** Links, so that each order has its address. */
export function OrderChoice({ order }: { order: PeopleOrder }) {
  return (
    <nav class="choice" aria-label="Order of the list">
      {CHOICES.map((choice) => (
        <a
          key={choice.order}
          href={hrefOf({ screen: 'people', order: choice.order })}
          aria-current={choice.order === order ? 'true' : undefined}
        >
          {choice.label}
        </a>
      ))}
    </nav>
  )
}
