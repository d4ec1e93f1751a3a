/** @module The editor of a slot: its form, and beside it what the form says would be shown. */
import type { ComponentChildren } from 'preact'
import { LeaveQuestion } from '../../leave/LeaveQuestion.tsx'
import { FieldsContext } from '../../overlays/field/fields.ts'
import { SaveLine } from '../../part/SaveLine.tsx'
import { TryPane } from '../try/TryPane.tsx'
import { ChainCard } from './ChainCard.tsx'
import { PlaceCard } from './PlaceCard.tsx'
import { RulesCard } from './RulesCard.tsx'
import { type SlotDraft, triable } from './slot-draft.ts'
import { useSlotForm } from './use-slot-form.ts'
import { WhatCard } from './WhatCard.tsx'

interface SlotEditorProps {
  /** Null: a new one. */
  slotId: string | null
  begin: SlotDraft
  onSaved?(): void
  /** What else can be done with it, below the form. */
  children?: ComponentChildren
}

export function SlotEditor({ slotId, begin, onSaved, children }: SlotEditorProps) {
  const { editing, ...form } = useSlotForm({ slotId, begin, onSaved })
  return (
    <FieldsContext.Provider value={editing}>
      <LeaveQuestion unsaved={form.isChanged} />
      <div class="slot-editor">
        <form
          class="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            form.save()
          }}
        >
          <WhatCard />
          <ChainCard chain={editing.draft.chain} />
          <RulesCard />
          <PlaceCard slotId={slotId} draft={editing.draft} />
          {children}
          <div class="slot-save">
            <SaveLine
              isBusy={form.isBusy}
              saved={form.isSaved ? 'Saved. Visitors get it within a minute.' : null}
              refusal={form.refusal}
            >
              <button type="button" class="button slot-jump" onClick={jump}>
                Try it
              </button>
            </SaveLine>
          </div>
        </form>
        <TryPane slot={triable(editing.draft, slotId ?? '')} />
      </div>
    </FieldsContext.Provider>
  )
}

function jump(): void {
  const pane = document.getElementById('try-it')
  pane?.scrollIntoView()
  pane?.focus({ preventScroll: true })
}
