/** @module Works the report out again, now and not tonight. */
import { useState } from 'preact/hooks'
import type { Fitting } from '../../contract/customers-report.ts'
import { write } from '../api/write.ts'

interface FitButtonProps {
  fitting: Fitting | null
  label: string
  /** Further class names. */
  class?: string
  onBegun(): void
}

export function FitButton({ fitting, label, class: more = '', onBegun }: FitButtonProps) {
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const isUnderWay = isBusy || fitting !== null

  async function begin() {
    if (isUnderWay) return
    setBusy(true)
    const sentence = await write('POST', '/v1/fits')
    setBusy(false)
    setTrouble(sentence ?? '')
    if (sentence === null) onBegun()
  }

  return (
    <div class="fit">
      <button type="button" class={`button ${more}`} aria-disabled={isUnderWay} onClick={begin}>
        {isUnderWay ? 'Working it out …' : label}
      </button>
      <p class="fit-trouble" role="status">
        {trouble}
      </p>
    </div>
  )
}
