/** @module As whom, and on which page, a slot is tried. */
import { useId, useState } from 'preact/hooks'
import { PAGE_TYPES, type PageType } from '../../../contract/page.ts'
import { capital } from '../../sentence/capital.ts'
import { onePage } from '../../sentence/page-words.ts'
import { ChosenProduct } from './ChosenProduct.tsx'
import { PersonField } from './PersonField.tsx'
import { ProductList } from './ProductList.tsx'
import type { TryAsk } from './try-ask.ts'

/** Most products that are told of a visitor. Our policy. */
const MOST = 10

interface TryFieldsProps {
  ask: TryAsk
  onChange(ask: TryAsk): void
}

export function TryFields({ ask, onChange }: TryFieldsProps) {
  const id = useId()
  const change = (part: Partial<TryAsk>) => onChange({ ...ask, ...part })
  const { type, productId, profileId, inCart, recent } = ask
  return (
    <>
      <div class="edit-pair">
        <div class="edit-field">
          <label for={id}>On</label>
          <select
            id={id}
            class="field"
            value={type}
            onChange={(event) => change({ type: event.currentTarget.value as PageType })}
          >
            {PAGE_TYPES.map((each) => (
              <option key={each} value={each}>
                {onePage(each)}
              </option>
            ))}
          </select>
        </div>
        {type === 'product' && (
          <div class="edit-field">
            <span class="edit-label">of</span>
            <ChosenProduct
              productId={productId}
              label="Which product"
              onChoose={(product) => change({ productId: product.productId })}
            />
          </div>
        )}
      </div>
      <PersonField profileId={profileId} onChoose={(chosen) => change({ profileId: chosen })} />
      <Told summary="with these in the cart" products={inCart} onChange={(next) => change({ inCart: next })} />
      <Told summary="having looked at these" products={recent} onChange={(next) => change({ recent: next })} />
    </>
  )
}

interface ToldProps {
  summary: string
  products: readonly string[]
  onChange(products: string[]): void
}

function Told({ summary, products, onChange }: ToldProps) {
  const [isOpen] = useState(products.length > 0)
  return (
    <details class="try-told" open={isOpen}>
      <summary>
        {capital(summary)} <span class="card-note">{products.length === 0 ? 'none' : products.length}</span>
      </summary>
      <ProductList legend={capital(summary)} isHidden products={products} most={MOST} onChange={onChange} />
    </details>
  )
}
