/** @module Several chosen products, with pictures: further ones are searched for, each can be taken out. */
import { useId, useRef } from 'preact/hooks'
import { Icon } from '../../part/Icon.tsx'
import { knownProduct, rememberProduct } from './known-products.ts'
import { ProductLine } from './ProductLine.tsx'
import { ProductSearch } from './ProductSearch.tsx'

interface ProductListProps {
  legend: string
  /** The legend is heard only: what it says stands above already. @default false */
  isHidden?: boolean
  /** A sentence of help. */
  help?: string
  /** Ids, in their order. */
  products: readonly string[]
  /** No more than these. */
  most: number
  onChange(products: string[]): void
}

export function ProductList({ legend, isHidden = false, help, products, most, onChange }: ProductListProps) {
  const box = useRef<HTMLFieldSetElement>(null)
  const noteId = useId()
  function remove(productId: string) {
    onChange(products.filter((each) => each !== productId))
    // The button that was pressed is gone.
    box.current?.querySelector('input')?.focus()
  }
  return (
    <fieldset ref={box} class="edit-field product-list" aria-describedby={noteId}>
      <legend class={isHidden ? 'unseen' : undefined}>{legend}</legend>
      {products.length > 0 && (
        <ul>
          {products.map((productId) => (
            <li key={productId}>
              <ProductLine productId={productId}>
                <button type="button" class="row-remove" title="Remove" onClick={() => remove(productId)}>
                  <Icon name="close" />
                  <span class="unseen">Remove: {knownProduct(productId)?.name ?? productId}</span>
                </button>
              </ProductLine>
            </li>
          ))}
        </ul>
      )}
      {products.length < most && (
        <ProductSearch
          label="Add a product"
          except={products}
          onChoose={(product) => {
            rememberProduct(product)
            onChange([...products, product.productId])
          }}
        />
      )}
      <p id={noteId} class="edit-note">
        {help}
      </p>
    </fieldset>
  )
}
