/** @module What each strategy of the chain found, and why it is not shown. */
import type { TriedRecommendations } from '../../../contract/recommend/tried.ts'
import { Card } from '../../part/Card.tsx'
import { Picture } from '../../part/Picture.tsx'
import { counted } from '../../sentence/counted.ts'
import { leftOutWords } from '../left-out-words.ts'
import { strategyWords } from '../strategy-words.ts'

type Found = TriedRecommendations['found'][number]

/** So many are listed at once; the others are opened. */
const MOST = 5

export const FoundBy = ({ tried: { found, visitor } }: { tried: TriedRecommendations }) => (
  <Card title="Why these">
    <p class="card-note">{visitorWords(visitor)}</p>
    <ol class="found-by">
      {found.map((each) => (
        <FoundOne key={each.strategy} found={each} />
      ))}
    </ol>
  </Card>
)

function FoundOne({ found: { strategy, products } }: { found: Found }) {
  const { title, nothing } = strategyWords(strategy)
  const shown = products.filter(({ leftOut }) => leftOut === null).length
  const rest = products.slice(MOST)
  return (
    <li>
      <h3>
        {title}{' '}
        <span class="card-note">
          {products.length === 0 ? 'found nothing' : `found ${products.length}, ${shown} shown`}
        </span>
      </h3>
      {products.length === 0 && <p class="card-note">{nothing}</p>}
      <FoundList products={products.slice(0, MOST)} />
      {rest.length > 0 && (
        <details>
          <summary>{counted(rest.length, 'more', 'more')}</summary>
          <FoundList products={rest} />
        </details>
      )}
    </li>
  )
}

const FoundList = ({ products }: Pick<Found, 'products'>) => (
  <ul class="found-list">
    {products.map(({ productId, name, imageUrl, leftOut }) => (
      <li key={productId} class={leftOut === null ? 'found-shown' : undefined}>
        <Picture url={imageUrl ?? undefined} name={name ?? productId} />
        <span class="product-name">{name ?? productId}</span>
        <span class={leftOut === null ? 'chip chip-live' : 'chip'}>{leftOutWords(leftOut)}</span>
      </li>
    ))}
  </ul>
)

function visitorWords({ recent, inCart, bought }: TriedRecommendations['visitor']): string {
  const told = [
    recent.length > 0 && `looked at ${counted(recent.length, 'product')}`,
    inCart.length > 0 && `has ${inCart.length} in the cart`,
    bought.length > 0 && `bought ${bought.length}`,
  ].filter((each) => each !== false)
  return told.length === 0
    ? 'Nothing is known of this visitor: only the page counts.'
    : `What is known of this visitor: ${told.join(', ')}.`
}
