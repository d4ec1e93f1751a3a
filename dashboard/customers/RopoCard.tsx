/** @module Purchases in stores that began online. */
import type { RopoReport } from '../../contract/customers-report.ts'
import { useReading } from '../api/use-reading.ts'
import { Card } from '../part/Card.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { hrefOf } from '../route.ts'
import { RopoParts } from './RopoParts.tsx'
import { RopoTables } from './RopoTables.tsx'

function HowToSend() {
  return (
    <>
      <p>No sale of a store in the last 30 days is known, so there is nothing to compare with visits.</p>
      <p class="card-note">
        Sales of a till come <a href={hrefOf({ screen: 'import' })}>as a file</a>, marked there as bought in a store, or
        from the till’s own system (<code>POST /v1/orders</code> with <code>"channel": "store"</code>). Who bought is
        known where the sale names a customer number, e-mail, phone or loyalty card.
      </p>
    </>
  )
}

function Body({ report }: { report: RopoReport }) {
  if (report.fittedAt === null) return <p>This has not been worked out yet; it is every night.</p>
  if (report.orders.orders === 0) return <HowToSend />
  return (
    <>
      <RopoParts report={report} />
      {report.known.orders === 0 ? (
        <p>
          None of these sales names its buyer. Let the till send the number of a loyalty card, an e-mail or a phone.
        </p>
      ) : (
        <RopoTables report={report} />
      )}
      <p class="card-note">
        It says that interest came first, not that it caused the purchase. Buyers whom the till does not know, and those
        who permit no measuring, may have looked too: the true share is rather higher.
      </p>
    </>
  )
}

export function RopoCard() {
  const { value, readAt, trouble, retry } = useReading<RopoReport>('/v1/reports/ropo', null)
  return (
    <Card title="Looked online, bought in a store">
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value && <Body report={value} />}
    </Card>
  )
}
