/** @module How long before a purchase in a store its buyer was online, and in which stores that happens. */
import type { RopoReport } from '../../contract/customers-report.ts'
import { NumberHeads } from '../part/NumberHeads.tsx'
import { plain } from '../sentence/counted.ts'
import { daysBeforeWords } from '../sentence/days-words.ts'
import { rate } from '../sentence/share.ts'
import { Bar } from './Bar.tsx'

function DaysTable({ daysBefore }: Pick<RopoReport, 'daysBefore'>) {
  const most = Math.max(...daysBefore.map(({ orders }) => orders), 1)
  return (
    <table class="table table-tight table-bars">
      <thead>
        <tr>
          <th scope="col">Last visit</th>
          <th scope="col">
            <span class="unseen">Bar</span>
          </th>
          <NumberHeads names={['Orders']} />
        </tr>
      </thead>
      <tbody>
        {daysBefore.map(({ fromDay, toDay, orders }) => (
          <tr key={fromDay}>
            <th scope="row">{daysBeforeWords(fromDay, toDay)}</th>
            <td>
              <Bar value={orders} most={most} />
            </td>
            <td class="num">{plain(orders)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function StoreTable({ stores }: Pick<RopoReport, 'stores'>) {
  return (
    <table class="table table-tight">
      <thead>
        <tr>
          <th scope="col">Store</th>
          <NumberHeads names={['Known buyers', 'Online before']} />
        </tr>
      </thead>
      <tbody>
        {stores.map(({ store, known, online }) => (
          <tr key={store ?? ''}>
            <th scope="row" class="store-name">
              {store ?? 'No name was said'}
            </th>
            <td class="num">{plain(known)}</td>
            <td class="num">
              {plain(online)} ({rate(online, known) ?? '–'})
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function RopoTables({ report: { daysBefore, stores } }: { report: RopoReport }) {
  return (
    <div class="columns columns-even ropo-tables">
      <DaysTable daysBefore={daysBefore} />
      <StoreTable stores={stores} />
    </div>
  )
}
