/** @module The sheet of what begins a scenario, and for whom. */
import { ConditionField } from './ConditionField.tsx'
import { EntryFields } from './EntryFields.tsx'
import { Sheet } from './Sheet.tsx'

export const BeginSheet = ({ onClose }: { onClose(): void }) => (
  <Sheet title="How it begins" onClose={onClose}>
    <EntryFields />
    <ConditionField way="audience" legend="Only for" ifNone="Nothing is asked: everybody begins." />
    <p class="edit-note">Asked once, at the beginning.</p>
  </Sheet>
)
