/** @module Where every event went since the beginning: nothing is lost in silence. */
import type { Counters } from '../../contract/admin.ts'
import { useReading } from '../api/use-reading.ts'
import { Card } from '../part/Card.tsx'
import { counted, plain } from '../sentence/counted.ts'
import { eventBalance } from './event-balance.ts'

function Lines({ counters }: { counters: Counters }) {
  const { waiting, isEven } = eventBalance(counters)
  const lines = [
    { label: 'Received', value: counters.received },
    { label: 'Stored', value: counters.stored },
    { label: 'Came twice, kept once', value: counters.duplicate },
    { label: 'Refused, with a reason', value: counters.rejected },
    { label: 'Waiting in the queue', value: waiting },
  ]
  return (
    <>
      <dl class="ledger">
        {lines.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{plain(value)}</dd>
          </div>
        ))}
      </dl>
      <p class="card-note">
        {isEven
          ? 'Received is always the sum of the other four.'
          : 'More events were settled than received. Please report this: it is a fault of Vitrine.'}
        {counters.quarantinedMessages > 0 &&
          ` ${counted(counters.quarantinedMessages, 'message')} could not be stored and ${
            counters.quarantinedMessages === 1 ? 'lies' : 'lie'
          } in quarantine.`}{' '}
        {counters.ordersReceived > 0 &&
          `The shop’s server reported ${counted(counters.ordersReceived, 'order')}: ${plain(
            counters.ordersStored,
          )} stored, ${plain(counters.ordersDuplicate)} known already.`}
      </p>
    </>
  )
}

/** Left out when the counters cannot be read: the note at the top of the screen says why. */
export function Ledger() {
  const { value } = useReading<Counters>('/v1/counters', 15_000)
  if (!value) return null
  return (
    <Card title="Every event since the beginning">
      <Lines counters={value} />
    </Card>
  )
}
