/** @module The Proofs screen: the numbers that may be shown about a product, with source and age, and all that was told. */
import { useState } from 'preact/hooks'
import type { ProductProofs } from '../../contract/proofs.ts'
import type { RecommendedProducts } from '../../contract/recommend/product-card.ts'
import { useReading } from '../api/use-reading.ts'
import { goTo } from '../leave/unsaved.ts'
import { BackLink } from '../part/BackLink.tsx'
import { Icon } from '../part/Icon.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { hrefOf } from '../route.ts'
import { CheckCard } from './CheckCard.tsx'
import { NowCard } from './NowCard.tsx'
import { ToldCard } from './ToldCard.tsx'

const EVERY_MS = 5_000

export function Proofs({ productId }: { productId: string | undefined }) {
  return (
    <>
      <BackLink to={{ screen: 'overlays' }}>Overlays</BackLink>
      <ScreenHead title="Numbers shown" sub="What overlays may say of a product: each number with its source and age" />
      <ProductField key={productId} productId={productId} />
      {productId === undefined && <Explained />}
      {productId !== undefined && <OfProduct key={productId} productId={productId} />}
    </>
  )
}

/** With some products to look at, where the catalogue knows any. */
function Explained() {
  const { value } = useReading<RecommendedProducts>('/v1/recommendations?count=8', null)
  const products = value?.products ?? []
  return (
    <div class="proof-how">
      <p>
        The blocks “Who is looking” and “What others do” tell visitors a number about the product of the page. Here you
        see for one product what may be told now, what was told, and whether browsers showed anything else.
      </p>
      {products.length > 0 && (
        <p>
          Such as{' '}
          {products.map(({ productId, name }, n) => (
            <span key={productId}>
              {n > 0 && ', '}
              <a href={hrefOf({ screen: 'proofs', productId })}>{name}</a>
            </span>
          ))}
          .
        </p>
      )}
    </div>
  )
}

function ProductField({ productId = '' }: { productId: string | undefined }) {
  const [typed, setTyped] = useState(productId)
  return (
    <form
      class="proof-ask"
      onSubmit={(event) => {
        event.preventDefault()
        const wanted = typed.trim()
        if (wanted !== '') goTo(hrefOf({ screen: 'proofs', productId: wanted }))
      }}
    >
      <label for="proof-product">Id of the product, as your shop’s pages tell it</label>
      <input
        id="proof-product"
        class="field"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={128}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        <Icon name="search" />
        Look up
      </button>
    </form>
  )
}

function OfProduct({ productId }: { productId: string }) {
  const path = `/v1/products/${encodeURIComponent(productId)}/proofs`
  const { value, readAt, trouble, retry } = useReading<ProductProofs>(path, EVERY_MS)
  return (
    <div class="proofs">
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value === null && !trouble && <Waiting rows={4} label="Reading the numbers" />}
      {value !== null && (
        <>
          <NowCard now={value.now} />
          <CheckCard proofs={value} />
          <ToldCard told={value.told} kept={value.kept} />
        </>
      )}
    </div>
  )
}
