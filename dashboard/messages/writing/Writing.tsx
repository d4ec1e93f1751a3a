/** @module The screen How we write: by which channel, when not, how often, from whom. */
import { useLayoutEffect } from 'preact/hooks'
import type { MessageSettings } from '../../../contract/message/message-settings.ts'
import { useReading } from '../../api/use-reading.ts'
import { LeaveQuestion } from '../../leave/LeaveQuestion.tsx'
import { FieldsContext } from '../../overlays/field/fields.ts'
import { fieldId } from '../../overlays/field/use-field.ts'
import { SaveLine } from '../../part/SaveLine.tsx'
import { TroubleNote } from '../../part/TroubleNote.tsx'
import { Waiting } from '../../part/Waiting.tsx'
import { MessageHead } from '../MessageHead.tsx'
import { ChannelCard } from './ChannelCard.tsx'
import { HoursCard, HowOftenCard } from './RuleCards.tsx'
import { SenderCard, StoresCard, TopicsCard } from './SenderCards.tsx'
import { MESSAGE_SETTINGS, useWritingForm } from './use-writing-form.ts'

/** `field`: the one that has the focus when it opens. */
export function Writing({ field }: { field: string | undefined }) {
  const { value, trouble, readAt, retry } = useReading<MessageSettings>(MESSAGE_SETTINGS, null)
  return (
    <>
      <MessageHead here="writing" sub="When not, how often, and in whose name" />
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value === null && !trouble && <Waiting rows={5} label="Reading how you write" />}
      {value && (
        <div class="stack writing">
          <ChannelCard />
          <Form settings={value} field={field} />
        </div>
      )}
    </>
  )
}

function Form({ settings, field }: { settings: MessageSettings; field: string | undefined }) {
  const { editing, save, isChanged, state, refusal } = useWritingForm(settings)
  useLayoutEffect(() => {
    const wanted = field === undefined ? null : document.getElementById(fieldId(field))
    wanted?.scrollIntoView({ block: 'center' })
    wanted?.focus({ preventScroll: true })
  }, [])
  return (
    <FieldsContext.Provider value={editing}>
      <LeaveQuestion unsaved={isChanged} />
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const form = event.currentTarget
          save().then(() =>
            requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()),
          )
        }}
      >
        <HoursCard />
        <HowOftenCard />
        <SenderCard />
        <TopicsCard />
        <StoresCard />
        <SaveLine
          isBusy={state === 'saving'}
          saved={state === 'saved' ? 'Saved. It holds for every message from now on.' : null}
          refusal={refusal}
        />
      </form>
    </FieldsContext.Provider>
  )
}
