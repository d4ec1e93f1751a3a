/** @module Customers by the month of their first order, and how many of them ordered in each month after it. */
import type { RetentionCohort } from '../../contract/customers-report.ts'
import { Card } from '../part/Card.tsx'
import { plain } from '../sentence/counted.ts'
import { monthWords } from '../sentence/period-words.ts'
import { share } from '../sentence/share.ts'
import { type CohortCell, type CohortRow, cohortTable } from './cohort-table.ts'
import { Scrolling } from './Scrolling.tsx'

function Cell({ cell }: { cell: CohortCell }) {
  return (
    <td class={`heat heat-${cell.shade}`}>
      {share(cell.share)}
      {cell.isRunning && '*'}
    </td>
  )
}

function Row({ row, months }: { row: CohortRow; months: number }) {
  const empty = months - row.cells.length
  return (
    <tr>
      <th scope="row">{monthWords(row.cohort)}</th>
      <td class="num">{plain(row.customers)}</td>
      {row.cells.map((cell, n) => (
        <Cell key={n} cell={cell} />
      ))}
      {empty > 0 && <td colSpan={empty} />}
    </tr>
  )
}

export function CohortCard({ cohorts }: { cohorts: readonly RetentionCohort[] }) {
  const { months, rows } = cohortTable(cohorts)
  if (months === 0) return null
  return (
    <Card title="By month of the first order">
      <p class="card-lead">
        Of the customers who ordered first in a month: how many ordered in the first, second, third month after it.
      </p>
      <Scrolling label="Share who ordered again, by month of the first order">
        <table class="table table-tight table-wide cohorts">
          <thead>
            <tr>
              <th scope="col">First order</th>
              <th scope="col" class="num">
                Customers
              </th>
              {Array.from({ length: months }, (_, n) => (
                <th key={n} scope="col" class="heat">
                  <span class="unseen">Month </span>
                  {n + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.cohort} row={row} months={months} />
            ))}
          </tbody>
        </table>
      </Scrolling>
      <p class="card-note">* The running month, whose share still grows.</p>
    </Card>
  )
}
