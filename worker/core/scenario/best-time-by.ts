/** @module The hour at which a message reaches somebody best, by what is known of them and of the shop. */
import { bucket } from '../../../contract/bucket.ts'
import type { MessageSettings } from '../../../contract/message/message-settings.ts'
import { isQuietAt } from '../message/quiet-hours.ts'
import { zoneClock } from '../retention/zone-clock.ts'
import { bestMoment } from '../send-time/best-moment.ts'
import { hourCurve, shopCurve } from '../send-time/hour-curve.ts'
import type { ShopHours } from '../send-time/shop-hours.ts'
import type { BestTime } from './run-look.ts'

/**
 * `hours`: of all people of the shop, as the night added them up; null: not yet, then every hour is as good. Rhythms are
 * kept by the shop's clock, quiet hours are the person's. By chance, the same for a message however often it is asked,
 * `explore` of them go at another hour. Cost: some tenths of a ms.
 */
export function bestTimeBy(
  { quietHours, explore }: Pick<MessageSettings, 'quietHours' | 'explore'>,
  { shopZone, hours }: { shopZone: string; hours: Pick<ShopHours, 'hours'> | null },
): BestTime {
  const shop = shopCurve(hours?.hours ?? [])
  const clock = zoneClock(shopZone)
  return ({ runId, asked }, { subject, timeZone }, { kind, from, endsAt }) => {
    const isNight = (at: number) => kind !== 'transactional' && isQuietAt(at, quietHours, { timeZone, shopZone })
    return bestMoment({
      ...{ curve: hourCurve(subject.state.interests.rhythm, shop), clock, from, explore },
      isQuiet: (at) => at >= endsAt || isNight(at),
      draw: [bucket('explore', `${runId}.${asked}`), bucket('spread', `${runId}.${asked}`)],
    })
  }
}
