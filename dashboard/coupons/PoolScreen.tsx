/** @module The screen of one pool: its figures, its form, and more codes for it. */
import { useMemo } from 'preact/hooks'
import type { CouponPoolList } from '../../contract/coupon.ts'
import { useReading } from '../api/use-reading.ts'
import { Card } from '../part/Card.tsx'
import { Empty } from '../part/Empty.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { useShop } from '../part/use-shop.ts'
import { Waiting } from '../part/Waiting.tsx'
import { PoolForm } from './PoolForm.tsx'
import { PoolHead } from './PoolHead.tsx'
import { PoolLine } from './PoolLine.tsx'
import { draftOfPool } from './pool-draft.ts'
import { POOLS } from './pool-path.ts'
import { UploadCodes } from './UploadCodes.tsx'

export function PoolScreen({ poolId }: { poolId: string }) {
  const { value, readAt, trouble, retry } = useReading<CouponPoolList>(POOLS, null)
  const pool = value?.pools.find((each) => each.poolId === poolId)
  return (
    <>
      <PoolHead title={pool?.name ?? 'Coupons'} />
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value === null && !trouble && <Waiting rows={4} label="Reading the pool" />}
      {value !== null && !pool && (
        <Empty icon="coupon" title="No pool by this id">
          <p>Pools are listed on the screen before.</p>
        </Empty>
      )}
      {pool && <OnePool pool={pool} onUploaded={retry} />}
    </>
  )
}

function OnePool({ pool, onUploaded }: { pool: CouponPoolList['pools'][number]; onUploaded(): void }) {
  const { currency } = useShop()
  // As it was when the screen opened: figures change meanwhile, and what is typed must not.
  const begin = useMemo(() => draftOfPool(pool, currency), [pool.poolId])
  return (
    <div class="stack">
      <Card title="How it stands">
        <ul class="pools">
          <PoolLine pool={pool} isAlone />
        </ul>
      </Card>
      {pool.codes === 'uploaded' && <UploadCodes poolId={pool.poolId} onUploaded={onUploaded} />}
      <PoolForm
        poolId={pool.poolId}
        begin={begin}
        hasCodes={pool.given > 0 || (pool.codes === 'uploaded' && pool.left !== 0)}
      />
    </div>
  )
}
