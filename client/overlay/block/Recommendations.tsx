/** @module The recommendations block: products the Worker picked. */
import { formatMoney } from '../../../contract/format-money.ts'
import type { ProductCard } from '../../../contract/recommend/product-card.ts'
import { safeUrl } from '../safe-url.ts'
import type { BlockProps, Stage } from '../stage.ts'
import { textsFor } from '../texts.ts'
import { FACT_WORDS } from '../words/fact-words.ts'
import { Choice } from './Choice.tsx'
import { Picture } from './Picture.tsx'

/** A row of cards, each with its reason. */
export const Recommendations = ({ block, stage }: BlockProps<'recommendations'>) => (
  <div class="recommended">
    <h3>{block.title}</h3>
    <ul class="cards">
      {block.products.map((product) => (
        <li>{card(product, stage)}</li>
      ))}
    </ul>
  </div>
)

/** To follow one is neither to accept the offer nor to refuse it: the overlay ends as `expired`. */
function card({ name, priceMinor, currency, url, imageUrl, reason }: ProductCard, stage: Stage) {
  const inside = (
    <span class="card">
      <Picture class="square" url={imageUrl} />
      {name}
      {priceMinor !== null && currency && <strong>{formatMoney(priceMinor, currency, stage.language)}</strong>}
      <small>{textsFor(FACT_WORDS, stage.language, stage.words)[reason]}</small>
    </span>
  )
  if (!safeUrl(url, 'link')) return inside
  return (
    <Choice url={url} stage={stage} ends="expired">
      {inside}
    </Choice>
  )
}
