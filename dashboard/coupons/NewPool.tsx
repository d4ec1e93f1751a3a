/** @module The screen on which a pool of coupons begins. */
import { useMemo } from 'preact/hooks'
import { useShop } from '../part/use-shop.ts'
import { PoolForm } from './PoolForm.tsx'
import { PoolHead } from './PoolHead.tsx'
import { blankPool } from './pool-draft.ts'

export function NewPool() {
  const { currency } = useShop()
  const begin = useMemo(() => blankPool(currency), [currency])
  return (
    <>
      <PoolHead title="New pool" sub="What a code takes off, until when it holds, and how many there are." />
      <PoolForm poolId={null} begin={begin} hasCodes={false} />
    </>
  )
}
