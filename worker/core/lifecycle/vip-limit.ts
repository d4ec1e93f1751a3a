/** @module What somebody has to have spent to be one of those who carry the shop. */
import { MIN_CUSTOMERS } from '../rfm/min-customers.ts'
import { bucketBottom } from '../rfm/money-bucket.ts'
import type { RfmSummary } from '../rfm/rfm-summary.ts'

/** Share of the revenue that VIPs bring together. Source: the brief, "regular customers bring up to 40 % of revenue". */
export const VIP_REVENUE_SHARE = 0.4

/** Most VIPs, as a share of all customers: the fifth of the rule of thumb 80/20. Our policy. */
export const MOST_VIPS_SHARE = 0.2

/**
 * The sum, in minor units, from which on customers are VIPs: the fewest at the top who together brought the share of
 * the revenue, and never more than the most. Null where there is no such sum: fewer than 25 customers, no revenue, or
 * too many who spent alike. Exact to the class of an amount (0.8 %).
 */
export function vipLimit(
  { customers, spent, spentMinor }: RfmSummary,
  revenueShare = VIP_REVENUE_SHARE,
  mostShare = MOST_VIPS_SHARE,
): number | null {
  if (customers < MIN_CUSTOMERS) return null
  const buckets = Object.keys(spent)
    .map(Number)
    .filter((bucket) => bucket > 0)
    .sort((a, b) => b - a)
  const revenue = buckets.reduce((sum, bucket) => sum + spentMinor[bucket]!, 0)
  let [vips, brought] = [0, 0]
  let limit: number | null = null
  for (const bucket of buckets) {
    vips += spent[bucket]!
    if (vips > mostShare * customers || brought >= revenueShare * revenue) break
    brought += spentMinor[bucket]!
    limit = bucketBottom(bucket)
  }
  return limit
}
