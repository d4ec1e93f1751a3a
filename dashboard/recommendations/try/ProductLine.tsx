/** @module One chosen product, with its picture, and what can be done with it. */
import type { ComponentChildren } from 'preact'
import type { ProductHistory } from '../../../contract/catalogue/listed-product.ts'
import { useReading } from '../../api/use-reading.ts'
import { Picture } from '../../part/Picture.tsx'
import { productPath } from '../../products/catalogue-path.ts'
import { knownProduct } from './known-products.ts'

interface ProductLineProps {
  productId: string
  /** Stands at its right. */
  children?: ComponentChildren
}

export function ProductLine({ productId, children }: ProductLineProps) {
  const known = knownProduct(productId)
  if (known === undefined) return <LookedUp productId={productId}>{children}</LookedUp>
  return (
    <Line name={known.name} imageUrl={known.imageUrl}>
      {children}
    </Line>
  )
}

/** Its id stands for one that the catalogue does not know. */
function LookedUp({ productId, children }: ProductLineProps) {
  const { value } = useReading<ProductHistory>(productPath(productId), null)
  return (
    <Line name={value?.product.name ?? productId} imageUrl={value?.product.imageUrl ?? null}>
      {children}
    </Line>
  )
}

interface LineProps {
  name: string
  imageUrl: string | null
  children: ComponentChildren
}

const Line = ({ name, imageUrl, children }: LineProps) => (
  <div class="product-line">
    <Picture url={imageUrl ?? undefined} name={name} />
    <span class="product-name">{name}</span>
    {children}
  </div>
)
