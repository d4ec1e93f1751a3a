/** @module The screen on which a slot begins. */
import { useMemo } from 'preact/hooks'
import { SlotEditor } from './SlotEditor.tsx'
import { SlotHead } from './SlotHead.tsx'
import { blankSlot } from './slot-draft.ts'

export function NewSlot() {
  const begin = useMemo(blankSlot, [])
  return (
    <>
      <SlotHead title="New slot" sub="Which products, how they are found, and where they stand" />
      <SlotEditor slotId={null} begin={begin} />
    </>
  )
}
