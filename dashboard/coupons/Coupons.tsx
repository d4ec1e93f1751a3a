/** @module The Coupons screen: the pools with their figures, and one code looked up. */
import type { CouponPoolList } from '../../contract/coupon.ts'
import { useReading } from '../api/use-reading.ts'
import { Card } from '../part/Card.tsx'
import { Empty } from '../part/Empty.tsx'
import { Icon } from '../part/Icon.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { hrefOf } from '../route.ts'
import { LookUpCoupon } from './LookUpCoupon.tsx'
import { PoolLine } from './PoolLine.tsx'
import { POOLS } from './pool-path.ts'

const NewLink = () => (
  <a class="button button-main" href={hrefOf({ screen: 'new-coupon-pool' })}>
    <Icon name="plus" />
    New pool
  </a>
)

export function Coupons() {
  const { value, readAt, trouble, retry } = useReading<CouponPoolList>(POOLS, null)
  const pools = value?.pools ?? []
  return (
    <>
      <ScreenHead
        title="Coupons"
        sub="Each visitor gets a code of their own, once. Overlays and wheels give them out of these pools."
      >
        {pools.length > 0 && <NewLink />}
      </ScreenHead>
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value === null && !trouble && <Waiting rows={4} label="Reading the pools" />}
      {value !== null && pools.length === 0 && <NoneYet />}
      {pools.length > 0 && (
        <div class="stack">
          <Card title="Pools">
            <ul class="pools">
              {pools.map((pool) => (
                <PoolLine key={pool.poolId} pool={pool} />
              ))}
            </ul>
          </Card>
          <LookUpCoupon onChanged={retry} />
        </div>
      )}
    </>
  )
}

const NoneYet = () => (
  <Empty icon="coupon" title="No coupons yet">
    <p>
      A pool says what a code takes off, until when it holds and how many are given. Let Vitrine make the codes, or
      upload those of your shop system.
    </p>
    <p class="empty-acts">
      <NewLink />
    </p>
  </Empty>
)
