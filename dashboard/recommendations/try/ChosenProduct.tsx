/** @module The one product by which something is shown, and the way to another. */
import { useId, useState } from 'preact/hooks'
import { useFocusNext } from '../../part/use-focus-next.ts'
import { rememberProduct } from './known-products.ts'
import { ProductLine } from './ProductLine.tsx'
import { ProductSearch } from './ProductSearch.tsx'
import type { Sample } from './typical-ask.ts'

interface ChosenProductProps {
  /** Null: none yet. */
  productId: string | null
  label: string
  onChoose(product: Sample): void
}

export function ChosenProduct({ productId, label, onChoose }: ChosenProductProps) {
  const [isChanging, setChanging] = useState(false)
  const id = useId()
  const focusNext = useFocusNext()
  function end() {
    setChanging(false)
    focusNext(`${id}-change`)
  }
  if (productId !== null && !isChanging)
    return (
      <div class="product-chosen">
        <ProductLine productId={productId}>
          <button type="button" id={`${id}-change`} class="button button-small" onClick={() => setChanging(true)}>
            Another<span class="unseen"> product</span>
          </button>
        </ProductLine>
      </div>
    )
  return (
    <div class="product-chosen product-choosing">
      <ProductSearch
        label={label}
        autoFocus={isChanging}
        except={productId === null ? [] : [productId]}
        onChoose={(product) => {
          rememberProduct(product)
          onChoose(product)
          end()
        }}
      />
      {productId !== null && (
        <button type="button" class="button" onClick={end}>
          Keep it
        </button>
      )}
    </div>
  )
}
