/** @module The RFM group as SQL; worker/core/rfm/rfm.ts and rfm-group.ts say the same. */
import { dayOf } from '../core/activity.ts'
import type { Score } from '../core/rfm/rfm.ts'
import { rfmGroup } from '../core/rfm/rfm-group.ts'
import { type Bind, FALSE, indexed, type Part, type SqlContext } from './condition-part.ts'
import { ofSpent } from './spent-sql.ts'
import { IS_CUSTOMER } from './stage-sql.ts'

const SCORES: readonly Score[] = [1, 2, 3, 4, 5]

/** Is the group one of these? Of nobody until the borders are fitted. */
export function rfmGroupSql(groups: readonly string[], { now, models, bind }: SqlContext): Part {
  if (models.rfm.kind === 'not_enough') return indexed(FALSE)
  const { recencyDays, orders, spentMinor } = models.rfm.cutPoints
  // An order ahead of our clock is of today: less days ago than any border, but 0.
  const days = recencyDays.filter((border) => border > 0).map((border) => dayOf(now) - border)
  const r = above('f.last_order_day', days, bind)
  const f = above('f.orders', orders, bind)
  const m = ofSpent(models.currency, bind, (minor) => above(minor, spentMinor, bind))
  const place = `1 + 25 * (${r}) + 5 * (${f}) + ${m}`
  return indexed(`(${IS_CUSTOMER} AND substr(${bind(marksOf(groups))}, ${place}, 1) = '1')`)
}

/** How many of the borders it is above. */
const above = (expression: string, borders: readonly number[], bind: Bind): string =>
  ['0', ...borders.map((border) => `(${expression} > ${bind(border)})`)].join(' + ')

/** A character for each of the 125 scores in their order, 111, 112 to 555: 1 where the group is one of these. */
function marksOf(groups: readonly string[]): string {
  const scores = SCORES.flatMap((r) => SCORES.flatMap((f) => SCORES.map((m) => ({ r, f, m }))))
  return scores.map((each) => (groups.includes(rfmGroup(each)) ? '1' : '0')).join('')
}
