/** @module One pool of the list: what its codes take off, and how many were given and used. */
import type { CouponPoolList } from '../../contract/coupon.ts'
import { clock } from '../part/clock.ts'
import { useShop } from '../part/use-shop.ts'
import { hrefOf } from '../route.ts'
import { plain } from '../sentence/counted.ts'
import { dayAndClock } from '../sentence/moment.ts'
import { money } from '../sentence/money.ts'
import { closedWords, deadlineWords, leftWords, ruleWords } from './pool-words.ts'

interface PoolLineProps {
  pool: CouponPoolList['pools'][number]
  /** On its own screen it needs neither name nor link. */
  isAlone?: boolean
}

export function PoolLine({ pool, isAlone = false }: PoolLineProps) {
  const { timeZone } = useShop()
  const { poolId, name, codes, endsAt } = pool
  const on = endsAt === undefined ? null : dayAndClock(endsAt, timeZone, clock.value)
  const closed = closedWords(pool, clock.value)
  return (
    <li class="pool">
      <div class="pool-what">
        <h3>
          {!isAlone && <a href={hrefOf({ screen: 'coupon-pool', poolId })}>{name}</a>}
          <span class={closed === null ? 'chip chip-live' : 'chip chip-paused'}>{closed ?? 'Open'}</span>
        </h3>
        <p>
          {ruleWords(pool.discount)}; {deadlineWords(pool, on)}.
        </p>
        <p class="card-note">{codes === 'uploaded' ? 'Codes of your shop system' : 'Codes that Vitrine makes'}</p>
      </div>
      <dl class="pool-figures">
        <Figure name="Given" value={plain(pool.given)} />
        <Figure name="Used" value={plain(pool.used)} />
        <Figure name="Ran out" value={plain(pool.expired)} />
        <Figure name="Left" value={leftWords(pool.left)} />
        <Figure name="Taken off" value={money(pool.discountMinor, pool.currency)} />
      </dl>
    </li>
  )
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
