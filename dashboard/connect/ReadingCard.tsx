/** @module What is read of the shop: facts of products, kinds of pages, carts and orders, and what could be read better. */
import type { InstallCheck } from '../../contract/admin.ts'
import { Ago } from '../part/Ago.tsx'
import { Card } from '../part/Card.tsx'
import { counted, plain } from '../sentence/counted.ts'
import { ProductFacts } from './ProductFacts.tsx'
import { SeenPages } from './SeenPages.tsx'
import { WeakPoints } from './WeakPoints.tsx'

/** Fewer products than this say little of a shop. Our policy. */
const FEW = 5

function CartsAndOrders({ check }: { check: InstallCheck }) {
  const { carts, orders } = check
  const seen = orders.count - orders.fromServer
  return (
    <dl class="told">
      <div>
        <dt>Carts</dt>
        <dd>{carts.count === 0 ? 'none seen yet' : `seen of ${counted(carts.count, 'visitor')}`}</dd>
      </div>
      <div>
        <dt>Orders</dt>
        <dd>
          {orders.count === 0
            ? 'none yet'
            : `${plain(seen)} from a browser only, ${plain(orders.fromServer)} from the shop’s server`}
        </dd>
      </div>
    </dl>
  )
}

function Few({ count }: { count: number }) {
  if (count >= FEW) return null
  return (
    <p class="card-note">
      {count === 0
        ? 'No product has been looked at yet: open some in your shop.'
        : `${count === 1 ? 'One product says' : `${plain(count)} products say`} little yet: open some more in your shop.`}
    </p>
  )
}

export function ReadingCard({ check }: { check: InstallCheck }) {
  const { visitors, events, sinceAt, products } = check
  return (
    <Card title="What we read from your shop">
      <p class="card-note reading-from">
        From the newest {counted(events, 'event')} of {counted(visitors, 'visitor')}
        {sinceAt !== null && (
          <>
            , the oldest <Ago at={sinceAt} />
          </>
        )}
        . Each product counts once, as it was read last.
      </p>
      <div class="columns connect-reading">
        <section aria-label="Products">
          <h3>{products.count === 0 ? 'Products' : counted(products.count, 'product')} looked at</h3>
          <ProductFacts products={products} />
          <Few count={products.count} />
        </section>
        <section aria-label="Pages, carts and orders">
          <h3>Pages opened</h3>
          <SeenPages pageTypes={check.pageTypes} />
          <CartsAndOrders check={check} />
        </section>
      </div>
      <WeakPoints check={check} />
    </Card>
  )
}
