/** @module What can be done with a slot in one click: editing, trying, pausing. */
import { useState } from 'preact/hooks'
import type { ListedSlot } from '../../../contract/recommend/slot-list.ts'
import { write } from '../../api/write.ts'
import { Icon } from '../../part/Icon.tsx'
import { hrefOf } from '../../route.ts'
import { draftOfSlot } from '../editor/slot-draft.ts'
import { slotPath } from '../slots-path.ts'

interface SlotActsProps {
  slot: ListedSlot
  onChanged(): void
}

export function SlotActs({ slot, onChanged }: SlotActsProps) {
  const { slotId, name, status } = slot
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function toggle() {
    if (isBusy) return
    setBusy(true)
    const next = status === 'live' ? 'paused' : 'live'
    const sentence = await write('PUT', slotPath(slotId), { ...draftOfSlot(slot), status: next })
    setBusy(false)
    setTrouble(sentence)
    if (sentence === null) onChanged()
  }

  return (
    <div class="campaign-acts">
      <a class="button button-small" href={hrefOf({ screen: 'recommendation-slot', slotId })}>
        Edit and try<span class="unseen"> “{name}”</span>
      </a>
      <button type="button" class="button button-small" aria-disabled={isBusy} onClick={toggle}>
        <Icon name={status === 'live' ? 'pause' : 'play'} />
        {status === 'live' ? 'Pause' : 'Resume'}
        <span class="unseen"> “{name}”</span>
      </button>
      {trouble !== null && <p role="alert">{trouble}</p>}
    </div>
  )
}
