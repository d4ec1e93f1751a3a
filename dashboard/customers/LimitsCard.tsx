/** @module Where the limits of the standings lie, who says so, and the form to set them by hand. */
import { useState } from 'preact/hooks'
import type { LifeLimits } from '../../contract/customers-report.ts'
import type { ShopSettings } from '../../contract/settings.ts'
import { useReading } from '../api/use-reading.ts'
import { Card } from '../part/Card.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { cartWords, inactiveWords, vipWords } from '../sentence/limit-words.ts'
import { LimitsForm } from './LimitsForm.tsx'

interface LimitsCardProps {
  limits: LifeLimits
  currency: string
  /** Other limits hold now, and the report is being worked out by them. */
  onChanged(): void
}

function OwnLimits({ onChanged }: { onChanged(): void }) {
  const { value, readAt, trouble, retry } = useReading<{ shop: ShopSettings }>('/v1/settings', null)
  return (
    <>
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value && <LimitsForm shop={value.shop} onChanged={onChanged} />}
    </>
  )
}

export function LimitsCard({ limits, currency, onChanged }: LimitsCardProps) {
  const [isWanted, setWanted] = useState(false)
  return (
    <Card title="Where the limits lie">
      <ul class="limit-words">
        <li>{inactiveWords(limits)}</li>
        <li>{vipWords(limits, currency)}</li>
        <li>{cartWords(limits)}</li>
      </ul>
      <details class="disclosure" onToggle={(event) => event.currentTarget.open && setWanted(true)}>
        <summary>Set the limits yourself</summary>
        {isWanted && <OwnLimits onChanged={onChanged} />}
      </details>
    </Card>
  )
}
