/** @module Links to what can be taken out: customers and orders as files. */
import { Card } from '../part/Card.tsx'
import { Icon } from '../part/Icon.tsx'

const EXPORTS = [
  {
    what: 'Orders',
    path: '/v1/exports/orders',
    note: 'paid, placed and cancelled, with refunds; can be imported again',
  },
  { what: 'Customers', path: '/v1/exports/customers', note: 'whoever bought or is known by name' },
] as const

const FORMS = [
  { form: 'csv', label: 'CSV' },
  { form: 'ndjson', label: 'NDJSON' },
] as const

export function ExportCard() {
  return (
    <Card title="Take your data out">
      <ul class="exports">
        {EXPORTS.map(({ what, path, note }) => (
          <li key={what}>
            <span>
              <strong>{what}</strong>
              <span class="exports-note">{note}</span>
            </span>
            {FORMS.map(({ form, label }) => (
              <a key={form} class="button button-small" href={`${path}.${form}`} download>
                <Icon name="down" />
                <span class="unseen">{what} as </span>
                {label}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  )
}
