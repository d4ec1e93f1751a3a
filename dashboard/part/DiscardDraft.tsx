/** @module Throws away what was changed since the last publication, after asking. */
import { AskFirst } from './AskFirst.tsx'

export const DiscardDraft = ({ onYes }: { onYes(): void }) => (
  <AskFirst
    question="What you changed since the last publication goes for good."
    yes="Throw it away"
    isBare
    onYes={onYes}
  >
    Throw the draft away
  </AskFirst>
)
