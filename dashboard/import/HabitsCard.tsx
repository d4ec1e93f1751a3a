/** @module How the file writes numbers and times, and what no column says: only what matters for this file. */
import type { Known, OrderPreview } from '../../contract/order-import.ts'
import type { OrderChannel, OrderStatus } from '../../contract/order-words.ts'
import { Card } from '../part/Card.tsx'
import { useShop } from '../part/use-shop.ts'
import { date } from '../sentence/moment.ts'
import { Choice } from './Choice.tsx'
import { CURRENCIES, TIME_ZONES } from './choices.ts'
import { StoreField } from './StoreField.tsx'
import type { Said } from './use-preview.ts'

interface HabitsCardProps {
  said: Said
  preview: OrderPreview
  onSay(said: Partial<Said>): void
  /** When the file was written, ms UTC. */
  modifiedAt: number
}

const NOTES: Record<Known, string | undefined> = {
  said: undefined,
  told: 'As its rows tell',
  assumed: 'Its rows do not tell: check it',
  unused: undefined,
}

const DECIMALS = [
  ['.', '1234.90'],
  [',', '1234,90'],
] as const
const DATE_ORDERS = [
  ['day first', 'Day first: 31/12/2026'],
  ['month first', 'Month first: 12/31/2026'],
] as const
const CHANNELS: readonly (readonly [OrderChannel, string])[] = [
  ['web', 'In the web shop'],
  ['store', 'At a till'],
]
const STATUSES: readonly (readonly [OrderStatus, string])[] = [
  ['paid', 'Paid'],
  ['placed', 'Placed, not paid yet'],
  ['cancelled', 'Cancelled or refunded'],
]

function Formats({ said, preview: { known, plan, trouble }, onSay }: HabitsCardProps) {
  const shop = useShop()
  const zone = plan?.timeZone ?? said.timeZone ?? shop.timeZone
  return (
    <>
      {known.decimal !== 'unused' && (
        <Choice
          label="Numbers as"
          value={plan?.decimal ?? said.decimal ?? '.'}
          options={DECIMALS}
          note={NOTES[known.decimal]}
          onChoose={(decimal) => onSay({ decimal })}
        />
      )}
      {known.dateOrder !== 'unused' && (
        <Choice
          label="Dates"
          value={plan?.dateOrder ?? said.dateOrder ?? ''}
          options={trouble?.kind === 'date_order' ? [['', 'Choose'], ...DATE_ORDERS] : DATE_ORDERS}
          note={trouble?.kind === 'date_order' ? `Such as ${trouble.example}` : NOTES[known.dateOrder]}
          onChoose={(order) => order !== '' && onSay({ dateOrder: order })}
        />
      )}
      {known.timeZone !== 'unused' && (
        <Choice
          label="Times of"
          value={zone}
          options={[...new Set([zone, ...TIME_ZONES])].map((each) => [each, each.replaceAll('_', ' ')])}
          note={zone === shop.timeZone ? 'The shop’s own time zone' : undefined}
          onChoose={(timeZone) => onSay({ timeZone })}
        />
      )}
    </>
  )
}

function Unsaid({ said, preview: { known, plan }, onSay }: HabitsCardProps) {
  const shop = useShop()
  const currency = plan?.currency ?? said.currency ?? shop.currency
  return (
    <>
      {known.currency !== 'told' && (
        <Choice
          label="Currency"
          value={currency}
          options={[...new Set([currency, ...CURRENCIES])].map((each) => [each, each])}
          note={currency === shop.currency ? 'The shop’s own currency' : undefined}
          onChoose={(code) => onSay({ currency: code })}
        />
      )}
      {known.channel !== 'told' && (
        <Choice
          label="Bought"
          value={said.channel ?? 'web'}
          options={CHANNELS}
          onChoose={(channel) => onSay({ channel, ...(channel === 'web' ? { store: undefined } : {}) })}
        />
      )}
      {said.channel === 'store' && <StoreField store={said.store} onStore={(store) => onSay({ store })} />}
    </>
  )
}

function Statuses({ said, preview: { unknownStatuses }, onSay }: HabitsCardProps) {
  return (
    <>
      {unknownStatuses.slice(0, 20).map((word) => (
        <Choice
          key={word}
          label={`Status “${word}”`}
          value={said.statuses?.[word] ?? ''}
          options={said.statuses?.[word] === undefined ? [['', 'Choose'], ...STATUSES] : STATUSES}
          note={said.statuses?.[word] === undefined ? 'Until you choose, such orders are refused' : undefined}
          onChoose={(status) => status !== '' && onSay({ statuses: { ...said.statuses, [word]: status } })}
        />
      ))}
    </>
  )
}

export function HabitsCard(props: HabitsCardProps) {
  const { said, onSay, modifiedAt } = props
  const { timeZone } = useShop()
  return (
    <Card title="How it is read">
      <div class="habits">
        <Formats {...props} />
        <Unsaid {...props} />
        <Statuses {...props} />
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={(said.updatedAt ?? 0) > 0}
          onChange={(event) => onSay({ updatedAt: event.currentTarget.checked ? modifiedAt : 0 })}
        />
        <span>
          Where an order is known already and stands otherwise here, the file is right, as of{' '}
          {date(modifiedAt, timeZone, Date.now())}, when it was written
        </span>
      </label>
    </Card>
  )
}
