/** @module One product on the shelf. */
import type { ListedProduct } from '../../../contract/catalogue/listed-product.ts'
import { Picture } from '../../part/Picture.tsx'
import { hrefOf } from '../../route.ts'
import { Price } from '../Price.tsx'
import { sourceWords } from '../source-words.ts'
import { canBeHad, stockWords } from '../stock-words.ts'

interface ShelfCardProps {
  product: ListedProduct
  feedNames: ReadonlyMap<string, string>
}

export function ShelfCard({ product, feedNames }: ShelfCardProps) {
  const { productId, name, imageUrl, source } = product
  return (
    <li class="shelf-card">
      <Picture url={imageUrl ?? undefined} name={name} />
      <div class="shelf-words">
        <h2>
          <a href={hrefOf({ screen: 'product', productId })}>{name}</a>
        </h2>
        <Price product={product} />
        <span class={canBeHad(product) ? 'shelf-stock' : 'shelf-stock shelf-gone'}>{stockWords(product)}</span>
        <span class="shelf-source">{sourceWords(source, feedNames)}</span>
      </div>
    </li>
  )
}
