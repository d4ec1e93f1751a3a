/** @module Finds a product of the catalogue by its name, with pictures. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ListedProduct, ListedProducts } from '../../../contract/catalogue/listed-product.ts'
import { useReading } from '../../api/use-reading.ts'
import { Picture } from '../../part/Picture.tsx'
import { useSettled } from '../../part/use-settled.ts'
import { counted } from '../../sentence/counted.ts'
import { money } from '../../sentence/money.ts'

/** So many are listed; a further letter finds the others. */
const MOST = 6

interface ProductSearchProps {
  label: string
  /** Products that are not offered again. */
  except?: readonly string[]
  /** Takes the focus when it comes. @default false */
  autoFocus?: boolean
  onChoose(product: ListedProduct): void
}

export function ProductSearch({ label, except = [], autoFocus = false, onChoose }: ProductSearchProps) {
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(autoFocus)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    if (autoFocus) field.current?.focus()
  }, [])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the list, wherever the focus is in it.
    <div
      class="product-search"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        setOpen(false)
        field.current?.focus()
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOpen(false)
      }}
    >
      <label for={id}>{label}</label>
      <input
        ref={field}
        id={id}
        class="field"
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder="Its name, brand or id"
        value={typed}
        onClick={() => setOpen(true)}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          setOpen(true)
        }}
        onKeyDown={(event) => {
          // Inside of a form the return key would save it.
          if (event.key === 'Enter') event.preventDefault()
          if (event.key === 'ArrowDown') setOpen(true)
        }}
      />
      {isOpen && (
        <FoundProducts
          typed={typed.trim()}
          except={except}
          onChoose={(product) => {
            setTyped('')
            setOpen(false)
            field.current?.focus()
            onChoose(product)
          }}
        />
      )}
    </div>
  )
}

interface FoundProductsProps {
  typed: string
  except: readonly string[]
  onChoose(product: ListedProduct): void
}

function FoundProducts({ typed, except, onChoose }: FoundProductsProps) {
  const search = useSettled(typed)
  const query = `search=${encodeURIComponent(search)}&limit=${MOST + except.length}`
  const { value, trouble } = useReading<ListedProducts>(`/v1/products?${query}`, null)
  const products = value?.products.filter(({ productId }) => !except.includes(productId)).slice(0, MOST) ?? []
  return (
    <>
      <p class="unseen" role="status">
        {value !== null && `${counted(products.length, 'product')} to choose from`}
      </p>
      {value !== null && products.length === 0 && (
        <p class="edit-note">{search === '' ? 'There are no products yet.' : `No product by “${search}”.`}</p>
      )}
      {value === null && trouble !== null && <p class="edit-note">The products cannot be read at the moment.</p>}
      {products.length > 0 && (
        <ul class="product-found">
          {products.map((product) => (
            <li key={product.productId}>
              <button type="button" onClick={() => onChoose(product)}>
                <Picture url={product.imageUrl ?? undefined} name={product.name} />
                <span class="product-name">
                  {product.name}
                  <span class="item-sub">{[product.category, product.productId].filter(Boolean).join(', ')}</span>
                </span>
                <span>{product.priceMinor !== null && money(product.priceMinor, product.currency ?? '')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
