/** @module The screen of one slot: its editor, and what it would show, once it is read. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ListedSlot, RecommendationSlots } from '../../../contract/recommend/slot-list.ts'
import { useReading } from '../../api/use-reading.ts'
import { goTo } from '../../leave/unsaved.ts'
import { Empty } from '../../part/Empty.tsx'
import { RemoveAfterAsking } from '../../part/RemoveAfterAsking.tsx'
import { TroubleNote } from '../../part/TroubleNote.tsx'
import { Waiting } from '../../part/Waiting.tsx'
import { hrefOf } from '../../route.ts'
import { SLOTS, slotPath } from '../slots-path.ts'
import { readSlots } from './read-slots.ts'
import { SlotDone } from './SlotDone.tsx'
import { SlotEditor } from './SlotEditor.tsx'
import { SlotHead } from './SlotHead.tsx'
import { draftOfSlot } from './slot-draft.ts'

export function SlotScreen({ slotId }: { slotId: string }) {
  const { value, readAt, trouble, retry } = useReading<RecommendationSlots>(SLOTS, null)
  const slot = value?.slots.find((each) => each.slotId === slotId)
  // Set back, it is a form of its own, which begins with what the Worker has now.
  const [round, setRound] = useState(0)
  const isSetBack = useRef(false)
  useEffect(() => {
    if (!isSetBack.current || slot?.updatedAt !== null) return
    isSetBack.current = false
    setRound((old) => old + 1)
  }, [slot])

  async function afterRemoval() {
    if (slot?.isReadyMade) {
      isSetBack.current = true
      return retry()
    }
    await readSlots()
    goTo(hrefOf({ screen: 'recommendations' }))
  }

  return (
    <>
      <SlotHead title={slot?.name ?? 'Slot'} sub={slot && subOf(slot)} />
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value === null && !trouble && <Waiting rows={6} label="Reading the slot" />}
      {value !== null && !slot && (
        <Empty icon="shelf" title="No slot by this id">
          <p>It may have been deleted. All slots are on the screen before.</p>
        </Empty>
      )}
      {slot && <SlotDone slotId={slotId} />}
      {slot && <OneSlot key={round} slot={slot} onSaved={retry} onRemoved={afterRemoval} />}
    </>
  )
}

const subOf = ({ isReadyMade, updatedAt }: ListedSlot): string => {
  if (!isReadyMade) return 'Your own slot'
  return updatedAt === null ? 'Ready-made: it works as it is' : 'Ready-made, and changed by you'
}

interface OneSlotProps {
  slot: ListedSlot
  onSaved(): void
  onRemoved(): void
}

function OneSlot({ slot, onSaved, onRemoved }: OneSlotProps) {
  const { slotId, isReadyMade, updatedAt } = slot
  // As it was when the screen opened: what is typed must not change when the list is read anew.
  const begin = useMemo(() => draftOfSlot(slot), [])
  return (
    <SlotEditor slotId={slotId} begin={begin} onSaved={onSaved}>
      {isReadyMade
        ? updatedAt !== null && (
            <RemoveAfterAsking
              path={slotPath(slotId)}
              question="It becomes again what it was when it came: its chain, its words, its rules."
              yes="Set it back"
              onRemoved={onRemoved}
            >
              Set it back to how it came
            </RemoveAfterAsking>
          )
        : null}
      {!isReadyMade && (
        <RemoveAfterAsking
          path={slotPath(slotId)}
          question="It is gone from your pages within a minute. Overlays and apps that ask for it get nothing."
          yes="Delete it"
          onRemoved={onRemoved}
        >
          Delete this slot
        </RemoveAfterAsking>
      )}
    </SlotEditor>
  )
}
