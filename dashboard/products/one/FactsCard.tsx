/** @module What is known of a product, with its picture. */
import type { ListedProduct } from '../../../contract/catalogue/listed-product.ts'
import { Ago } from '../../part/Ago.tsx'
import { Picture } from '../../part/Picture.tsx'
import { ShopLink } from '../../part/ShopLink.tsx'
import { Price } from '../Price.tsx'
import { sourceWords } from '../source-words.ts'
import { canBeHad, stockWords } from '../stock-words.ts'

interface FactsCardProps {
  product: ListedProduct
  feedNames: ReadonlyMap<string, string>
}

export function FactsCard({ product, feedNames }: FactsCardProps) {
  const { name, imageUrl, url, brand, category, description, attributes } = product
  const facts = [
    ...(brand === null ? [] : [['Brand', brand] as const]),
    ...(category === null ? [] : [['Category', category] as const]),
    ...Object.entries(attributes),
  ]
  return (
    <section class="card product-facts" aria-label="What is known of it">
      <Picture url={imageUrl ?? undefined} name={name} />
      <div class="product-told">
        <p class="product-price">
          <Price product={product} />
        </p>
        <p class={canBeHad(product) ? 'shelf-stock' : 'shelf-stock shelf-gone'}>{stockWords(product)}</p>
        <dl class="told">
          {facts.map(([fact, value]) => (
            <div key={fact}>
              <dt>{fact}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          <div>
            <dt>How it came</dt>
            <dd>{sourceWords(product.source, feedNames)}</dd>
          </div>
          <div>
            <dt>Known since</dt>
            <dd>
              <Ago at={product.firstSeenAt} />, changed last <Ago at={product.updatedAt} />
            </dd>
          </div>
        </dl>
        {description !== null && <p class="product-text">{description}</p>}
        {url !== null && (
          <p>
            <ShopLink href={url}>Open it in the shop</ShopLink>
          </p>
        )}
      </div>
    </section>
  )
}
