/** @module Customers by recency and frequency, as a table of five by five. */
import type { RfmReport } from '../../contract/customers-report.ts'
import { plain } from '../sentence/counted.ts'
import { share } from '../sentence/share.ts'
import { orderRanges, type RfmCell, type RfmRow, rfmRows } from './rfm-table.ts'
import { Scrolling } from './Scrolling.tsx'

function Cell({ cell }: { cell: RfmCell }) {
  return (
    <td class={`heat heat-${cell.shade}`}>
      {cell.customers === 0 ? (
        '–'
      ) : (
        <>
          <strong>{plain(cell.customers)}</strong>
          <span class="heat-share">{cell.share < 0.005 ? '<1%' : share(cell.share)}</span>
        </>
      )}
    </td>
  )
}

function Row({ row }: { row: RfmRow }) {
  return (
    <tr>
      <th scope="row">
        {row.days ?? 'nobody'}
        <span class="who-sub">R {row.score}</span>
      </th>
      {row.cells.map((cell, n) => (
        <Cell key={n} cell={cell} />
      ))}
    </tr>
  )
}

export function RfmGrid({ rfm }: { rfm: Extract<RfmReport, { kind: 'fitted' }> }) {
  return (
    <Scrolling label="Customers by last order and number of orders">
      <table class="table rfm">
        <thead>
          <tr>
            <th scope="col">Last order</th>
            {orderRanges(rfm.cutPoints.orders).map((range, n) => (
              <th key={n} scope="col" class="heat">
                {range ?? 'nobody'}
                <span class="who-sub">F {n + 1}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rfmRows(rfm).map((row) => (
            <Row key={row.score} row={row} />
          ))}
        </tbody>
      </table>
    </Scrolling>
  )
}
