/** @module The newest tellings: what open pages of the product were told, and when. */
import type { ProductProofs } from '../../contract/proofs.ts'
import { Ago } from '../part/Ago.tsx'
import { Card } from '../part/Card.tsx'
import { clock } from '../part/clock.ts'
import { NumberHeads } from '../part/NumberHeads.tsx'
import { useShop } from '../part/use-shop.ts'
import { counted, plain } from '../sentence/counted.ts'
import { dayAndClock } from '../sentence/moment.ts'

/** Of the 100 that are read, those that fit a screen. */
const MOST = 20

const shown = (count: number | null): string => (count === null ? '–' : plain(count))

export function ToldCard({ told, kept }: Pick<ProductProofs, 'told' | 'kept'>) {
  const { timeZone } = useShop()
  if (kept.since === null) return null
  const since = dayAndClock(kept.since, timeZone, clock.peek())
  return (
    <Card
      title="Told to open pages"
      aside={
        <span class="card-note">
          {counted(kept.count, 'telling')} since {since}
        </span>
      }
    >
      <table class="table table-tight">
        <thead>
          <tr>
            <th scope="col">Told</th>
            <NumberHeads names={['Looking', 'In carts', 'Bought', 'Left']} />
          </tr>
        </thead>
        <tbody>
          {told.slice(0, MOST).map(({ at, viewers, carts, bought, stock }) => (
            <tr key={at}>
              <th scope="row">
                <Ago at={at} />
              </th>
              {viewers === null ? (
                <td colSpan={4} class="proof-nobody">
                  Nobody was there any more
                </td>
              ) : (
                [viewers, carts, bought, stock].map((count, n) => (
                  <td key={n} class="num">
                    {shown(count)}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
