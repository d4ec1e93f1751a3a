/** @module Addresses of pools in the admin API. */

export const POOLS = '/v1/coupon-pools'

export const poolPath = (poolId: string): string => `${POOLS}/${encodeURIComponent(poolId)}`
