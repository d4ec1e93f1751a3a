/** @module All ids by which a product is known. */
import type { ProductHistory } from '../../../contract/catalogue/listed-product.ts'
import { Card } from '../../part/Card.tsx'
import { counted, plain } from '../../sentence/counted.ts'

/** So many are shown before somebody asks for all. */
const SHOWN = 12

export function IdsCard({ told: { product, aliases } }: { told: ProductHistory }) {
  const own = [product.productId, product.sku, product.gtin].filter((id) => id !== null)
  const others = aliases.filter((id) => !own.includes(id))
  const left = others.slice(SHOWN)
  return (
    <Card title="Its ids" class="product-known" aside={plain(1 + new Set([...own.slice(1), ...others]).size)}>
      <p class="card-note">
        By any of them it is the same product: what a page calls by its variant, an order by its SKU and a feed by its
        bar code is counted and recommended as one.
      </p>
      <dl class="told product-ids">
        <Id name="Id" id={product.productId} />
        {product.sku !== null && <Id name="SKU" id={product.sku} />}
        {product.gtin !== null && <Id name="Bar code" id={product.gtin} />}
        {others.length > 0 && (
          <div>
            <dt>Also</dt>
            <dd>
              <IdList ids={others.slice(0, SHOWN)} />
              {left.length > 0 && (
                <details>
                  <summary>{counted(left.length, 'more id')}</summary>
                  <IdList ids={left} />
                </details>
              )}
            </dd>
          </div>
        )}
      </dl>
    </Card>
  )
}

const Id = ({ name, id }: { name: string; id: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <code>{id}</code>
    </dd>
  </div>
)

const IdList = ({ ids }: { ids: readonly string[] }) => (
  <ul class="id-list">
    {ids.map((id) => (
      <li key={id}>
        <code>{id}</code>
      </li>
    ))}
  </ul>
)
