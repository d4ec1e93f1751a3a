/** @module The sheet of what begins a scenario, and for whom. */
import { ConditionField } from './ConditionField.tsx'
import { EntryFields } from './EntryFields.tsx'
import { Sheet } from './Sheet.tsx'

export const BeginSheet = ({ onClose }: { onClose(): void }) => (
  <Sheet title="How it begins" onClose={onClose}>
    <EntryFields />
    <ConditionField way="audience" legend="Only for" optional />
    <p class="edit-note">Asked once, at the beginning. Nothing asked: everybody.</p>
  </Sheet>
)
