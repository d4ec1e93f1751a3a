/** @module The screens about coupons: all pools, one, a new one. They are fetched together. */
import type { Route } from '../route.ts'
import { Coupons } from './Coupons.tsx'
import { NewPool } from './NewPool.tsx'
import { PoolScreen } from './PoolScreen.tsx'

export type CouponRoute = Extract<Route, { screen: 'coupons' | 'coupon-pool' | 'new-coupon-pool' }>

export function CouponScreens({ route }: { route: CouponRoute }) {
  switch (route.screen) {
    case 'coupons':
      return <Coupons />
    case 'coupon-pool':
      return <PoolScreen key={route.poolId} poolId={route.poolId} />
    case 'new-coupon-pool':
      return <NewPool />
  }
}
